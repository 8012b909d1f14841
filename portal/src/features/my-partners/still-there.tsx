import { makeStyles, tokens } from '@fluentui/react-components';
import { addresses } from '../../lib/addresses.ts';
import { AppLinkButton } from '../../ui/app-link.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { type MyPartner, outlived } from './my-partner.ts';

const useStyles = makeStyles({ notice: { marginBottom: tokens.spacingVerticalM } });

/**
 * A partner that removed its relationship keeps its rights until the customer takes them away: nothing else would.
 *
 * @param here the rights stand on this page already
 */
export function StillThere({ partner, here = false }: { partner: MyPartner; here?: boolean }) {
  const styles = useStyles();
  const t = useText();
  const last = outlived(partner);
  if (!last?.until) return null;
  return (
    <div className={styles.notice}>
      <Notice
        intent="warning"
        title={t('my-partners.rights.still-there-title', { partner: partner.name })}
        actions={
          !here && (
            <AppLinkButton to={addresses.myPartner(partner.partnerId)}>
              <Text id="my-partners.rights.look" />
            </AppLinkButton>
          )
        }
      >
        <Text
          id="my-partners.rights.still-there"
          values={{ date: <DateText key="date" at={last.until} /> }}
        />
      </Notice>
    </div>
  );
}
