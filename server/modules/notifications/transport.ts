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

/**
 * What a failed try means for the mail: the words of the mail server, and whether it will never take it. A receiver that
 * does not exist is such a no; a server that is away is not.
 */
export function refusalOf(error: unknown): { failure: string; forGood: boolean } {
  const { response, responseCode, command, code, message } = error as {
    response?: string;
    responseCode?: number;
    command?: string;
    code?: string;
    message?: string;
  };
  const said = response ?? message ?? code ?? 'no answer';
  return {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: whatever a foreign server sends is made one line
    failure: said.replaceAll(/[\u0000-\u001f\u007f]+/g, ' ').slice(0, 300),
    // A no to signing in, or to the sender, is ours to put right: the mail waits.
    forGood: responseCode !== undefined && responseCode >= 500 && command === 'RCPT TO',
  };
}
