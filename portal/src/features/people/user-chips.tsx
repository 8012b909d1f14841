import { Chip } from '../../ui/chip.tsx';
import { Text } from '../../ui/text.tsx';
import type { User } from './user.ts';

export function FactorChip({ user }: { user: User }) {
  return (
    <Chip tone={user.mfaRegistered ? 'fine' : 'soon'}>
      <Text id={user.mfaRegistered ? 'people.factor.registered' : 'people.factor.missing'} />
    </Chip>
  );
}

export function StateChip({ user }: { user: User }) {
  return (
    <Chip tone={user.state === 'blocked' ? 'stopped' : 'fine'}>
      <Text id={`people.state.${user.state}`} />
    </Chip>
  );
}
