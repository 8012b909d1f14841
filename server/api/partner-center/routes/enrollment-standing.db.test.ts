import { describe, expect } from 'vitest';
import type { EnrolmentId } from '#kernel/ids.ts';
import { signAgreement } from '#modules/enrolment/index.ts';
import { callerOf } from '#testing/api.ts';
import { aCompany } from '#testing/builders.ts';
import { someoneWaits, test } from '#testing/database.ts';
import { aDesk, agreed } from '#testing/enrolment-desk.ts';
import { aProfile } from '#testing/registry.ts';

describe('the partner agreement and what a partner may without it', () => {
  test('it needs a partner ID, the current version and a global admin; until then business waits with 900124', async ({
    database,
  }) => {
    const desk = await aDesk(database);
    const { id, company, rita } = await desk.underReview({ mpnId: '' });
    expect(await rita.post(`/${id}/agreement`, agreed)).toMatchObject({
      status: 409,
      body: { errorName: 'enrolment/no-such-move' },
    });
    await desk.passAll(id);
    for (const url of ['/v1/invitations'])
      expect(await desk.script.post(company, url, { kind: 'reseller' })).toMatchObject({
        status: 403,
        body: { code: 900124 },
      });
    expect(await desk.script.get(company, '/v1/customers/relationshiprequests')).toMatchObject({
      status: 403,
      body: { code: 900124 },
    });
    expect(await rita.post(`/${id}/agreement`, {})).toMatchObject({ status: 400 });
    expect(await rita.post(`/${id}/agreement`, { accepted: false, version: '2026-11' })).toMatchObject({
      status: 400,
      body: { errorName: 'enrolment/agreement-not-accepted' },
    });
    expect(await rita.post(`/${id}/agreement`, { accepted: true, version: '2020-01' })).toMatchObject({
      status: 409,
      body: { errorName: 'enrolment/agreement-changed' },
    });
    expect(await rita.post(`/${id}/agreement`, agreed)).toMatchObject({
      status: 409,
      body: { errorName: 'enrolment/partner-id-missing' },
    });
    expect(await rita.patch(`/${id}`, { mpnId: '4760102' })).toMatchObject({
      status: 400,
      body: { errorName: 'membership/sign-in-ended' },
    });
    await desk.proves(company, aProfile('4760102'));
    expect((await rita.patch(`/${id}`, { mpnId: '4760102' })).status).toBe(200);
    expect((await rita.patch(`/${id}`, { support: { email: 'x@y.example' } })).status).toBe(409);
    expect((await rita.post(`/${id}/agreement`, agreed)).body).toMatchObject({
      state: 'active',
      mpnId: '4760102',
    });
    const late = await desk.underReview({ mpnId: '4760103' });
    const rival = await desk.underReview({ mpnId: '4760103' });
    await desk.passAll(late.id);
    await desk.passAll(rival.id);
    expect((await late.rita.post(`/${late.id}/agreement`, agreed)).status).toBe(200);
    expect(await rival.rita.post(`/${rival.id}/agreement`, agreed)).toMatchObject({
      status: 409,
      body: { errorName: 'membership/id-taken' },
    });
    expect((await rival.rita.get(`/${rival.id}`)).body.state).toBe('qualified');
  });

  test('two companies sign with the same partner ID at once: one becomes a partner, the other is told', async ({
    database,
    owner,
  }) => {
    const desk = await aDesk(database);
    const both = [await desk.underReview({ mpnId: '4760111' }), await desk.underReview({ mpnId: '4760111' })];
    for (const { id } of both) await desk.passAll(id);
    await owner.query(`begin; set local app.migrating = 'on'`);
    await owner.query('select from tenant where tenant_id = any($1) for update', [
      both.map((it) => it.company.tenantId),
    ]);
    const signing = Promise.allSettled(
      both.map((it) => signAgreement(desk.deps, callerOf(it.company), it.id as EnrolmentId, agreed)),
    );
    await someoneWaits(owner, { sessions: 2 });
    await owner.query('commit');
    const outcomes = (await signing).map((it) =>
      it.status === 'fulfilled' ? it.value.enrolment.state : it.reason.type.code,
    );
    expect(outcomes.sort()).toEqual(['active', 'membership/id-taken']);
  });

  test('R-062: whoever put the partner ID off associates it under Identifiers, and the agreement is signed with it', async ({
    database,
  }) => {
    const desk = await aDesk(database);
    const { id, company, rita } = await desk.underReview({ mpnId: '' });
    await desk.passAll(id);
    await desk.proves(company, aProfile('4760121'));
    expect(await desk.script.post(company, '/v1/membership/association', { mpnId: '4760121' })).toMatchObject(
      { status: 200 },
    );
    expect((await rita.post(`/${id}/agreement`, agreed)).body).toMatchObject({
      state: 'active',
      mpnId: '4760121',
    });
  });

  test('a provider’s request waits for the reseller’s agreement', async ({ database }) => {
    const desk = await aDesk(database);
    const provider = await aCompany(database, 'provider');
    const { url } = (await desk.script.post(provider, '/v1/partnershiprequests', {})).body;
    const { id, company, rita } = await desk.underReview();
    await desk.passAll(id);
    const at = `/v1/partnershiprequests/by-token/${url.split('/').at(-1)}`;
    const authorize = async () => {
      const { textVersion } = (await desk.script.get(company, at)).body;
      return desk.script.post(company, `${at}/authorize`, { confirmed: true, textVersion });
    };
    expect(await authorize()).toMatchObject({ status: 403, body: { code: 900124 } });
    await rita.post(`/${id}/agreement`, agreed);
    expect(await authorize()).toMatchObject({ status: 200, body: { state: 'active' } });
  });

  test('a customer’s yes to a reseller that has not signed is refused with 900123, and works once it has', async ({
    database,
  }) => {
    const desk = await aDesk(database);
    const it = await desk.aPartner();
    const { url } = (await desk.script.post(it.company, '/v1/invitations', { kind: 'reseller' })).body;
    const token = url.split('/').at(-1);
    const customer = await aCompany(database, 'customer');
    const standing = (state: string) =>
      database.transaction({ read: [it.company.tenantId], write: [it.company.tenantId] }, (tx) =>
        tx
          .updateTable('tenant')
          .set({ programme: state })
          .where('tenant_id', '=', it.company.tenantId)
          .execute(),
      );
    const code = async () => (await desk.script.accept(customer, token)).body.code;
    await standing('qualified');
    expect(await code()).toBe(900123);
    const page = await desk.script.get(customer, `/v1/invitations/by-token/${token}`);
    expect(page.body.blockers.map((each: { code: string }) => each.code)).toContain(
      'agreements/reseller-agreement-missing',
    );
    for (const state of ['restricted', 'suspended', 'deauthorized', 'pending']) {
      await standing(state);
      expect(await code(), state).toBe(800039);
    }
    await standing('active');
    expect((await desk.script.accept(customer, token)).status).toBe(200);
  });

  test('restricted and suspended: what is there goes on, nothing new; de-authorised: reading only; each told with its reason', async ({
    database,
  }) => {
    const desk = await aDesk(database);
    const { id, company, rita, mailbox } = await desk.aPartner();
    const set = (state: string, reason = 'Because of that.') =>
      desk.olga.post(`/${id}/status`, { state, reason });
    const invite = async () =>
      (await desk.script.post(company, '/v1/invitations', { kind: 'reseller' })).body.code ?? 'made';
    expect(await set('active')).toMatchObject({ status: 409, body: { errorName: 'enrolment/no-such-move' } });
    for (const state of ['restricted', 'suspended'] as const) {
      expect((await set(state)).body).toMatchObject({ state, reason: 'Because of that.' });
      expect((await mailbox()).at(-1)?.text).toContain('Because of that.');
      expect((await rita.get(`/${id}`)).body).toMatchObject({ state, reason: 'Because of that.' });
      expect(await invite()).toBe(800039);
      expect((await desk.script.get(company, '/v1/customers')).status).toBe(200);
      expect((await set('deauthorized')).status, 'only an active partner is de-authorised').toBe(409);
      expect((await set('active')).body.state).toBe('active');
      expect(await invite()).toBe('made');
    }
    expect((await set('deauthorized')).body.state).toBe('deauthorized');
    expect(await invite()).toBe(800039);
    expect((await desk.script.get(company, '/v1/customers')).status).toBe(200);
    const { may } = (await desk.script.get(company, '/v1/me')).body;
    expect(may).toContain('customer.list');
    for (const closed of ['customer.remove', 'invitation.create', 'profile.update-support'])
      expect(may).not.toContain(closed);
    expect((await set('active')).status).toBe(409);
    expect(await rita.post('', { program: 'indirect_reseller' })).toMatchObject({
      status: 409,
      body: { errorName: 'enrolment/too-soon-again' },
    });
    desk.deps.moveTo('2027-06-02T12:00:00Z');
    expect((await rita.post('', { program: 'indirect_reseller' })).status).toBe(201);
  });

  test('the vendor’s queue: only its own, filtered, the longest waiting first, page by page', async ({
    database,
  }) => {
    const desk = await aDesk(database);
    for (let at = 0; at < 3; at += 1) await desk.underReview();
    const first = await desk.olga.get('?state=under_review&size=2');
    expect(first.body.items).toHaveLength(2);
    const [one, two] = first.body.items;
    expect(one.since <= two.since).toBe(true);
    const { uri, headers } = first.body.links.next;
    const next = await desk.script.get(desk.vendor, `/v1${uri}`, { [headers[0].key]: headers[0].value });
    expect(next.body.items[0].id).not.toBe(one.id);
    expect((await desk.olga.get('?state=nonsense')).status).toBe(400);
    const other = await aCompany(database, 'vendor');
    expect((await desk.call(other).get()).body.items).toEqual([]);
    expect((await desk.call(other).get(`/${one.id}`)).status).toBe(404);
    const customer = await aCompany(database, 'customer');
    expect((await desk.call(customer).get()).status).toBe(403);
    expect((await desk.call(customer).post('', { program: 'indirect_reseller' })).status).toBe(403);
  });
});
