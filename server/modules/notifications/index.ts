export { compose, type MailDeps, type Reader, sendMail } from './send-mail.ts';
export { type Message, refusalOf, smtpTransport, type Transport } from './transport.ts';
