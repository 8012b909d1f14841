import { makeStyles, tokens } from '@fluentui/react-components';
import { useMe } from '../../lib/session.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { Card } from '../../ui/card.tsx';
import { Page } from '../../ui/page.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { settings } from './settings.ts';

const useStyles = makeStyles({
  cards: { display: 'grid', gap: tokens.spacingVerticalL, maxWidth: '720px' },
  list: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  about: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Account settings: what there is of the company and of oneself, as far as one may read it. */
export function SettingsPage() {
  const styles = useStyles();
  const t = useText();
  const me = useMe();
  const mine = (group: keyof typeof settings) =>
    settings[group].filter(
      ({ needs, kinds }) =>
        (!needs || needs.some((need) => me.may.some((own) => own === need))) &&
        (!kinds || kinds.some((kind) => me.tenant.kinds.some((own) => own === kind))),
    );
  return (
    <Page>
      <div className={styles.cards}>
        {(['company', 'person'] as const)
          .filter((group) => mine(group).length > 0)
          .map((group) => (
            <Card key={group} title={t(`profiles.settings.${group}`)}>
              <ul className={styles.list}>
                {mine(group).map((it) => (
                  <li key={it.to}>
                    <AppLink to={it.to}>
                      <Text id={it.title} />
                    </AppLink>
                    {it.about && (
                      <span className={styles.about}>
                        <Text id={it.about} />
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            </Card>
          ))}
      </div>
    </Page>
  );
}
