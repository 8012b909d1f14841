import { KnownFailure } from '#kernel/known-failure.ts';
import { describeSettings, loadConfig } from './config.ts';
import { progressOn } from './lifecycle/progress.ts';
import type { Role } from './lifecycle/serve.ts';

interface Command {
  readonly does: string;
  /** @returns the exit code */
  readonly run: (args: readonly string[]) => Promise<number>;
}

const progress = progressOn(console.log);
const config = () => loadConfig(process.env);

/** Each command loads only what it needs. */
const commands: Record<string, Command> = {
  serve: {
    does: 'Serves API and portal and does the jobs (the default). --role=api or --role=worker: one half of it.',
    run: async (args) => (await import('./lifecycle/serve.ts')).serve(config(), roleFrom(args), progress),
  },
  work: {
    does: 'Does the jobs only, as serve --role=worker.',
    run: async () => (await import('./lifecycle/serve.ts')).serve(config(), 'worker', progress),
  },
  migrate: {
    does: 'Brings the database to this release.',
    run: async () => (await import('./lifecycle/commands.ts')).migrateOnly(config(), progress),
  },
  demo: {
    does: 'Makes the demo world where there is none, and prints who can sign in. demo clock +30d: moves its time.',
    run: async ([about, move]) => {
      const { makeDemo, moveDemoClock } = await import('./lifecycle/commands.ts');
      return about === 'clock' ? moveDemoClock(config(), move) : makeDemo(config(), progress);
    },
  },
  code: {
    does: "Prints a demo user's sign-in code of this moment: code <user principal name>.",
    run: async ([name]) => (await import('./lifecycle/commands.ts')).signInCode(config(), name),
  },
  keys: {
    does: 'Lists the keys of KEYS_DIR. keys rotate: makes new ones; keys rotate --help says more.',
    run: async (args) => (await import('./lifecycle/keys.ts')).keys(config(), args, new Date()),
  },
  membership: {
    does: 'Accounts of the embedded membership registry: membership list, add, load, password, remove.',
    run: async (args) => (await import('./lifecycle/membership.ts')).membership(config(), args, progress),
  },
  doctor: {
    does: 'Looks at everything a start needs, and prints the command that fixes what is wrong.',
    run: async () => (await import('./lifecycle/doctor.ts')).doctor(config()),
  },
  config: {
    does: 'Prints all settings, their values and what they mean.',
    run: async () => {
      console.log(describeSettings(process.env));
      config(); // complains about what is wrong with them
      return 0;
    },
  },
  healthy: {
    does: 'Asks the running server whether it is ready; for the health check of a container.',
    run: async () => (await import('./lifecycle/healthy.ts')).healthy(config()),
  },
};

async function main(args: readonly string[]): Promise<number> {
  const [first = 'serve', ...rest] = args;
  if (first.startsWith('--') && first !== '--help') return main(['serve', ...args]);
  const command = commands[first];
  if (command) return command.run(rest);
  const wanted = first === 'help' || first === '--help';
  if (!wanted) console.error(`There is no command "${first}".`);
  console.log(
    Object.entries(commands)
      .map(([name, { does }]) => `${name.padEnd(8)}  ${does}`)
      .join('\n'),
  );
  return wanted ? 0 : 2;
}

function roleFrom(args: readonly string[]): Role {
  const asked = args.find((it) => it.startsWith('--role'))?.replace(/^--role=?/, '') ?? 'all';
  const role = (['api', 'worker', 'all'] as const).find((it) => it === asked);
  if (role) return role;
  throw new KnownFailure(`There is no role "${asked}".`, 'Use --role=api, --role=worker or --role=all.');
}

try {
  const code = await main(process.argv.slice(2));
  // Nothing is left to do; what others keep open in the background (idle sockets, timers) shall not hold the exit up.
  process.exit(code);
} catch (error) {
  const { describeFailure } = await import('./lifecycle/report-failure.ts');
  console.error(describeFailure(error));
  process.exit(1);
}
