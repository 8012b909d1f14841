/**
 * Every message id there is. One line per file of `locales/en`; the compiler reads the ids out of the files, so an id
 * that no file holds does not compile. `npm run check` says when a file is missing here.
 */
import type shell from './en/shell.json';

export type MessageId = keyof typeof shell;
