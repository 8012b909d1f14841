import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import { DismissCircle16Regular } from '@fluentui/react-icons/svg/dismiss-circle';
import { Eye16Regular } from '@fluentui/react-icons/svg/eye';
import { Mail16Regular } from '@fluentui/react-icons/svg/mail';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import type { ComponentType } from 'react';
import { Chip, type Tone } from '../../ui/chip.tsx';
import { useText } from '../../ui/text.tsx';
import type { Invitation } from './use-draft.ts';

type State = Invitation['state'];

const looks: Record<State, readonly [Tone, ComponentType]> = {
  prepared: ['waiting', Mail16Regular],
  opened: ['waiting', Eye16Regular],
  accepted: ['finished', CheckmarkCircle16Regular],
  declined: ['stopped', DismissCircle16Regular],
  withdrawn: ['fine', SubtractCircle16Regular],
  lapsed: ['soon', Clock16Regular],
};

/** How far an invitation has come. */
export function StateChip({ invitation: { state } }: { invitation: Pick<Invitation, 'state'> }) {
  const t = useText();
  const [tone, icon] = looks[state];
  return (
    <Chip tone={tone} icon={icon}>
      {t(`relationships.stage.${state}`)}
    </Chip>
  );
}
