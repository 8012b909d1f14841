import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { Answer } from '#sdk/client.ts';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import { useMe } from '../../lib/session.ts';
import { AppLinkButton } from '../../ui/app-link.tsx';
import { Card } from '../../ui/card.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { Text, useText } from '../../ui/text.tsx';

type Opened = Answer<'get', '/v1/partnershiprequests/by-token/{token}'>;

const useStyles = makeStyles({
  body: { display: 'grid', gap: tokens.spacingVerticalL, maxWidth: '760px' },
  list: { margin: 0, paddingInlineStart: '20px', display: 'grid', gap: tokens.spacingVerticalS },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  intro: { margin: 0 },
  hint: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground3 },
});

/** Where a provider's link leads: both effects, a box, and one button. */
export function AuthorizeProviderPage() {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const { token = '' } = useParams({ strict: false }) as { token?: string };
  const params = { path: { token } };
  const request = useQuery({
    queryKey: ['partnership-consent', token],
    queryFn: ({ signal }) => api.get('/v1/partnershiprequests/by-token/{token}', { params, signal }),
    retry: false, // a link that leads nowhere stays so
  });
  const authorize = useMutation({
    mutationFn: (textVersion: string) =>
      api.post('/v1/partnershiprequests/by-token/{token}/authorize', {
        params,
        body: { confirmed: true, textVersion },
      }),
  });
  const opened = request.data;
  return (
    <Page
      {...(opened ? { title: t('partnerships.authorize.title', { provider: opened.provider.name }) } : {})}
    >
      <div className={styles.body}>
        {request.isPending && <SkeletonLines count={8} />}
        {request.error && <ProblemNotice error={request.error} />}
        {opened && authorize.isSuccess && <Done provider={opened.provider.name} />}
        {opened && !authorize.isSuccess && (
          <Question
            opened={opened}
            busy={authorize.isPending}
            error={authorize.error}
            onAuthorize={(textVersion) => authorize.mutate(textVersion)}
          />
        )}
      </div>
    </Page>
  );
}

interface QuestionProps {
  readonly opened: Opened;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onAuthorize: (textVersion: string) => void;
}

function Question({ opened, busy, error, onAuthorize }: QuestionProps) {
  const styles = useStyles();
  const t = useText();
  const format = useFormat();
  const { tenant } = useMe();
  const hint = useId();
  const [confirmed, setConfirmed] = useState(false);
  const { provider, effects, textVersion, confirmation, blockers } = opened;
  const names = { provider: <bdi key="provider">{provider.name}</bdi> };
  return (
    <>
      <p className={styles.intro}>
        <strong>
          <Text id="partnerships.authorize.for" values={{ company: <bdi>{tenant.name}</bdi> }} />
        </strong>
        <br />
        <Text id="partnerships.authorize.intro" />
      </p>
      <Card title={provider.name}>
        <DefinitionList
          rows={[
            [t('partnerships.column.country'), format.country(provider.country)],
            [t('partnerships.column.mpn-id'), provider.mpnId],
          ]}
        />
      </Card>
      {effects.length > 0 && (
        <section>
          <h2>
            <Text id="partnerships.authorize.effects" values={names} />
          </h2>
          <ul className={styles.list}>
            {effects.map((it) => (
              <li key={it.code}>{it.text}</li>
            ))}
          </ul>
          <h2>
            <Text id="partnerships.authorize.stays" />
          </h2>
          <ul className={styles.list}>
            <li>
              <Text id="partnerships.authorize.stays-customers" />
            </li>
            <li>
              <Text id="partnerships.authorize.stays-providers" />
            </li>
          </ul>
        </section>
      )}
      {blockers.map((it) => (
        <Notice key={it.code} intent="warning">
          {it.fix}
        </Notice>
      ))}
      {blockers.length === 0 && textVersion && (
        <section>
          <Checkbox
            checked={confirmed}
            onChange={(_, data) => setConfirmed(data.checked === true)}
            label={confirmation ?? ''}
          />
          <div className={styles.acts}>
            <Button
              appearance="primary"
              disabledFocusable={!confirmed || busy}
              {...(confirmed ? {} : { 'aria-describedby': hint })}
              onClick={() => onAuthorize(textVersion)}
            >
              <Text id="partnerships.authorize.button" />
            </Button>
          </div>
          {!confirmed && (
            <p id={hint} className={styles.hint}>
              <Text id="partnerships.authorize.box-missing" values={{ company: <bdi>{tenant.name}</bdi> }} />
            </p>
          )}
        </section>
      )}
      {error ? <ProblemNotice error={error} focus /> : null}
    </>
  );
}

function Done({ provider }: { provider: string }) {
  const styles = useStyles();
  return (
    <div role="status" className={styles.body}>
      <Notice intent="success">
        <Text id="partnerships.authorize.done" values={{ provider: <bdi>{provider}</bdi> }} />
      </Notice>
      <Text id="partnerships.authorize.next" />
      <div className={styles.acts}>
        <AppLinkButton appearance="primary" to={addresses.indirectProviders}>
          <Text id="partnerships.providers.title" />
        </AppLinkButton>
      </div>
    </div>
  );
}
