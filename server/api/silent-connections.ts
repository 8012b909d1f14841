import type { Socket } from 'node:net';
import type { App } from './types.ts';

/**
 * Lets a stop end the connections nobody has said anything on. Browsers open some in advance; to Node they are neither
 * idle nor in work, and closing the server would wait for them for ever.
 */
export function endSilentConnections(app: App): void {
  const open = new Set<Socket>();
  app.server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  app.addHook('preClose', async () => {
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
  });
}
