import { makeStyles } from '@fluentui/react-components';
import { usePreferences } from '../../lib/preferences.ts';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { useFormat } from '../../ui/format.ts';
import { useText } from '../../ui/text.tsx';
import type { Entry } from './entry-form.tsx';

const useStyles = makeStyles({ words: { whiteSpace: 'pre-line' } });

/** An entry of the directory as facts, in all the languages it is written in. */
export function EntryView({ entry }: { entry: Entry }) {
  const styles = useStyles();
  const t = useText();
  const format = useFormat();
  const { locale } = usePreferences();
  const languages = (['en', 'zh-CN', 'ru'] as const).filter((it) => entry.description[it]);
  const name = new Intl.DisplayNames(locale, { type: 'language' });
  return (
    <DefinitionList
      rows={[
        [t('directory.entry.countries'), format.list(entry.countries.map(format.country))],
        [
          t('directory.entry.services'),
          format.list(entry.services.map((it) => t(`directory.service.${it}`))),
        ],
        [
          t('directory.entry.support-level'),
          entry.supportLevel && t(`directory.support.${entry.supportLevel}`),
        ],
        ...languages.map(
          (it) =>
            [
              t('profiles.entry.description', { language: name.of(it) ?? it }),
              <span key={it} lang={it} className={styles.words}>
                {entry.description[it]}
              </span>,
            ] as const,
        ),
        [t('directory.entry.email'), entry.contact.email],
        [t('directory.entry.telephone'), entry.contact.telephone],
        [t('directory.entry.website'), entry.contact.website],
      ]}
    />
  );
}
