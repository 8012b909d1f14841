export { compose, type MailDeps, sendMail } from './send-mail.ts';
export { type Message, smtpTransport, type Transport } from './transport.ts';
