import { useQuery } from '@tanstack/react-query';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import { useMe } from '../../lib/session.ts';
import { AppLinkButton } from '../../ui/app-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Text, useText } from '../../ui/text.tsx';

/** Whether the reader can go on setting up the account; undefined until the server has said so. */
export function useSetUpOpen(): boolean | undefined {
  const api = useApi();
  return useQuery({ queryKey: ['my-roles'], queryFn: () => api.get('/v1/me/roles') }).data?.setUpOpen;
}

/** Tells a global admin who is no admin agent why set-up is not open, and where that changes. */
export function SetUpNotice({ withLink = true }: { withLink?: boolean }) {
  const t = useText();
  const { user } = useMe();
  if (useSetUpOpen() !== false) return null;
  return (
    <Notice
      intent="warning"
      title={t('people.set-up.title')}
      actions={
        withLink && (
          <AppLinkButton to={addresses.user(user.id)}>
            <Text id="people.set-up.open" />
          </AppLinkButton>
        )
      }
    >
      <Text id="people.set-up.text" />
    </Notice>
  );
}
