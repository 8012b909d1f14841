import { authorize, mayOf } from '#access/authorize.ts';
import { counterpartsOf } from '#database/counterpart.store.ts';
import { recordEvent } from '#database/events.store.ts';
import { forgetLink, keepLink } from '#database/link.store.ts';
import { act, type Deps, type Work } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import { isKind } from '#kernel/actor.ts';
import { newId, parseId, type TenantId, type UserId } from '#kernel/ids.ts';
import type { LinkSeed } from '#kernel/link-token.ts';
import type { Draft } from '#kernel/mailto.ts';
import { Problem } from '#kernel/problem.ts';
import { unwrap } from '#kernel/result.ts';
import { type Locale, matchLocale } from '#kernel/words.ts';
import { ownAgreementMissing } from '#modules/agreements/index.ts';
import { activePartnership } from '#modules/partnerships/index.ts';
import {
  findStandingLink,
  holdStandingLink,
  insertStandingLink,
  type StandingLink,
  saveRotation,
} from './asking-link.store.ts';
import { cloudOf, personOf } from './consent.store.ts';
import { draftOf, seedOf, urlOf } from './draft.ts';
import type { RightsMode } from './invitation.ts';
import { invalidValue, partnerInactive, partnershipRequired } from './problems.ts';
import { allowedModes, chooseMode, type Terms, termsOf } from './rights-mode.ts';

export interface StandingLinkAsked {
  /** The provider of a joint link. */
  readonly indirectCloudSolutionProviderId?: string | undefined;
  readonly indirectResellerId?: string | undefined;
  /** The language of the draft; the caller's own unless said. */
  readonly locale?: string | undefined;
}

function tenantIdIn(
  asked: StandingLinkAsked,
  field: 'indirectCloudSolutionProviderId' | 'indirectResellerId',
): TenantId | null {
  const text = asked[field];
  if (text === undefined) return null;
  const id = parseId<'tenant'>(text);
  if (!id) throw new Problem(invalidValue, { field });
  return id;
}

/** The reusable link, as its own partner sees it. */
export interface ShownStandingLink {
  readonly url: string;
  readonly rightsMode: RightsMode;
  readonly draft: Draft;
  /** What an invitation may ask for here, the default first. */
  readonly offers: readonly Terms[];
  readonly may: readonly string[];
  /** So that an answer kept for its repeat can do without the token. */
  readonly seed: LinkSeed;
}

/**
 * The partner's reusable link, alone or with a provider; made once, when it is first asked for, in the deployment's
 * first rights mode, which it keeps.
 *
 * @throws {Problem} `access/*` · `relationships/partner-inactive` · `relationships/partnership-required`
 */
export function getStandingLink(
  deps: Deps,
  caller: Caller,
  asked: StandingLinkAsked,
): Promise<ShownStandingLink> {
  return act(
    deps,
    caller,
    { operation: 'relationship_request_prepared', resourceType: 'invitation' },
    async (work) => {
      authorize(work, 'invitation.create', ownLinks(deps), work.securityNow);
      const { tenantId } = work.actor;
      const providerId = tenantIdIn(asked, 'indirectCloudSolutionProviderId');
      // Published clients may name the reseller of the pair too; it can only be the one who asks.
      const resellerId = tenantIdIn(asked, 'indirectResellerId');
      if (resellerId && resellerId !== tenantId)
        throw new Problem(invalidValue, { field: 'indirectResellerId' });
      await assertMayAsk(work, providerId);
      const found = await findStandingLink(work.tx, tenantId, providerId);
      return show(deps, work, found ?? (await makeLink(deps, work, providerId)), asked.locale);
    },
  );
}

/**
 * Replaces the reusable link: the old one leads nowhere from now on. The new one asks for the deployment's present first
 * rights mode.
 *
 * @throws {Problem} `access/*` · `relationships/partner-inactive` · `relationships/partnership-required`
 */
export function rotateStandingLink(
  deps: Deps,
  caller: Caller,
  asked: Pick<StandingLinkAsked, 'indirectCloudSolutionProviderId'>,
): Promise<ShownStandingLink> {
  return act(
    deps,
    caller,
    { operation: 'standing_link_rotated', resourceType: 'invitation' },
    async (work) => {
      const { tx, actor, now } = work;
      authorize(work, 'invitation.rotate-link', ownLinks(deps), work.securityNow);
      const providerId = tenantIdIn(asked, 'indirectCloudSolutionProviderId');
      const old = await holdStandingLink(tx, actor.tenantId, providerId);
      if (!old) {
        await assertMayAsk(work, providerId);
        return show(deps, work, await makeLink(deps, work, providerId));
      }
      // A link in the wrong hands can be replaced whatever has become of the partnership.
      const mode = chooseMode(deps.policies, await cloudOf(tx, actor.tenantId), undefined);
      const link: StandingLink = {
        ...old,
        generation: old.generation + 1,
        keyId: deps.linkKeys.current,
        rightsMode: unwrap(mode),
      };
      await forgetLink(tx, deps.linkKeys, actor.tenantId, seedOf(old));
      await saveRotation(tx, link, now);
      await keepLink(tx, deps.linkKeys, actor.tenantId, seedOf(link));
      await recordEvent(tx, {
        tenants: [actor.tenantId],
        at: now,
        operation: 'standing_link_rotated',
        resourceType: 'invitation',
        actor,
        request: work.request,
        detail: { ...(providerId ? { providerId } : {}), rightsMode: link.rightsMode },
      });
      return show(deps, work, link);
    },
  );
}

const ownLinks = ({ policies }: Deps) => ({
  ours: true,
  jointlyOurs: false,
  salesAgentsMayRequest: policies.salesAgentsMayRequest,
});

/** Whether the caller's company may ask customers at all, and jointly with this provider. */
export async function assertMayAsk({ tx, actor }: Work, providerId: TenantId | null): Promise<void> {
  if (actor.programme === 'qualified') throw new Problem(ownAgreementMissing);
  if (actor.programme !== 'active') throw new Problem(partnerInactive);
  if (!providerId) return;
  const partners = isKind(actor, 'reseller') && (await activePartnership(tx, actor.tenantId, providerId));
  if (!partners) throw new Problem(partnershipRequired);
}

async function makeLink(deps: Deps, work: Work, providerId: TenantId | null): Promise<StandingLink> {
  const { tx, actor, now } = work;
  const mode = chooseMode(deps.policies, await cloudOf(tx, actor.tenantId), undefined);
  const link: StandingLink = {
    purpose: 'standing-link',
    id: newId<'standing-link'>(),
    generation: 1,
    keyId: deps.linkKeys.current,
    inviterId: actor.tenantId,
    providerId,
    rightsMode: unwrap(mode),
  };
  if (!(await insertStandingLink(tx, link, now))) {
    const first = await findStandingLink(tx, actor.tenantId, providerId);
    if (!first) throw new Error('A standing link was there and is gone, although none is ever deleted.');
    return first;
  }
  await keepLink(tx, deps.linkKeys, actor.tenantId, seedOf(link));
  await recordEvent(tx, {
    tenants: [actor.tenantId],
    at: now,
    operation: 'relationship_request_prepared',
    resourceType: 'invitation',
    actor,
    request: work.request,
    detail: { reusable: true, ...(providerId ? { providerId } : {}), rightsMode: link.rightsMode },
  });
  return link;
}

async function show(
  deps: Deps,
  { tx, actor, request }: Work,
  link: StandingLink,
  locale?: string,
): Promise<ShownStandingLink> {
  const [person, cloud, providers] = await Promise.all([
    personOf(tx, actor.tenantId, actor.id as UserId),
    cloudOf(tx, actor.tenantId),
    counterpartsOf(tx, actor.tenantId, link.providerId ? [link.providerId] : []),
  ]);
  const language: Locale = locale ? matchLocale(locale) : request.locale;
  return {
    url: urlOf(deps, link),
    rightsMode: link.rightsMode,
    draft: draftOf(deps, {
      link,
      locale: language,
      inviter: actor.tenantName,
      provider: link.providerId ? (providers.get(link.providerId)?.name ?? '') : null,
      sender: { name: person.displayName, email: person.email ?? person.userPrincipalName },
    }),
    offers: allowedModes(deps.policies, cloud).map(termsOf),
    may: mayOf(actor, ['invitation.create', 'invitation.rotate-link'], ownLinks(deps)),
    seed: seedOf(link),
  };
}
