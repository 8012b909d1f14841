import { accessSync, constants, mkdirSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode, KnownFailure } from './known-failure.ts';

/**
 * The data folder, made if it is missing.
 *
 * @returns its real path, links resolved
 * @throws {KnownFailure} it cannot be made, or not be written to
 */
export function writableFolder(folder: string): string {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
    return realpathSync(folder);
  } catch (cause) {
    throw new KnownFailure(
      `The data folder ${folder} is not writable (${errorCode(cause) ?? cause}).`,
      'Set DATA_DIR to a folder you may write to, or give yourself the right with chown or chmod.',
      { cause },
    );
  }
}

/** Not `recursive: true`: below a file system that makes no folders, such as /proc, that never returns. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return;
    if (errorCode(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    makeFolder(dirname(folder));
    mkdirSync(folder);
  }
}
