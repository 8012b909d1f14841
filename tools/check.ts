// npm run check: everything about the sources that can be told without running them, in seconds.
import { ask, generatedChecks, staticChecks } from './checks.ts';

const answers = [...(await ask(staticChecks)), ...(await ask(generatedChecks))];
process.exitCode = answers.every((it) => it.passed) ? 0 : 1;
