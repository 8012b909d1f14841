import { expect } from 'vitest';
import type { Database } from '#database/connection.ts';
import type { Deps } from '#database/work.ts';
import type { TenantId } from '#kernel/ids.ts';
import type { Vetting } from '#modules/enrolment/index.ts';
import { type Message, sendMail } from '#modules/notifications/index.ts';
import { callerOf, testDeps, testVetting } from './api.ts';
import { aCompany, type Company } from './builders.ts';
import { anApplication } from './enrolment.ts';
import { type Answer, aScript } from './links.ts';
import { aProfile, signedInAtRegistry } from './registry.ts';

export const path = '/v1/enrollments';
/** What a reviewer decides; the mail's confirmation decides the other one. */
export const checks = ['identity', 'employment', 'business', 'due_diligence'] as const;
export const agreed = { accepted: true, version: '2026-11' };

/** One installation with a vendor and its reviewer; each test makes its own applicants. */
export async function aDesk(database: Database, vetting: Partial<Vetting> = {}) {
  const deps = Object.assign(testDeps(database), { vetting: testVetting(vetting) });
  // The first vendor of a database runs the programme; every test of this file shares it.
  const olga = await theVendor(database);
  const script = await aScript(deps);
  const call = (who: Parameters<typeof script.call>[1]) => ({
    get: (at = '') => script.get(who, path + at),
    post: (at: string, body?: unknown, headers?: Record<string, string>) =>
      script.post(who, path + at, body, headers),
    patch: (at: string, body: unknown, headers?: Record<string, string>) =>
      script.call('PATCH', who, path + at, body, headers),
  });
  const desk = {
    deps,
    script,
    call,
    olga: call(olga),
    vendor: olga,
    async anApplicant(country = 'DE', options: Parameters<typeof aCompany>[2] = {}) {
      const company = await aCompany(database, 'applicant', { country, programme: 'pending', ...options });
      return { company, rita: call(company), mailbox: mailboxOf(deps, company.tenantId) };
    },
    /** The company's global admin has signed in at the membership registry and was told these profiles. */
    proves: (company: Company, ...profiles: readonly object[]) =>
      signedInAtRegistry(deps, callerOf(company), ...profiles),
    /** An application that was submitted and whose contact has confirmed. */
    async underReview(more: { readonly mpnId?: string; readonly [member: string]: unknown } = {}) {
      const it = await desk.anApplicant('DE', more.mpnId === '' ? { mpnId: null } : {});
      if (more.mpnId) await desk.proves(it.company, aProfile(more.mpnId));
      const { body } = await it.rita.post('', { program: 'indirect_reseller', ...anApplication, ...more });
      const id: string = body.id;
      expect((await it.rita.post(`/${id}/submit`)).status).toBe(200);
      await desk.confirm(await it.mailbox());
      return { ...it, id };
    },
    confirm: async (mails: Message[]): Promise<Answer> =>
      script.post(null, `${path}/verifyemail`, {
        token: tokenIn(mails),
        signedUp: true,
        addressIsOurs: true,
      }),
    async passAll(id: string, ...but: string[]) {
      let last: Answer | undefined;
      for (const check of checks.filter((it) => !but.includes(it)))
        last = await desk.olga.post(`/${id}/checks/${check}`, { outcome: 'passed', reason: 'In order.' });
      return last as Answer;
    },
    async aPartner() {
      const it = await desk.underReview();
      await desk.passAll(it.id);
      const signed = await it.rita.post(`/${it.id}/agreement`, agreed);
      expect(signed.status, JSON.stringify(signed.body)).toBe(200);
      return it;
    },
  };
  return desk;
}

const vendors = new WeakMap<Database, Promise<Company>>();
const theVendor = (database: Database): Promise<Company> => {
  const there = vendors.get(database) ?? aCompany(database, 'vendor', { name: 'Wolkenwerk SE' });
  vendors.set(database, there);
  return there;
};

/** Sends what waits of a company's mails, once, and gives all that was ever sent. */
export function mailboxOf(deps: Deps, tenantId: TenantId) {
  const all: Message[] = [];
  return async (): Promise<Message[]> => {
    const own = { read: [tenantId], write: [tenantId] };
    const waiting = await deps.database.read(own, (tx) =>
      tx
        .selectFrom('mail')
        .select('id')
        .where('tenant_id', '=', tenantId)
        .where('sent_at', 'is', null)
        .orderBy('id')
        .execute(),
    );
    for (const { id } of waiting)
      await sendMail(
        { ...deps, transport: { send: async (it) => void all.push(it), close: () => {} } },
        tenantId,
        id as never,
      );
    return all;
  };
}

export const tokenIn = (mails: readonly Message[]): string =>
  mails
    .findLast((it) => it.text.includes('/enroll/verify/'))
    ?.text.match(/\/enroll\/verify\/([\w-]{43})/)?.[1] ?? '';
export const statesOf = (body: { history: { state: string }[] }) => body.history.map((it) => it.state);
