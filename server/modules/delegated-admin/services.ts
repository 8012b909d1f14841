/** The services delegated admin privileges can be taken back for, one by one. */
export const services = ['directory', 'mail', 'files', 'devices', 'virtual_machines'] as const;
export type Service = (typeof services)[number];

export const isService = (text: string): text is Service => (services as readonly string[]).includes(text);

/** What is left of `held` (null: everything) without one service; empty when nothing is. */
export const without = (held: readonly string[] | null, service: Service): string[] =>
  (held ?? services).filter((it) => it !== service);
