import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The parts of `demo.json` that a start needs. The demo writes the file; see there for the rest. */
interface DemoFile {
  readonly baseUrl: string;
  readonly inboxUrl: string;
  readonly tenants: readonly { key: string; kind: string; name: string }[];
  readonly users: readonly {
    key: string;
    tenant: string;
    userPrincipalName: string;
    password: string;
    totpSecret?: string;
    roles: readonly string[];
  }[];
}

const fileIn = (dataDir: string) => join(dataDir, 'demo.json');

export function readDemoFile(dataDir: string): DemoFile | undefined {
  try {
    return JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as DemoFile;
  } catch {
    return undefined;
  }
}

/** Ports and addresses may differ from start to start; scripts read them here. */
export function refreshDemoFile(
  dataDir: string,
  addresses: { baseUrl: string; inboxUrl: string | undefined },
): void {
  const file = readDemoFile(dataDir);
  if (!file) return;
  const inboxUrl = addresses.inboxUrl ?? file.inboxUrl;
  if (file.baseUrl === addresses.baseUrl && file.inboxUrl === inboxUrl) return;
  const text = JSON.stringify({ ...file, baseUrl: addresses.baseUrl, inboxUrl }, null, 2);
  writeFileSync(fileIn(dataDir), `${text}\n`, { mode: 0o600 });
}

/** Who can sign in, one person of each kind of company, and where their mails arrive. */
export function welcome(dataDir: string | undefined, publicUrl: string): string {
  const file = dataDir === undefined ? undefined : readDemoFile(dataDir);
  const lines = ['', `  Open      ${publicUrl}`];
  if (dataDir === undefined || !file) return [...lines, ''].join('\n');

  const kinds = ['vendor', 'provider', 'reseller', 'customer'];
  const people = kinds.flatMap((kind) => {
    const tenant = file.tenants.find((it) => it.kind === kind);
    const user = file.users.find((it) => it.tenant === tenant?.key && it.roles.includes('global_admin'));
    return tenant && user ? [{ ...user, kind, company: tenant.name }] : [];
  });
  const width = Math.max(0, ...people.map((it) => it.userPrincipalName.length));
  for (const [index, it] of people.entries()) {
    const label = index === 0 ? 'Sign in' : '';
    lines.push(
      `  ${label.padEnd(8)}  ${it.userPrincipalName.padEnd(width)}  ${it.password}  ${it.company} (${it.kind})`,
    );
  }
  if (people.some((it) => it.totpSecret))
    lines.push(`  ${'Codes'.padEnd(8)}  npm run twotier -- code ${people[0]?.userPrincipalName}`);
  lines.push(`  Mails     ${file.inboxUrl}`, `  Everyone  ${fileIn(dataDir)}`, '');
  return lines.join('\n');
}
