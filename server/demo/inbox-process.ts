// The demo inbox, in a process of its own: started by inbox.ts, which it tells how it went, and ended with it.
import { MailDev } from 'maildev';

const [folder = '', smtp = '0', web = '0'] = process.argv.slice(2);
const loopback = '127.0.0.1';
const inbox = new MailDev({
  smtp: Number(smtp),
  ip: loopback,
  web: Number(web),
  webIp: loopback,
  mailDirectory: folder,
  maxEmails: 1000,
  silent: true,
});

// The channel closes when the one who started us ends, however it ends.
process.on('disconnect', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));

try {
  const { smtp, api } = await inbox.start();
  process.send?.({ smtpPort: smtp.getAddress().port, webPort: api?.getAddress()?.port });
} catch (error) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  process.send?.({ failed: code ?? String(error) }, () => process.exit(1));
}
