import { parseArgs } from 'node:util';
import { KnownFailure } from '#kernel/known-failure.ts';
import type { Config } from '../config.ts';
import { openKeyRing, type RingName, rotateKeyRing } from '../keys.ts';
import { loadSigningKeys, rotateSigningKeys, signsFor, verifiesUntil } from '../signing-keys.ts';

const kinds = ['signing', 'links', 'sealing'] as const;
type Kind = (typeof kinds)[number];
const ringOf: Record<Exclude<Kind, 'signing'>, RingName> = { links: 'links', sealing: 'seal' };

const usage = `twotier keys                                  lists the keys of KEYS_DIR; never a key itself
twotier keys rotate [signing] [links] [sealing]  makes a new key of each kind named, or of all three

  signing  signs access tokens. The old one verifies for 65 minutes more, so nobody has to sign in again.
           Servers make a new one every 90 days by themselves.
  links    computes links in drafts and mails. Links made before stay as they are.
  sealing  encrypts what the database must not show. The old ones stay, to open what they sealed.

  --at-once  for a signing key that somebody may have seen: the old ones verify nothing from now on

Running servers follow within a second. Back KEYS_DIR up again afterwards.`;

/** `twotier keys`: what is there, or new ones. @returns the exit code */
export async function keys(config: Config, args: readonly string[], now: Date): Promise<number> {
  const { values, positionals } = read(args);
  const [act = 'list', ...named] = positionals;
  if (values.help) console.log(usage);
  else if (act === 'list' && named.length === 0 && !values['at-once']) list(config.keysDir, now);
  else if (act === 'rotate') rotate(config.keysDir, kindsOf(named), values['at-once'] ?? false, now);
  else throw new KnownFailure(`There is no "twotier keys ${positionals.join(' ')}".`, usage);
  return 0;
}

function read(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' }, 'at-once': { type: 'boolean' } },
    });
  } catch (cause) {
    throw new KnownFailure((cause as Error).message, usage, { cause });
  }
}

function kindsOf(named: readonly string[]): readonly Kind[] {
  const unknown = named.find((it) => !kinds.some((kind) => kind === it));
  if (unknown !== undefined) throw new KnownFailure(`There are no keys for "${unknown}".`, usage);
  return named.length === 0 ? kinds : kinds.filter((kind) => named.includes(kind));
}

function rotate(keysDir: string, wanted: readonly Kind[], atOnce: boolean, now: Date): void {
  if (atOnce && !wanted.includes('signing'))
    throw new KnownFailure('Only signing keys can be taken away at once.', usage);
  for (const kind of wanted) {
    const id =
      kind === 'signing'
        ? rotateSigningKeys(keysDir, now, { atOnce })[0]?.kid
        : rotateKeyRing(keysDir, ringOf[kind]);
    console.log(`${kind.padEnd(8)}  ${id}  is the current key from now on`);
  }
  console.log('Running servers follow within a second. Back KEYS_DIR up again.');
}

function list(keysDir: string, now: Date): void {
  const signing = loadSigningKeys(keysDir, now);
  for (const [at, key] of signing.entries()) {
    const until = verifiesUntil(signing, at);
    const next = new Date(Date.parse(key.made) + signsFor);
    const says = until
      ? `verifies until ${until.toISOString()}`
      : `signs; the next one comes after ${next.toISOString()}`;
    console.log(`signing   ${key.kid}  made ${key.made}, ${says}`);
  }
  for (const kind of ['links', 'sealing'] as const)
    for (const [at, id] of openKeyRing(keysDir, ringOf[kind]).ids().entries())
      console.log(`${kind.padEnd(8)}  ${id}  ${at === 0 ? 'current' : 'older, still needed'}`);
}
