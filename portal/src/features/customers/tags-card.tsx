import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Card } from '../../ui/card.tsx';
import { TagText } from '../../ui/chip.tsx';
import { TextField } from '../../ui/fields.tsx';
import { HiddenText } from '../../ui/hidden-text.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { Unsaved } from '../../ui/unsaved.tsx';
import type { Customer } from './customer.ts';
import { areTagsFine, maxTagLength, maxTags, tagsFrom, useWriteTags } from './tags.ts';

const useStyles = makeStyles({
  tags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  form: { display: 'grid', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** The words the reader's company put on this customer; nobody else sees them. */
export function TagsCard({ customer }: { customer: Customer }) {
  const styles = useStyles();
  const t = useText();
  const [editing, setEditing] = useState(false);
  const [saved, setSaved] = useState(false);
  const { tags } = customer;
  return (
    <Card
      title={t('customers.column.tags')}
      actions={
        !editing &&
        customer.may.includes('customer.tag') && (
          <Button size="small" onClick={() => setEditing(true)}>
            <Text id="shell.button.edit" />
          </Button>
        )
      }
    >
      {editing ? (
        <TagForm
          customer={customer}
          onDone={(changed) => {
            setEditing(false);
            setSaved(changed);
          }}
        />
      ) : (
        <div className={styles.tags}>
          {tags.length === 0 && <Text id="customers.tags.none" />}
          {tags.map((tag) => (
            <TagText key={tag}>{tag}</TagText>
          ))}
        </div>
      )}
      <HiddenText live>{saved ? t('customers.tags.saved') : ''}</HiddenText>
    </Card>
  );
}

function TagForm({ customer, onDone }: { customer: Customer; onDone: (changed: boolean) => void }) {
  const styles = useStyles();
  const t = useText();
  const [text, setText] = useState(customer.tags.join(', '));
  const tags = tagsFrom(text);
  const fine = areTagsFine(tags);
  const hint = t('customers.tags.hint', { max: maxTags, length: maxTagLength });
  const save = useWriteTags(customer.id, () => onDone(true));
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (fine) save.mutate(tags);
      }}
    >
      <Unsaved changed={text !== customer.tags.join(', ') && !save.isSuccess} />
      <TextField
        label={t('customers.tags.label')}
        value={text}
        onChange={setText}
        optional
        hint={hint}
        error={fine ? undefined : hint}
      />
      {save.error && <ProblemNotice error={save.error} focus />}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
          <Text id="shell.button.save" />
        </Button>
        <Button onClick={() => onDone(false)}>
          <Text id="shell.button.cancel" />
        </Button>
      </div>
    </form>
  );
}
