import { isIP } from 'node:net';
import { resolve } from 'node:path';

/** How administration rights are asked for in an invitation: granular, delegated as a whole, or not at all. */
export type RightsMode = 'gdap' | 'dap' | 'none';

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

/** Everything that whoever runs Twotier may set, checked. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  /** The database owner's url; undefined means the embedded PostgreSQL. */
  readonly databaseUrl: string | undefined;
  /** A login role of the server's own, instead of becoming it on the owner's connection. */
  readonly databaseAppUrl: string | undefined;
  /** A fixed port for the embedded PostgreSQL; undefined means that of last time, or any free one. */
  readonly postgresPort: number | undefined;
  /** Where people reach Twotier, without a slash at the end. All links and the issuer of tokens are made from it. */
  readonly publicUrl: string;
  /** Absolute. */
  readonly keysDir: string;
  /** Undefined only when the demo's inbox takes its place, or when mails have to wait. */
  readonly smtpUrl: string | undefined;
  readonly demo: boolean;
  readonly inboxPort: number | undefined;
  readonly inboxSmtpPort: number | undefined;
  readonly logLevel: LogLevel;
  /** At least one; the first is what a new invitation starts with. */
  readonly rightsModes: readonly [RightsMode, ...RightsMode[]];
  readonly salesAgentsMayRequest: boolean;
  /** The operator's own; undefined means the sample text. */
  readonly customerAgreement: { readonly version: string; readonly url: string } | undefined;
  /** Where this version's source is published; undefined means that the server hands out its own. */
  readonly sourceUrl: string | undefined;
  /** The vendor's own membership registry; undefined means the embedded one. */
  readonly membership:
    | { readonly issuer: string; readonly clientId: string; readonly clientSecret: string }
    | undefined;
  /** The operator's own; undefined means the sample text. */
  readonly partnerAgreement: { readonly version: string; readonly url: string } | undefined;
  /** What the domain of a company that signs up here ends with. */
  readonly platformDomain: string;
  /** A check of an application is decided by two reviewers. */
  readonly fourEyes: boolean;
  /** Name servers asked when an application is vetted; empty: those of this machine. */
  readonly dnsServers: readonly string[];
  /** A company register as a JSON file; undefined: nobody looks applicants up. */
  readonly registerFile: string | undefined;
  /** Domains of public mail services, one a line; undefined means the list that comes along. */
  readonly webMailFile: string | undefined;
  /** Absolute. What applicants send as evidence, sealed; the same folder for every server process. */
  readonly documentsDir: string;
  readonly rateLimits: boolean;
  /** Addresses and networks whose `X-Forwarded-For` is believed. */
  readonly trustProxy: false | readonly string[];
  /** What a reader of `/metrics` must show as a bearer token; undefined: only this machine may read. */
  readonly metricsToken: string | undefined;
}

/** All that is wrong with the settings, at once, each with the way to put it right. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

interface Setting<T> {
  /** The default as people read it; where it follows from other settings, how. */
  readonly default: string;
  readonly meaning: string;
  readonly secret?: true;
  /** @returns the value, or {@link wrong} with what it must be */
  readonly read: (text: string) => T | Wrong;
}

class Wrong {
  readonly remedy: string;
  constructor(remedy: string) {
    this.remedy = remedy;
  }
}
const wrong = (remedy: string) => new Wrong(remedy);

const port = (text: string) => {
  const number = Number(text);
  return /^\d{1,5}$/.test(text) && number >= 1 && number <= 65_535
    ? number
    : wrong('must be a port from 1 to 65535, such as 8080');
};

const onOff = (text: string) => (text === 'on' ? true : text === 'off' ? false : wrong('must be on or off'));

const folder = (text: string) => resolve(text);

const postgresUrl = (text: string) => {
  const url = URL.parse(text);
  return url && ['postgres:', 'postgresql:'].includes(url.protocol) && url.pathname.length > 1
    ? text
    : wrong('must look like postgresql://user:password@host:5432/database');
};

/** Each setting with its name in the environment, its default and its meaning: `twotier config` prints this table. */
export const settings = {
  PORT: { default: '8080', meaning: 'Port of portal and API.', read: port },
  HOST: {
    default: 'localhost',
    meaning: 'Address to listen on; 0.0.0.0 lets other machines in.',
    read: (text: string) =>
      /^[A-Za-z0-9.:_-]+$/.test(text) ? text : wrong('must be a host name or an address, such as 0.0.0.0'),
  },
  DATA_DIR: {
    default: '.data',
    meaning: 'Folder of everything that is kept on this machine: embedded database, keys, demo.json.',
    read: folder,
  },
  DATABASE_URL: {
    default: 'the embedded PostgreSQL',
    meaning: 'A PostgreSQL 18 of yours, as the owner of the database; migrations run with it.',
    secret: true,
    read: postgresUrl,
  },
  DATABASE_APP_URL: {
    default: 'DATABASE_URL, becoming the role twotier_app',
    meaning: 'A login role that is granted twotier_app, for the server itself. Needed behind pgbouncer.',
    secret: true,
    read: postgresUrl,
  },
  POSTGRES_PORT: {
    default: 'a free port, the same every time',
    meaning: 'Port of the embedded PostgreSQL, which listens on this machine only.',
    read: port,
  },
  PUBLIC_URL: {
    default: 'http://localhost:PORT',
    meaning: 'Where people reach Twotier. Links in mails and the issuer of tokens are made from it.',
    read: (text: string) => {
      const url = URL.parse(text);
      if (!url || !['http:', 'https:'].includes(url.protocol) || url.search || url.hash || url.username)
        return wrong('must be the address people open, such as https://partners.example.com');
      if (url.pathname !== '/') return wrong('must have no path; give Twotier a host name of its own');
      if (url.protocol === 'http:' && !isLoopback(url.hostname))
        return wrong(
          'must begin with https://; plain http is for this machine alone (http://localhost:8080)',
        );
      return url.origin;
    },
  },
  KEYS_DIR: {
    default: 'DATA_DIR/keys',
    meaning:
      'Folder of the signing and encryption keys; the same for every server process. Back it up apart.',
    read: folder,
  },
  SMTP_URL: {
    default: "the demo's inbox; without the demo, mails wait",
    meaning: 'Where mails are handed over, such as smtps://user:password@mail.example.com.',
    secret: true,
    read: (text: string) => {
      const url = URL.parse(text);
      return url && ['smtp:', 'smtps:'].includes(url.protocol) && url.hostname !== ''
        ? text
        : wrong('must look like smtps://user:password@mail.example.com:465');
    },
  },
  DEMO: {
    default: 'on with the embedded database and a loopback HOST, else off',
    meaning: 'Whether the sample world, with passwords anybody can read, and its inbox are there.',
    read: onOff,
  },
  INBOX_PORT: { default: '1080, or a free one', meaning: "Port of the demo inbox's page.", read: port },
  INBOX_SMTP_PORT: {
    default: '1025, or a free one',
    meaning: 'Port on which the demo inbox takes mails.',
    read: port,
  },
  LOG_LEVEL: {
    default: 'info',
    meaning: 'How much is logged: trace, debug, info, warn, error, fatal or silent.',
    read: (text: string) => oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], text),
  },
  RIGHTS_MODES: {
    default: 'gdap,dap,none',
    meaning: 'What rights an invitation may ask for; the first is what a new one starts with.',
    read: (text: string) => {
      const [first, ...others] = text.split(',').map((it) => oneOf(['gdap', 'dap', 'none'], it.trim()));
      const modes = [first, ...others].filter((it): it is RightsMode => typeof it === 'string');
      const [preset, ...rest] = modes;
      return preset !== undefined &&
        modes.length === others.length + 1 &&
        new Set(modes).size === modes.length
        ? ([preset, ...rest] as const)
        : wrong('must be gdap, dap and none, or some of them, each once, separated by commas');
    },
  },
  SALES_AGENTS_MAY_REQUEST: {
    default: 'on',
    meaning: 'Whether sales agents, not only admin agents, may invite customers.',
    read: onOff,
  },
  CUSTOMER_AGREEMENT_VERSION: {
    default: 'that of the sample text',
    meaning: 'Version of your customer agreement. Customers are asked for a new version once more.',
    read: (text: string) =>
      /^[A-Za-z0-9._-]{1,40}$/.test(text)
        ? text
        : wrong('must be letters, digits, dots or dashes, such as 2026-10'),
  },
  CUSTOMER_AGREEMENT_URL: {
    default: 'the sample text, at PUBLIC_URL/agreements/customer/…',
    meaning: 'Where your customer agreement can be read.',
    read: (text: string) =>
      URL.parse(text)?.protocol === 'https:' ? text : wrong('must be an https address of the text'),
  },
  SOURCE_URL: {
    default: 'PUBLIC_URL/source, an archive of the running version',
    meaning: 'Where the source of your version can be had. The portal links to it, as the licence demands.',
    read: (text: string) =>
      URL.parse(text)?.protocol === 'https:' ? text : wrong('must be an https address of the source'),
  },
  MEMBERSHIP_ISSUER: {
    default: 'the embedded registry, at PUBLIC_URL/membership',
    meaning: 'OpenID Connect issuer of your own membership registry, where partner IDs are proved.',
    read: (text: string) => {
      const url = URL.parse(text);
      const plain = url?.protocol === 'http:' && isLoopback(url.hostname);
      return url && (url.protocol === 'https:' || plain) && !url.search && !url.hash && !url.username
        ? text
        : wrong('must be an https address without a query, such as https://members.example.com');
    },
  },
  MEMBERSHIP_CLIENT_ID: {
    default: 'none',
    meaning: 'The name under which your membership registry knows this deployment.',
    read: (text: string) => text,
  },
  MEMBERSHIP_CLIENT_SECRET: {
    default: 'none',
    meaning: 'The secret that goes with it.',
    secret: true,
    read: (text: string) => text,
  },
  PARTNER_AGREEMENT_VERSION: {
    default: 'that of the sample text',
    meaning: 'Version of the agreement a company signs to become a partner.',
    read: (text: string) =>
      /^[A-Za-z0-9._-]{1,40}$/.test(text)
        ? text
        : wrong('must be letters, digits, dots or dashes, such as 2026-10'),
  },
  PARTNER_AGREEMENT_URL: {
    default: 'the sample text, at PUBLIC_URL/agreements/partner/…',
    meaning: 'Where your partner agreement can be read.',
    read: (text: string) =>
      URL.parse(text)?.protocol === 'https:' ? text : wrong('must be an https address of the text'),
  },
  PLATFORM_DOMAIN: {
    default: 'the host of PUBLIC_URL; on this machine partners.example',
    meaning: 'What the domain of a company that signs up here ends with.',
    read: (text: string) =>
      /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/.test(text)
        ? text
        : wrong('must be a domain in lower case, such as partners.example.com'),
  },
  FOUR_EYES: {
    default: 'off',
    meaning: 'Whether it takes two reviewers to pass or fail a check of an application.',
    read: onOff,
  },
  DNS_SERVERS: {
    default: 'those of this machine',
    meaning: 'Name servers asked for MX, SPF and TXT records of applicants, separated by commas.',
    read: (text: string) => {
      const servers = text.split(',').map((it) => it.trim());
      return servers.every((it) =>
        isIP(it.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1')),
      )
        ? servers
        : wrong('must be addresses separated by commas, such as 9.9.9.9,[2620:fe::fe]:53');
    },
  },
  REGISTER_FILE: {
    default: 'none: reviewers compare with the register themselves',
    meaning: 'A company register as a JSON file, looked at when an application is vetted.',
    read: folder,
  },
  WEB_MAIL_FILE: {
    default: 'the list that comes along',
    meaning: 'Domains of public mail services, one a line, refused for a primary contact.',
    read: folder,
  },
  DOCUMENTS_DIR: {
    default: 'DATA_DIR/documents',
    meaning: 'Folder of what applicants send as evidence, encrypted; the same for every server process.',
    read: folder,
  },
  RATE_LIMITS: {
    default: 'on',
    meaning: 'Whether callers that ask too often have to wait. Off only for measuring, on a loopback HOST.',
    read: onOff,
  },
  TRUST_PROXY: {
    default: 'off',
    meaning: 'Addresses or networks of the reverse proxies whose X-Forwarded-For is believed.',
    read: (text: string) => {
      if (text === 'off') return false as const;
      const proxies = text.split(',').map((it) => it.trim());
      return proxies.every(isAddressOrNetwork)
        ? proxies
        : wrong('must be off, or addresses and networks separated by commas, such as 10.0.0.5,10.1.0.0/16');
    },
  },
  METRICS_TOKEN: {
    default: 'none: /metrics answers this machine only',
    meaning: 'The bearer token that /metrics asks for.',
    secret: true,
    read: (text: string) =>
      text.length >= 16
        ? text
        : wrong('must have 16 characters or more. Make one with: openssl rand -hex 32'),
  },
} as const satisfies Record<string, Setting<unknown>>;

export type SettingName = keyof typeof settings;
type ValueOf<Name extends SettingName> = Exclude<ReturnType<(typeof settings)[Name]['read']>, Wrong>;

/**
 * Reads the settings from the environment. An empty variable counts as missing.
 *
 * @throws {ConfigError} with every problem there is, not only the first
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = [];
  function read<Name extends SettingName>(name: Name): ValueOf<Name> | undefined {
    const text = env[name]?.trim();
    if (text === undefined || text === '') return undefined;
    const setting: Setting<unknown> = settings[name];
    const value = setting.read(text);
    if (value instanceof Wrong) {
      problems.push(`${name} ${value.remedy}${setting.secret ? '' : `; it is "${text}"`}.`);
      return undefined;
    }
    return value as ValueOf<Name>; // the compiler does not connect a key with its own entry
  }

  const port = read('PORT') ?? 8080;
  const host = read('HOST') ?? 'localhost';
  const dataDir = read('DATA_DIR') ?? resolve('.data');
  const databaseUrl = read('DATABASE_URL');
  const rateLimits = read('RATE_LIMITS') ?? true;
  const demo = read('DEMO');
  const publicUrl = read('PUBLIC_URL') ?? `http://localhost:${port}`;
  const agreement = { version: read('CUSTOMER_AGREEMENT_VERSION'), url: read('CUSTOMER_AGREEMENT_URL') };
  const registry = {
    issuer: read('MEMBERSHIP_ISSUER'),
    clientId: read('MEMBERSHIP_CLIENT_ID'),
    clientSecret: read('MEMBERSHIP_CLIENT_SECRET'),
  };
  const { issuer, clientId, clientSecret } = registry;
  const partnerAgreement = {
    version: read('PARTNER_AGREEMENT_VERSION'),
    url: read('PARTNER_AGREEMENT_URL'),
  };
  const config: Config = {
    port,
    host,
    dataDir,
    databaseUrl,
    databaseAppUrl: read('DATABASE_APP_URL'),
    postgresPort: read('POSTGRES_PORT'),
    publicUrl,
    keysDir: read('KEYS_DIR') ?? resolve(dataDir, 'keys'),
    smtpUrl: read('SMTP_URL'),
    demo: demo ?? (databaseUrl === undefined && isLoopback(host)),
    inboxPort: read('INBOX_PORT'),
    inboxSmtpPort: read('INBOX_SMTP_PORT'),
    logLevel: read('LOG_LEVEL') ?? 'info',
    rightsModes: read('RIGHTS_MODES') ?? ['gdap', 'dap', 'none'],
    salesAgentsMayRequest: read('SALES_AGENTS_MAY_REQUEST') ?? true,
    customerAgreement: both(agreement),
    sourceUrl: read('SOURCE_URL'),
    membership:
      issuer !== undefined && clientId !== undefined && clientSecret !== undefined
        ? { issuer, clientId, clientSecret }
        : undefined,
    partnerAgreement: both(partnerAgreement),
    platformDomain: read('PLATFORM_DOMAIN') ?? platformDomainOf(publicUrl),
    fourEyes: read('FOUR_EYES') ?? false,
    dnsServers: read('DNS_SERVERS') ?? [],
    registerFile: read('REGISTER_FILE'),
    webMailFile: read('WEB_MAIL_FILE'),
    documentsDir: read('DOCUMENTS_DIR') ?? resolve(dataDir, 'documents'),
    rateLimits,
    trustProxy: read('TRUST_PROXY') ?? false,
    metricsToken: read('METRICS_TOKEN'),
  };

  if (config.databaseAppUrl !== undefined && databaseUrl === undefined)
    problems.push('DATABASE_APP_URL needs DATABASE_URL beside it: set both, or neither.');
  for (const whose of ['CUSTOMER', 'PARTNER'])
    if (
      (env[`${whose}_AGREEMENT_VERSION`]?.trim() ? 1 : 0) +
        (env[`${whose}_AGREEMENT_URL`]?.trim() ? 1 : 0) ===
      1
    )
      problems.push(
        `${whose}_AGREEMENT_VERSION and ${whose}_AGREEMENT_URL belong together: set both, or neither.`,
      );
  const registrySet = (
    ['MEMBERSHIP_ISSUER', 'MEMBERSHIP_CLIENT_ID', 'MEMBERSHIP_CLIENT_SECRET'] as const
  ).filter((it) => env[it]?.trim());
  if (registrySet.length !== 0 && registrySet.length !== 3)
    problems.push(
      'MEMBERSHIP_ISSUER, MEMBERSHIP_CLIENT_ID and MEMBERSHIP_CLIENT_SECRET belong together: set all three, or none.',
    );
  if (!rateLimits && !isLoopback(host))
    problems.push(
      `RATE_LIMITS=off needs a HOST that only this machine reaches: set HOST=localhost; it is "${host}".`,
    );
  if (problems.length > 0)
    throw new ConfigError(problems.toSorted((one, other) => place(one) - place(other)));
  return config;
}

const both = (it: { version: string | undefined; url: string | undefined }) =>
  it.version !== undefined && it.url !== undefined ? { version: it.version, url: it.url } : undefined;

/** A host that is a name people can mail to; a machine's own name or address is none. */
function platformDomainOf(publicUrl: string): string {
  const { hostname } = new URL(publicUrl);
  return hostname.includes('.') && !hostname.startsWith('[') && !isLoopback(hostname) && isIP(hostname) === 0
    ? hostname
    : 'partners.example';
}

/** Where in the table the setting stands that a problem is about. */
const place = (problem: string) => Object.keys(settings).findIndex((name) => problem.startsWith(name));

/** The settings in force, as `twotier config` prints them: name, value or default, meaning. Secrets stay hidden. */
export function describeSettings(env: Readonly<Record<string, string | undefined>>): string {
  return Object.entries<Setting<unknown>>(settings)
    .map(([name, setting]) => {
      const text = env[name]?.trim();
      const value = text ? (setting.secret ? '(set; hidden)' : text) : `(default: ${setting.default})`;
      return `${name} = ${value}\n    ${setting.meaning}`;
    })
    .join('\n');
}

/** Whether only this machine reaches what listens there. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, '');
  return (
    name === 'localhost' || name.endsWith('.localhost') || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name)
  );
}

function oneOf<const T extends string>(allowed: readonly T[], text: string): T | Wrong {
  return allowed.find((it) => it === text) ?? wrong(`must be one of ${allowed.join(', ')}`);
}

function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
