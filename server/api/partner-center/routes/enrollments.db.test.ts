import { describe, expect } from 'vitest';
import { addDays } from '#kernel/clock.ts';
import { type EnrolmentDeps, startEnrolment, submitEnrolment } from '#modules/enrolment/index.ts';
import { callerOf } from '#testing/api.ts';
import { aCompany, aPerson } from '#testing/builders.ts';
import { someoneWaits, test } from '#testing/database.ts';
import { anApplication } from '#testing/enrolment.ts';
import { aDesk, agreed, checks, mailboxOf, path, statesOf, tokenIn } from '#testing/enrolment-desk.ts';
import { operationsOf } from '#testing/events.ts';
import { aProfile } from '#testing/registry.ts';

describe('applying', () => {
  test('A1: from the draft to an active partner, each status mailed to the primary contact once', async ({
    database,
  }) => {
    const desk = await aDesk(database);
    const { company, rita, mailbox } = await desk.anApplicant();

    const draft = await rita.post('', { program: 'indirect_reseller' });
    expect(draft).toMatchObject({
      status: 201,
      body: { state: 'draft', tenantId: company.tenantId, mpnId: company.mpnId, waitingFor: 'applicant' },
    });
    expect(draft.body.asked, 'what a German company has to give').toEqual({
      registrationNumber: { required: false },
      postalCodeRequired: true,
      stateRequired: false,
    });
    const at = `/${draft.body.id}`;
    expect(draft.headers['location']).toBe(`/v1/enrollments/${draft.body.id}`);
    expect(draft.body.checks.map((it: { check: string }) => it.check)).toEqual([
      'email_ownership',
      ...checks,
    ]);
    expect(draft.body.may).toEqual(['enrollment.edit', 'enrollment.submit']);
    expect((await desk.olga.get(at)).status, 'a draft is nobody else’s business').toBe(404);

    await rita.patch(at, { legalProfile: anApplication.legalProfile });
    const filled = await rita.patch(at, {
      primaryContact: anApplication.primaryContact,
      support: anApplication.support,
    });
    expect(filled.body.missing).toEqual([]);
    const submitted = await rita.post(`${at}/submit`);
    expect(submitted).toMatchObject({
      status: 200,
      body: { state: 'awaiting_email', waitingFor: 'contact', mails: [{ state: 'waiting' }] },
    });

    const [verification] = await mailbox();
    expect(verification).toMatchObject({ to: { address: 'bela.horn@havelnetz.example', name: 'Bela Horn' } });
    expect(await desk.confirm(await mailbox())).toMatchObject({
      status: 200,
      body: { companyName: 'Havelnetz Systemhaus GmbH' },
    });
    expect((await rita.get(at)).body).toMatchObject({
      state: 'under_review',
      checks: [
        { check: 'email_ownership', status: 'passed', ruleId: 'email_confirmed', decidedBy: 'machine' },
        {},
        {},
        {},
        {},
      ],
    });

    const qualified = await desk.passAll(draft.body.id);
    expect(qualified.body).toMatchObject({ state: 'qualified' });
    const seen = await rita.get(at);
    expect(seen.body).toMatchObject({
      state: 'qualified',
      agreement: { version: '2026-11', url: 'http://localhost:8080/agreements/partner/2026-11' },
    });
    expect(seen.body.may).toContain('enrollment.sign-agreement');
    const active = await rita.post(`${at}/agreement`, agreed);
    expect(active.body).toMatchObject({
      state: 'active',
      agreement: { version: '2026-11' },
      waitingFor: 'nobody',
    });
    expect(active.body.agreement.acceptedBy).toContain('@');
    expect(statesOf(active.body)).toEqual(['draft', 'awaiting_email', 'under_review', 'qualified', 'active']);
    expect((await rita.post(`${at}/agreement`, agreed)).body, 'signed again is signed once').toMatchObject({
      state: 'active',
      agreement: active.body.agreement,
    });

    const mails = await mailbox();
    expect(mails.map((it) => it.to.address)).toEqual(Array(4).fill('bela.horn@havelnetz.example'));
    expect(mails.map((it) => it.subject)).toEqual([
      'Confirm the enrollment of Havelnetz Systemhaus GmbH',
      'Havelnetz Systemhaus GmbH: your enrollment is under review',
      'Havelnetz Systemhaus GmbH: your company is verified',
      'Havelnetz Systemhaus GmbH: your company is a partner',
    ]);
    const me = await desk.script.get(company, '/v1/me');
    expect(me.body.tenant).toMatchObject({ kinds: ['reseller'], name: 'Havelnetz Systemhaus GmbH' });
    expect((await desk.script.post(company, '/v1/invitations', { kind: 'reseller' })).status).toBe(201);
    expect((await desk.script.get(company, '/v1/profiles/support')).body).toMatchObject({
      email: 'help@havelnetz.example',
    });
    const log = await operationsOf(database, company.tenantId);
    expect(log).toEqual(
      expect.arrayContaining([
        'enrollment_started',
        'enrollment_submitted',
        'enrollment_email_confirmed',
        'enrollment_check_decided',
        'partner_agreement_signed',
      ]),
    );
    expect(await operationsOf(database, desk.vendor.tenantId)).toContain('partner_agreement_signed');
  });

  test('A5: nobody reviews before the mail is confirmed; looking at the link confirms nothing; another mail after a business day', async ({
    database,
  }) => {
    const desk = await aDesk(database);
    const { rita, mailbox } = await desk.anApplicant();
    const { body } = await rita.post('', { program: 'indirect_reseller', ...anApplication });
    const at = `/${body.id}`;
    expect(await rita.post(`${at}/resendverification`)).toMatchObject({
      status: 409,
      body: { errorName: 'enrolment/no-such-move' },
    });
    await rita.post(`${at}/submit`);
    const first = tokenIn(await mailbox());
    const inQueue = await desk.olga.get('?state=awaiting_email');
    expect(inQueue.body.items.find((it: { id: string }) => it.id === body.id)).toMatchObject({
      waitingFor: 'contact',
    });
    const ready = await desk.olga.get('?state=under_review');
    expect(ready.body.items.map((it: { id: string }) => it.id)).not.toContain(body.id);
    expect(await desk.olga.post(`${at}/checks/identity`, { outcome: 'passed', reason: 'x' })).toMatchObject({
      status: 409,
      body: { errorName: 'enrolment/no-such-move' },
    });

    for (let times = 0; times < 3; times += 1)
      expect(await desk.script.get(null, `${path}/verifyemail/${first}`)).toMatchObject({
        status: 200,
        body: { contact: { email: 'bela.horn@havelnetz.example' } },
        headers: { 'referrer-policy': 'no-referrer' },
      });
    expect((await rita.get(at)).body.state).toBe('awaiting_email');
    for (const half of [
      {},
      { signedUp: true },
      { addressIsOurs: true },
      { signedUp: true, addressIsOurs: false },
    ])
      expect(await desk.script.post(null, `${path}/verifyemail`, { token: first, ...half })).toMatchObject({
        status: 400,
        body: { errorName: 'enrolment/confirmation-required' },
      });

    expect(await rita.post(`${at}/resendverification`)).toMatchObject({
      status: 409,
      body: { errorName: 'enrolment/resend-too-early' },
    });
    desk.deps.moveTo('2026-06-02T12:00:00Z');
    expect((await rita.post(`${at}/resendverification`)).status).toBe(200);
    const second = tokenIn(await mailbox());
    expect(second).not.toBe(first);
    const confirm = (token: string) =>
      desk.script.post(null, `${path}/verifyemail`, { token, signedUp: true, addressIsOurs: true });
    expect((await confirm(first)).status, 'the older link leads nowhere').toBe(404);
    expect((await confirm(second)).status).toBe(200);
    expect((await confirm(second)).status, 'again, the same answer').toBe(200);
    expect((await confirm('x'.repeat(43))).status).toBe(404);
    expect(statesOf((await rita.get(at)).body)).toEqual(['draft', 'awaiting_email', 'under_review']);
  });

  test('A6: mails go to the colleague, in the colleague’s language; another contact starts it anew and ends the old link', async ({
    database,
  }) => {
    const desk = await aDesk(database);
    const { rita, mailbox } = await desk.anApplicant();
    const { body } = await rita.post('', { program: 'indirect_reseller', ...anApplication, locale: 'ru' });
    const at = `/${body.id}`;
    await rita.post(`${at}/submit`);
    const [mail] = await mailbox();
    expect(mail).toMatchObject({
      locale: 'ru',
      subject: 'Подтвердите регистрацию компании Havelnetz Systemhaus GmbH',
    });
    const old = tokenIn(await mailbox());
    const changed = await rita.patch(at, {
      primaryContact: { firstName: 'Ida', email: 'ida@havelnetz.example' },
    });
    expect(changed.body).toMatchObject({
      state: 'awaiting_email',
      verification: { to: 'ida@havelnetz.example' },
    });
    expect((await desk.script.get(null, `${path}/verifyemail/${old}`)).status).toBe(404);
    const mails = await mailbox();
    expect(mails.at(-1)).toMatchObject({ to: { address: 'ida@havelnetz.example', name: 'Ida Horn' } });
    await desk.confirm(mails);
    expect((await mailbox()).at(-1)?.to.address).toBe('ida@havelnetz.example');
    expect(await rita.patch(at, { primaryContact: { email: 'other@havelnetz.example' } })).toMatchObject({
      status: 409,
      body: { errorName: 'enrolment/not-editable' },
    });
  });

  test('a link nobody confirmed in fourteen days is over; a new mail brings a new one', async ({
    database,
  }) => {
    const desk = await aDesk(database);
    const { rita, mailbox } = await desk.anApplicant();
    const { body } = await rita.post('', { program: 'indirect_reseller', ...anApplication });
    await rita.post(`/${body.id}/submit`);
    const mails = await mailbox();
    desk.deps.moveTo(addDays(desk.deps.clock(), 14).toISOString());
    expect(await desk.confirm(mails)).toMatchObject({
      status: 410,
      body: { errorName: 'enrolment/verification-expired' },
    });
    expect((await desk.script.get(null, `${path}/verifyemail/${tokenIn(mails)}`)).status).toBe(410);
    await rita.post(`/${body.id}/resendverification`);
    expect((await desk.confirm(await mailbox())).status).toBe(200);
  });

  test('A7: a company in the programme already finds all but its support details filled in, and needs no second vetting', async ({
    database,
  }) => {
    const desk = await aDesk(database);
    const provider = await aCompany(database, 'provider', { name: 'Nordhandel' });
    const own = { read: [provider.tenantId], write: [provider.tenantId] };
    await database.transaction(own, (tx) =>
      tx
        .updateTable('tenant_user')
        .set({ first_name: 'Nina', last_name: 'Petersen', email: `nina@${provider.domain}` })
        .where('tenant_id', '=', provider.tenantId)
        .execute(),
    );
    const nina = desk.call(provider);
    const { body } = await nina.post('', { program: 'indirect_reseller' });
    expect(body).toMatchObject({
      legalProfile: { companyName: 'Nordhandel', address: { city: 'Kassel' } },
      primaryContact: { firstName: 'Nina', email: `nina@${provider.domain}` },
      mpnId: provider.mpnId,
      knownCompany: true,
    });
    expect(body.missing.map((it: { field: string }) => it.field)).toEqual([
      'support.email',
      'support.telephone',
    ]);
    await nina.patch(`/${body.id}`, { support: anApplication.support });
    expect((await nina.post(`/${body.id}/submit`)).status).toBe(200);
    await desk.confirm(await mailboxOf(desk.deps, provider.tenantId)());
    expect((await nina.get(`/${body.id}`)).body).toMatchObject({
      state: 'qualified',
      checks: [{ status: 'passed' }, { status: 'passed', ruleId: 'already_vetted' }, {}, {}, {}],
    });
    const inBetween = await desk.script.post(provider, '/v1/invitations', { kind: 'reseller' });
    expect(inBetween.status, 'its business goes on').toBe(201);
    expect((await nina.post(`/${body.id}/agreement`, agreed)).body.state).toBe('active');
    expect((await desk.script.get(provider, '/v1/me')).body.tenant.kinds).toEqual(['provider', 'reseller']);
  });

  test('A7: what it says otherwise than before is vetted, and is not so until then', async ({ database }) => {
    const desk = await aDesk(database);
    const provider = await aCompany(database, 'provider', { name: 'Nordhandel' });
    const nina = desk.call(provider);
    const { body } = await nina.post('', {
      ...anApplication,
      program: 'indirect_reseller',
      legalProfile: { companyName: 'Wolkenwerk SE' },
    });
    expect((await nina.post(`/${body.id}/submit`)).status).toBe(200);
    await desk.confirm(await mailboxOf(desk.deps, provider.tenantId)());
    const confirmed = (await nina.get(`/${body.id}`)).body;
    expect(confirmed.state).toBe('under_review');
    expect(confirmed.checks.map((it: { status: string }) => it.status)).toEqual([
      'passed',
      'passed',
      'passed',
      'pending',
      'pending',
    ]);
    const nameNow = async () => (await desk.script.get(provider, '/v1/me')).body.tenant.name;
    expect(await nameNow()).toBe('Nordhandel');
    for (const check of ['business', 'due_diligence'])
      await desk.olga.post(`/${body.id}/checks/${check}`, { outcome: 'passed', reason: 'In order.' });
    expect((await nina.get(`/${body.id}`)).body.state).toBe('qualified');
    expect(await nameNow()).toBe('Wolkenwerk SE');
  });

  test('A7: a partner ID other than the one it is known by is looked at, and nothing else', async ({
    database,
  }) => {
    const desk = await aDesk(database);
    const provider = await aCompany(database, 'provider', { name: 'Nordhandel' });
    const nina = desk.call(provider);
    await desk.proves(provider, aProfile('4760151'));
    const { primaryContact, support } = anApplication;
    const begin = { program: 'indirect_reseller', primaryContact, support, mpnId: '4760151' };
    const { body } = await nina.post('', begin);
    expect((await nina.post(`/${body.id}/submit`)).status).toBe(200);
    await desk.confirm(await mailboxOf(desk.deps, provider.tenantId)());
    const confirmed = (await nina.get(`/${body.id}`)).body;
    expect(confirmed.state).toBe('under_review');
    expect(confirmed.checks.map((it: { status: string }) => it.status)).toEqual([
      ...Array(4).fill('passed'),
      'pending',
    ]);
  });

  test.for(['restricted', 'suspended'] as const)(
    'a %s partner does not come back into good standing by another application',
    async (programme, { database }) => {
      const desk = await aDesk(database);
      const provider = await aCompany(database, 'provider', { programme });
      expect(await desk.call(provider).post('', { program: 'indirect_reseller' })).toMatchObject({
        status: 403,
        body: { errorName: 'enrolment/held-back' },
      });
    },
  );

  test('A9: Enroll now is refused for a contact at a public mail service, with the reason; the form is kept', async ({
    database,
  }) => {
    const desk = await aDesk(database);
    const { rita } = await desk.anApplicant();
    const { body } = await rita.post('', { program: 'indirect_reseller', ...anApplication });
    const saved = await rita.patch(`/${body.id}`, { primaryContact: { email: 'bela@gmail.com' } });
    expect(saved).toMatchObject({
      status: 200,
      body: { missing: [{ field: 'primaryContact.email', code: 'enrolment/web-mail-refused' }] },
    });
    expect(await rita.post(`/${body.id}/submit`)).toMatchObject({
      status: 400,
      body: { errorName: 'enrolment/web-mail-refused', description: expect.stringContaining('gmail.com') },
    });
    expect((await rita.get(`/${body.id}`)).body).toMatchObject({
      state: 'draft',
      primaryContact: { email: 'bela@gmail.com' },
    });
  });

  test('A4: only an active location profile of the own country that nobody has can be picked, whatever is tried', async ({
    database,
  }) => {
    const desk = await aDesk(database);
    const { company, rita } = await desk.anApplicant();
    const other = await aCompany(database, 'reseller');
    const begin = { program: 'indirect_reseller', mpnId: '4760301' };
    expect(await rita.post('', begin)).toMatchObject({
      status: 400,
      body: { errorName: 'membership/sign-in-ended' },
    });
    await desk.proves(
      company,
      aProfile('4760101'),
      aProfile('4760201', { country: 'AT' }),
      aProfile('4760301', { status: 'inactive' }),
      aProfile('4760401', { type: 'global' }),
      aProfile(other.mpnId ?? ''),
    );
    expect(await rita.post('', begin)).toMatchObject({
      status: 409,
      body: { errorName: 'membership/profile-inactive' },
    });
    const { body } = await rita.post('', { program: 'indirect_reseller' });
    const pick = (mpnId: string) => rita.patch(`/${body.id}`, { mpnId });
    for (const [mpnId, why] of [
      ['4760201', 'other-country'],
      ['4760301', 'profile-inactive'],
      ['4760401', 'wrong-type'],
      [other.mpnId, 'id-taken'],
    ] as const)
      expect(await pick(mpnId ?? ''), why).toMatchObject({
        status: 409,
        body: { errorName: `membership/${why}` },
      });
    expect(await pick('1')).toMatchObject({
      status: 400,
      body: { errorName: 'membership/unknown-profile' },
    });
    const colleague = desk.call(await aPerson(database, company, 'global_admin'));
    expect((await colleague.patch(`/${body.id}`, { mpnId: '4760101' })).body.errorName).toBe(
      'membership/sign-in-ended',
    );
    expect((await pick('4760101')).body.mpnId).toBe('4760101');
    // What else the sign-in told is forgotten; whoever submits need not be who proved the ID.
    expect((await desk.script.get(company, '/v1/membership/signin')).body).toMatchObject({
      state: 'none',
      profiles: [],
    });
    expect((await colleague.patch(`/${body.id}`, { ...anApplication, mpnId: '4760101' })).status).toBe(200);
    expect((await colleague.post(`/${body.id}/submit`)).status).toBe(200);
  });

  test('whoever continues with an ID there is already ends the sign-in too: nothing of its list stays', async ({
    database,
  }) => {
    const desk = await aDesk(database);
    const { company, rita } = await desk.anApplicant();
    const own = company.mpnId ?? '';
    const signIn = async () => (await desk.script.get(company, '/v1/membership/signin')).body;
    const signsIn = async () => {
      await desk.proves(company, aProfile(own), aProfile('4760141'), aProfile('4760142'));
      expect(await signIn()).toMatchObject({ state: 'signed_in', mpnId: own });
    };
    await signsIn();
    const { body } = await rita.post('', { program: 'indirect_reseller', mpnId: own });
    expect(await signIn(), 'the company’s own, when it begins').toMatchObject({
      state: 'none',
      profiles: [],
    });
    const chosen = async (mpnId: string) => {
      await signsIn();
      expect((await rita.patch(`/${body.id}`, { mpnId })).body.mpnId).toBe(mpnId);
      expect(await signIn()).toMatchObject({ state: 'none', profiles: [] });
    };
    await chosen(own);
    await chosen('4760141');
    await chosen('4760141');
    await chosen(own);
    await signsIn();
    await rita.patch(`/${body.id}`, { support: { email: 'help@havelnetz.example' } });
    expect((await signIn()).state, 'another step of the form leaves it').toBe('signed_in');
  });

  test('two of one company at once: the second saver is told; one application at a time, and the second is pointed to the first', async ({
    database,
  }) => {
    const desk = await aDesk(database);
    const { company, rita } = await desk.anApplicant();
    const colleague = desk.call(await aPerson(database, company, 'global_admin'));
    const { body } = await rita.post('', { program: 'indirect_reseller' });
    const second = await colleague.post('', { program: 'indirect_reseller' });
    expect(second).toMatchObject({
      status: 409,
      body: { errorName: 'enrolment/already-open', data: [body.id, 'draft'] },
    });
    const seen = { 'if-match': body.attributes.etag };
    expect(
      (await rita.patch(`/${body.id}`, { support: { email: 'a@havelnetz.example' } }, seen)).status,
    ).toBe(200);
    expect(
      await colleague.patch(`/${body.id}`, { support: { email: 'b@havelnetz.example' } }, seen),
    ).toMatchObject({ status: 412 });
    expect(
      await colleague.patch(`/${body.id}`, { attributes: { etag: body.attributes.etag } }),
    ).toMatchObject({ status: 412 });
    expect((await colleague.get()).body.items).toMatchObject([
      { id: body.id, support: { email: 'a@havelnetz.example' } },
    ]);
    const both = await Promise.all([desk.anApplicant(), desk.anApplicant()]);
    expect((await both[0].rita.get(`/${body.id}`)).status, 'another company’s').toBe(404);
    expect((await both[0].rita.patch(`/${body.id}`, {})).status).toBe(404);
    expect((await desk.call(await aPerson(database, company, 'admin_agent')).get(`/${body.id}`)).status).toBe(
      403,
    );
  });

  test('saving what is there already changes nothing: no new version, nothing in the log', async ({
    database,
  }) => {
    const desk = await aDesk(database);
    const { company, rita } = await desk.anApplicant();
    const { body } = await rita.post('', { program: 'indirect_reseller', ...anApplication });
    const before = await operationsOf(database, company.tenantId);
    for (const same of [{}, anApplication, { locale: 'en' }])
      expect((await rita.patch(`/${body.id}`, same)).body.attributes.etag).toBe(body.attributes.etag);
    expect(await operationsOf(database, company.tenantId)).toEqual(before);
  });

  test('a change that half fits is not saved by half; text nobody could be shown is refused by its field', async ({
    database,
  }) => {
    const desk = await aDesk(database);
    const { rita } = await desk.anApplicant();
    const { body } = await rita.post('', { program: 'indirect_reseller', ...anApplication });
    for (const [wanted, errorName] of [
      [{ support: { email: 'new@havelnetz.example' }, mpnId: 'no such!' }, 'enrolment/invalid-value'],
      [{ support: { email: 'new@havelnetz.example' }, mpnId: '99' }, 'membership/sign-in-ended'],
      [
        { support: { email: 'new@havelnetz.example' }, legalProfile: { address: { country: 'AT' } } },
        'enrolment/country-fixed',
      ],
      [{ support: { email: 'new@havelnetz.example' }, state: 'active' }, 'api/unknown-member'],
      [{ primaryContact: { firstName: 'a\u202eb' } }, 'enrolment/invalid-value'],
    ] as const)
      expect([(await rita.patch(`/${body.id}`, wanted)).body.errorName, wanted]).toEqual([errorName, wanted]);
    expect((await rita.get(`/${body.id}`)).body).toMatchObject({
      support: anApplication.support,
      attributes: body.attributes,
    });
    await rita.post(`/${body.id}/submit`);
    expect(await rita.patch(`/${body.id}`, { support: { email: '' } })).toMatchObject({
      status: 400,
      body: { errorName: 'enrolment/invalid-value', data: ['support.email'] },
    });
  });

  test('two submissions at the same moment send one mail', async ({ database, owner }) => {
    const desk = await aDesk(database);
    const { company, rita, mailbox } = await desk.anApplicant();
    const { body } = await rita.post('', { program: 'indirect_reseller', ...anApplication });
    await owner.query(`set app.migrating = 'on'`);
    await owner.query('begin');
    await owner.query('select from enrolment where id = $1 for update', [body.id]);
    const submit = () =>
      submitEnrolment(desk.deps, callerOf(company), body.id).then(
        (it) => it.enrolment.state,
        (error: Error) => error.message.split(':')[0],
      );
    const both = [submit(), submit()];
    await someoneWaits(owner, { sessions: 2, within: 20_000 });
    await owner.query('commit');
    expect((await Promise.all(both)).sort()).toEqual(['awaiting_email', 'enrolment/no-such-move']);
    expect(await mailbox()).toHaveLength(1);
  });

  test('two beginnings at the same moment leave one application', async ({ database, owner }) => {
    const desk = await aDesk(database);
    const { company } = await desk.anApplicant();
    await owner.query(`set app.migrating = 'on'`);
    await owner.query('begin');
    await owner.query('select from tenant where tenant_id = $1 for update', [company.tenantId]);
    const start = () =>
      startEnrolment(desk.deps as EnrolmentDeps, callerOf(company), { program: 'indirect_reseller' }).then(
        () => 'begun',
        (error: Error) => error.message.split(':')[0],
      );
    const both = [start(), start()];
    await someoneWaits(owner, { sessions: 2 });
    await owner.query('commit');
    expect((await Promise.all(both)).sort()).toEqual(['begun', 'enrolment/already-open']);
  });
});

test('a mailbox gets five verification mails an hour, whoever causes them', async ({ database }) => {
  const desk = await aDesk(database, { limitsMails: true });
  const { rita } = await desk.anApplicant();
  const { body } = await rita.post('', { program: 'indirect_reseller', ...anApplication });
  const ways = ['a@mailbox.example', 'b@mailbox.example'];
  await rita.patch(`/${body.id}`, { primaryContact: { email: ways[0] } });
  expect((await rita.post(`/${body.id}/submit`)).status).toBe(200);
  const change = async (email: string | undefined) =>
    (await rita.patch(`/${body.id}`, { primaryContact: { email: email ?? '' } })).status;
  const told: number[] = [];
  for (let at = 1; at <= 10; at += 1) told.push(await change(ways[at % 2]));
  expect(told).toEqual([200, 200, 200, 200, 200, 200, 200, 200, 200, 429]);
});
