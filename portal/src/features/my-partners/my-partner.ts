import type { Answer } from '#sdk/client.ts';

export type MyPartner = Answer<'get', '/v1/partners'>['items'][number];
export type Right = MyPartner['rights'][number];
export type Relationship = MyPartner['relationships'][number];

export const isLive = (it: { readonly state: string }): boolean => it.state === 'active';

/** The relationship that lives, or the last one there was. */
export const presentRelationship = (partner: MyPartner): Relationship | undefined =>
  partner.relationships.findLast(isLive) ?? partner.relationships.at(-1);

/** When it ended the relationship, if its rights outlived that: only the customer can end those. */
export const outlivedOn = (partner: MyPartner): string | undefined => {
  if (partner.relationships.some(isLive) || !partner.rights.some(isLive)) return undefined;
  return partner.relationships.at(-1)?.until;
};
