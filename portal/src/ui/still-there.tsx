import { makeStyles, tokens } from '@fluentui/react-components';
import { addresses } from '../lib/addresses.ts';
import { AppLinkButton } from './app-link.tsx';
import { DateText } from './date-text.tsx';
import { Notice } from './notice.tsx';
import { Text, useText } from './text.tsx';

const useStyles = makeStyles({ notice: { marginBottom: tokens.spacingVerticalM } });

interface Props {
  readonly partnerId: string;
  readonly name: string;
  /** When it removed the relationship, RFC 3339; undefined if it did not: then there is nothing to say. */
  readonly removedOn: string | undefined;
  /** The rights stand on this page already. */
  readonly here?: boolean;
}

/** A partner that removed its relationship keeps its rights until the customer takes them away: nothing else would. */
export function StillThere({ partnerId, name, removedOn, here = false }: Props) {
  const styles = useStyles();
  const t = useText();
  if (removedOn === undefined) return null;
  return (
    <div className={styles.notice}>
      <Notice
        intent="warning"
        title={t('my-partners.rights.still-there-title', { partner: name })}
        actions={
          !here && (
            <AppLinkButton to={addresses.myPartner(partnerId)}>
              <Text id="my-partners.rights.look" />
            </AppLinkButton>
          )
        }
      >
        <Text id="my-partners.rights.still-there" values={{ date: <DateText key="date" at={removedOn} /> }} />
      </Notice>
    </div>
  );
}
