export type { LoggedEvent } from './event.store.ts';
export { operationsPublishedAs, publishedOperation, publishedResource } from './published.ts';
export { type ActivityWanted, exportActivity, readActivity, readEvent } from './read-activity.ts';
