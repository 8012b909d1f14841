import { createTransport } from 'nodemailer';

export interface Address {
  readonly name: string;
  readonly address: string;
}

export interface Message {
  /** The same at every try. */
  readonly messageId: string;
  readonly from: Address;
  readonly to: Address;
  readonly subject: string;
  readonly text: string;
  readonly locale: string;
  readonly date: Date;
}

/** The way to the mail server. */
export interface Transport {
  send(message: Message): Promise<void>;
  close(): void;
}

const patience = 30_000;
const loopback = /^(localhost|.*\.localhost|127(\.\d+){3}|\[?::1\]?)$/i;

/**
 * A transport over SMTP. Off this machine it insists on TLS; a server that hangs is given up after 30 seconds.
 *
 * @param url `smtps://user:password@mail.example.com` or `smtp://…`
 */
export function smtpTransport(url: string): Transport {
  const { hostname, protocol } = new URL(url);
  const local = loopback.test(hostname);
  const mailer = createTransport({
    url,
    ...(protocol === 'smtp:' && !local ? { requireTLS: true } : {}),
    ...(local ? { tls: { rejectUnauthorized: false } } : {}),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as Parameters<typeof createTransport>[0]);
  return {
    async send({ locale, ...message }) {
      await mailer.sendMail({
        ...message,
        from: { ...message.from },
        to: { ...message.to },
        headers: { 'Content-Language': locale, 'Auto-Submitted': 'auto-generated' },
      });
    },
    close: () => mailer.close(),
  };
}
