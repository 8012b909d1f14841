import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
} from '@fluentui/react-components';
import { useBlocker } from '@tanstack/react-router';
import { Text } from './text.tsx';

/**
 * Stands in a form whose text is not saved yet: who goes elsewhere is asked first, who closes the window is asked by
 * the browser.
 */
export function Unsaved({ changed }: { changed: boolean }) {
  const blocker = useBlocker({
    // Another filter or tab of the same page loses nothing.
    shouldBlockFn: ({ current, next }) => changed && current.pathname !== next.pathname,
    enableBeforeUnload: changed,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Dialog open modalType="alert" onOpenChange={(_, data) => data.open || blocker.reset()}>
      <DialogSurface>
        <DialogBody>
          <DialogContent>
            <Text id="shell.state.unsaved" />
          </DialogContent>
          <DialogActions>
            <Button onClick={blocker.proceed}>
              <Text id="shell.state.leave" />
            </Button>
            <Button appearance="primary" onClick={blocker.reset}>
              <Text id="shell.state.stay" />
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
