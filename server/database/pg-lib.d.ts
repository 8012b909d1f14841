// What the driver publishes under pg/lib/, without types of its own.
declare module 'pg/lib/utils.js' {
  /** A parameter as it goes over the wire. */
  export function prepareValue(value: unknown): string | Buffer | null;
}
