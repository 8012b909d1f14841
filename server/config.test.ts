import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, describeSettings, loadConfig, settings } from './config.ts';

const problemsOf = (env: Record<string, string>) => {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

test('nothing set is a demo on this machine with the embedded database', () => {
  expect(loadConfig({})).toEqual({
    port: 8080,
    host: 'localhost',
    dataDir: resolve('.data'),
    databaseUrl: undefined,
    databaseAppUrl: undefined,
    postgresPort: undefined,
    publicUrl: 'http://localhost:8080',
    keysDir: resolve('.data/keys'),
    smtpUrl: undefined,
    demo: true,
    inboxPort: undefined,
    inboxSmtpPort: undefined,
    logLevel: 'info',
    rightsModes: ['gdap', 'dap', 'none'],
    salesAgentsMayRequest: true,
    customerAgreement: undefined,
    sourceUrl: undefined,
    partnerAgreement: undefined,
    platformDomain: 'partners.example',
    fourEyes: false,
    dnsServers: [],
    registerFile: undefined,
    webMailFile: undefined,
    documentsDir: resolve('.data/documents'),
    rateLimits: true,
    trustProxy: false,
    metricsToken: undefined,
  });
});

test('what is set is read', () => {
  const config = loadConfig({
    PORT: '9000',
    HOST: '0.0.0.0',
    DATA_DIR: '/srv/twotier',
    DATABASE_URL: 'postgresql://owner:pw@db/twotier',
    DATABASE_APP_URL: 'postgres://app:pw@db/twotier',
    PUBLIC_URL: 'https://Partners.example.com/',
    SMTP_URL: 'smtps://mail.example.com',
    RIGHTS_MODES: 'none, gdap',
    SALES_AGENTS_MAY_REQUEST: 'off',
    CUSTOMER_AGREEMENT_VERSION: '2027-01',
    CUSTOMER_AGREEMENT_URL: 'https://example.com/agreement',
    SOURCE_URL: 'https://code.example.com/twotier',
    TRUST_PROXY: '10.0.0.5,fd00::/8',
    LOG_LEVEL: ' warn ',
    METRICS_TOKEN: '0123456789abcdef',
  });
  expect(config).toMatchObject({
    port: 9000,
    publicUrl: 'https://partners.example.com',
    keysDir: '/srv/twotier/keys',
    rightsModes: ['none', 'gdap'],
    salesAgentsMayRequest: false,
    customerAgreement: { version: '2027-01', url: 'https://example.com/agreement' },
    sourceUrl: 'https://code.example.com/twotier',
    trustProxy: ['10.0.0.5', 'fd00::/8'],
    logLevel: 'warn',
    demo: false,
  });
});

test('every problem is reported at once, in the order of the table, and says what would be right', () => {
  const env = { RIGHTS_MODES: 'gdap,gdap', PORT: '80a', DEMO: 'yes', SMTP_URL: 'mail', LOG_LEVEL: 'loud' };
  expect(problemsOf(env)).toEqual([
    'PORT must be a port from 1 to 65535, such as 8080; it is "80a".',
    'SMTP_URL must look like smtps://user:password@mail.example.com:465.',
    'DEMO must be on or off; it is "yes".',
    'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent; it is "loud".',
    'RIGHTS_MODES must be gdap, dap and none, or some of them, each once, separated by commas; it is "gdap,gdap".',
  ]);
});

test.each([
  ['PORT', '0'],
  ['PORT', '65536'],
  ['HOST', 'http://here'],
  ['DATABASE_URL', 'mysql://host/db'],
  ['DATABASE_URL', 'postgresql://host'],
  ['PUBLIC_URL', 'partners.example.com'],
  ['PUBLIC_URL', 'https://example.com/partners'],
  ['SOURCE_URL', 'javascript:alert(1)'],
  ['MEMBERSHIP_ISSUER', 'members.example.com'],
  ['MEMBERSHIP_ISSUER', 'http://members.example.com'],
  ['MEMBERSHIP_ISSUER', 'https://members.example.com/?realm=1'],
  ['MEMBERSHIP_ISSUER', 'https://u:p@members.example.com'],
  ['TRUST_PROXY', 'on'],
  ['TRUST_PROXY', '10.0.0.0/33'],
  ['METRICS_TOKEN', 'short'],
  ['RIGHTS_MODES', ','],
])('%s=%s is refused', (name, value) => {
  const beside = name.startsWith('MEMBERSHIP')
    ? { MEMBERSHIP_CLIENT_ID: 'i', MEMBERSHIP_CLIENT_SECRET: 's' }
    : {};
  expect(problemsOf({ ...beside, [name]: value })).toEqual([expect.stringMatching(`^${name} must `)]);
});

test.each(['http://partners.example.com', 'http://192.168.1.5:8080', 'http://127.0.0.1.example.com'])(
  'a public address without encryption that others can reach stops the start: %s',
  (url) => {
    expect(problemsOf({ PUBLIC_URL: url })).toEqual([expect.stringContaining('must begin with https://')]);
  },
);

test.each([
  'http://localhost:8080',
  'http://127.0.0.1:8080',
  'http://[::1]:8080',
  'https://partners.example.com',
])('a public address that is encrypted or stays on this machine is fine: %s', (url) =>
  expect(loadConfig({ PUBLIC_URL: url }).publicUrl).toBe(url),
);

test.each([
  [{}, true],
  [{ HOST: '127.0.0.1' }, true],
  [{ HOST: '0.0.0.0' }, false],
  [{ DATABASE_URL: 'postgresql://db/twotier' }, false],
  [{ HOST: '0.0.0.0', DEMO: 'on' }, true],
  [{ DATABASE_URL: 'postgresql://db/twotier', DEMO: 'on' }, true],
  [{ DEMO: 'off' }, false],
])('with %o the demo is on: %s', (env, on) => expect(loadConfig(env).demo).toBe(on));

test('a membership registry is set whole, or not at all', () => {
  const registry = {
    MEMBERSHIP_ISSUER: 'https://members.example.com/realm',
    MEMBERSHIP_CLIENT_ID: 'twotier',
    MEMBERSHIP_CLIENT_SECRET: 'hush',
  };
  expect(loadConfig(registry).membership).toEqual({
    issuer: 'https://members.example.com/realm',
    clientId: 'twotier',
    clientSecret: 'hush',
  });
  expect(describeSettings(registry)).not.toContain('hush');
  for (const [left] of Object.entries(registry))
    expect(problemsOf({ ...registry, [left]: '' }), left).toEqual([
      expect.stringContaining('belong together: set all three, or none.'),
    ]);
  expect(loadConfig({ ...registry, MEMBERSHIP_ISSUER: 'http://127.0.0.1:9000' }).membership?.issuer).toBe(
    'http://127.0.0.1:9000',
  );
});

test('a secret is neither printed nor quoted in a complaint', () => {
  const env = { DATABASE_URL: 'postgresql://owner:hush@db/twotier', METRICS_TOKEN: 'hush' };
  expect(describeSettings(env)).not.toContain('hush');
  expect(problemsOf(env).join()).not.toContain('hush');
});

test('limits can be switched off on this machine only', () => {
  expect(loadConfig({ RATE_LIMITS: 'off' }).rateLimits).toBe(false);
  expect(problemsOf({ RATE_LIMITS: 'off', HOST: '0.0.0.0' })).toEqual([
    expect.stringMatching('^RATE_LIMITS=off needs'),
  ]);
});

test('a login for the server alone needs the owner beside it', () => {
  expect(problemsOf({ DATABASE_APP_URL: 'postgresql://app@db/twotier' })).toHaveLength(1);
});

test('the printed table has every setting', () => {
  const printed = describeSettings({ PORT: '81' });
  for (const name of Object.keys(settings)) expect(printed).toMatch(new RegExp(`^${name} = `, 'm'));
  expect(printed).toContain('PORT = 81');
});
