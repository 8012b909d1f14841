import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { Text, useText } from '../ui/text.tsx';
import { MainMenu } from './main-menu.tsx';

/** The menu on a narrow screen: over the page, closed by Escape, by a press beside it, or by going somewhere. */
export function MenuDrawer({ onClose }: { onClose: () => void }) {
  const t = useText();
  return (
    <OverlayDrawer open position="start" size="small" onOpenChange={(_, data) => data.open || onClose()}>
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              icon={<Dismiss20Regular />}
              aria-label={t('shell.menu.close')}
              onClick={onClose}
            />
          }
        >
          <Text id="shell.menu.title" />
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <nav aria-label={t('shell.menu.title')}>
          <MainMenu />
        </nav>
      </DrawerBody>
    </OverlayDrawer>
  );
}
