import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { Card } from '../../ui/card.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { HiddenText } from '../../ui/hidden-text.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { type ProfileField, ProfileForm } from './profile-form.tsx';

interface Props {
  readonly title: string;
  readonly rows: readonly (readonly [label: string, value: ReactNode])[];
  /** Instead of rows, where there is nothing yet. */
  readonly empty?: ReactNode;
  /** Who may not write it sees no button. */
  readonly mayUpdate: boolean;
  readonly update?: ReactNode;
  readonly fields: readonly ProfileField[];
  readonly values: Readonly<Record<string, string>>;
  readonly intro?: ReactNode;
  readonly onSave: (values: Readonly<Record<string, string>>) => Promise<unknown>;
}

/** A part of a profile: read, and in place written by who may. */
export function ProfileCard({ title, rows, empty, mayUpdate, update, fields, values, intro, onSave }: Props) {
  const t = useText();
  const [editing, setEditing] = useState(false);
  const [saved, setSaved] = useState(false);
  return (
    <Card
      title={title}
      actions={
        mayUpdate &&
        !editing && (
          <Button size="small" onClick={() => setEditing(true)}>
            {update ?? <Text id="profiles.button.update" />}
          </Button>
        )
      }
    >
      {editing ? (
        <ProfileForm
          fields={fields}
          values={values}
          intro={intro}
          onSave={onSave}
          onDone={(done) => {
            setEditing(false);
            setSaved(done);
          }}
        />
      ) : (
        (empty ?? <DefinitionList rows={rows} />)
      )}
      <HiddenText live>{saved ? t('profiles.state.saved') : ''}</HiddenText>
    </Card>
  );
}
