import { EmptyState } from '../ui/empty-state.tsx';
import { Page, usePageDefinition, useRoleNames } from '../ui/page.tsx';
import { Text, useText } from '../ui/text.tsx';

/** A page that is not for this person: whose it is, and who can change that. */
export function NotAllowed() {
  const t = useText();
  const roles = useRoleNames(usePageDefinition()?.roles);
  return (
    <Page>
      <EmptyState>
        <strong>{t('shell.problem.not-allowed-title')}</strong>
        <br />
        <Text id="shell.problem.not-allowed" values={{ roles }} />
      </EmptyState>
    </Page>
  );
}
