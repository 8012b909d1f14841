import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Body } from '#sdk/client.ts';
import { usePreferences } from '../../lib/preferences.ts';
import { CheckField, isComplete, TextField } from '../../ui/fields.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { Unsaved } from '../../ui/unsaved.tsx';

export type Entry = Body<'put', '/v1/directory/entry/request'>;
export const services = ['customerSupport', 'technicalAssistance', 'marketing', 'financing'] as const;
const supportLevels = ['business_hours', 'extended_hours', 'around_the_clock'] as const;
const languages = ['en', 'zh-CN', 'ru'] as const;

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  checks: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
});

export const emptyEntry = (country?: string): Entry => ({
  countries: country ? [country] : [],
  services: [],
  description: {},
  contact: { email: '' },
});

interface Props {
  readonly entry: Entry;
  readonly submit: ReactNode;
  /** More to decide beside the entry itself. */
  readonly children?: ReactNode;
  readonly onSave: (entry: Entry) => Promise<unknown>;
  readonly onDone: () => void;
}

/** What an entry of the public directory says, to be written whole. */
export function EntryForm({ entry, submit, children, onSave, onDone }: Props) {
  const styles = useStyles();
  const t = useText();
  const [now, setNow] = useState(() => ({ ...entry, countries: entry.countries.join(', ') }));
  const { locale } = usePreferences();
  const name = new Intl.DisplayNames(locale, { type: 'language' });
  const [touched, setTouched] = useState(false);
  const change = (part: Partial<typeof now>) => {
    setTouched(true);
    setNow((before) => ({ ...before, ...part }));
  };
  const save = useMutation({ mutationFn: () => onSave(written(now)), onSuccess: onDone });
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete(event.currentTarget)) save.mutate();
      }}
    >
      <Unsaved changed={touched && !save.isSuccess} />
      <TextField
        label={t('profiles.entry.countries')}
        hint={t('profiles.entry.countries-hint')}
        value={now.countries}
        onChange={(countries) => change({ countries })}
        maxLength={1000}
      />
      <fieldset className={styles.checks}>
        <legend>
          <Text id="directory.entry.services" />
        </legend>
        {services.map((it) => (
          <CheckField
            key={it}
            label={t(`directory.service.${it}`)}
            checked={now.services.includes(it)}
            onChange={(on) =>
              change({
                services: services.filter((each) => (each === it ? on : now.services.includes(each))),
              })
            }
          />
        ))}
      </fieldset>
      <Field label={t('directory.entry.support-level')}>
        <Select
          value={now.supportLevel ?? ''}
          onChange={(_, { value }) => {
            const { supportLevel: _before, ...rest } = now;
            const level = supportLevels.find((it) => it === value);
            setTouched(true);
            setNow(level ? { ...rest, supportLevel: level } : rest);
          }}
        >
          <option value="">{t('profiles.entry.no-support-level')}</option>
          {supportLevels.map((it) => (
            <option key={it} value={it}>
              {t(`directory.support.${it}`)}
            </option>
          ))}
        </Select>
      </Field>
      {languages.map((it) => (
        <TextField
          key={it}
          label={t('profiles.entry.description', { language: name.of(it) ?? it })}
          value={now.description[it] ?? ''}
          onChange={(text) => change({ description: { ...now.description, [it]: text } })}
          maxLength={2500}
          optional
          multiline
        />
      ))}
      <TextField
        label={t('directory.entry.email')}
        type="email"
        value={now.contact.email}
        onChange={(email) => change({ contact: { ...now.contact, email } })}
        maxLength={254}
      />
      <TextField
        label={t('directory.entry.telephone')}
        type="tel"
        value={now.contact.telephone ?? ''}
        onChange={(telephone) => change({ contact: { ...now.contact, telephone } })}
        maxLength={40}
        optional
      />
      <TextField
        label={t('directory.entry.website')}
        value={now.contact.website ?? ''}
        onChange={(website) => change({ contact: { ...now.contact, website } })}
        maxLength={200}
        optional
      />
      {children}
      {save.error && <ProblemNotice error={save.error} focus />}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
          {submit}
        </Button>
        <Button onClick={onDone}>
          <Text id="shell.button.cancel" />
        </Button>
      </div>
    </form>
  );
}

const written = (it: Omit<Entry, 'countries'> & { countries: string }): Entry => ({
  ...it,
  countries: it.countries
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((each) => each.toUpperCase()),
});
