import { describe, expect } from 'vitest';
import { addDays } from '#kernel/clock.ts';
import { platformTenant } from '#kernel/ids.ts';
import { decideCheck, deleteEvidence, vetEnrolment } from '#modules/enrolment/index.ts';
import { sendMail } from '#modules/notifications/index.ts';
import { callerOf, credentialsOf, memoryStore, testApi } from '#testing/api.ts';
import { aCompany, aPerson, type Company } from '#testing/builders.ts';
import { someoneWaits, test } from '#testing/database.ts';
import { anApplication, somePdf, somePng } from '#testing/enrolment.ts';
import { aDesk, path } from '#testing/enrolment-desk.ts';
import { aProfile } from '#testing/registry.ts';

describe('vetting', () => {
  test('documents are asked for, sent, looked at, and the application goes on; each step with its reason', async ({
    database,
  }) => {
    const desk = await aDesk(database);
    const { id, rita, mailbox } = await desk.underReview();
    const asked = await desk.olga.post(`/${id}/checks/business`, {
      outcome: 'evidence_wanted',
      reason: 'Send the register extract.',
    });
    expect(asked.body).toMatchObject({ state: 'action_required', reason: 'Send the register extract.' });
    const mail = (await mailbox()).at(-1);
    expect(mail?.subject).toBe('Documents wanted for the enrollment of Havelnetz Systemhaus GmbH');
    expect(mail?.text).toContain('Business: Send the register extract.');

    const send = (body: object) =>
      rita.post(`/${id}/evidence`, { check: 'business', content: somePdf.toString('base64'), ...body });
    expect(await send({ content: Buffer.from('<svg/>').toString('base64') })).toMatchObject({
      status: 400,
      body: { errorName: 'enrolment/document-refused' },
    });
    expect(await send({ content: 'not base64 ...' })).toMatchObject({
      status: 400,
      body: { errorName: 'enrolment/document-refused' },
    });
    const eleven = Buffer.alloc(11 * 1024 * 1024, 'x').toString('base64');
    expect(await send({ content: eleven })).toMatchObject({
      status: 413,
      body: { errorName: 'enrolment/document-too-large', description: expect.stringContaining('10 MiB') },
    });

    const sent = await send({ fileName: 'extract.pdf', comment: 'Of this week' });
    expect(sent).toMatchObject({
      status: 201,
      body: {
        state: 'under_review',
        evidence: [{ fileName: 'extract.pdf', type: 'application/pdf', comment: 'Of this week' }],
      },
    });
    expect(sent.body.checks[3]).toMatchObject({ check: 'business', status: 'pending' });
    expect((await desk.passAll(id)).body.state).toBe('qualified');
  });

  test('a document lies encrypted, goes out as an attachment to applicant and reviewer alone, and is deleted after 180 days', async ({
    database,
  }) => {
    const kept = new Map<string, Buffer>();
    const desk = await aDesk(database, { documents: memoryStore(kept) });
    const { id, company, rita } = await desk.underReview();
    const sent = await rita.post(`/${id}/evidence`, {
      check: 'employment',
      content: somePng.toString('base64'),
    });
    const documentId = sent.body.evidence[0].id;
    expect([...kept.keys()]).toEqual([`${id}/${documentId}`]);
    expect(kept.get(`${id}/${documentId}`)?.includes(somePng.subarray(0, 8))).toBe(false);

    const api = await testApi(desk.deps);
    const url = `${path}/${id}/evidence/${documentId}`;
    for (const who of [company, desk.vendor]) {
      const answer = await api.inject({ url, headers: api.headersOf(credentialsOf(who)) });
      expect(answer.rawPayload.equals(somePng)).toBe(true);
      expect(answer.headers).toMatchObject({
        'content-type': 'image/png',
        'content-disposition': `attachment; filename="evidence-${documentId}.png"`,
        'content-security-policy': 'sandbox',
        'x-content-type-options': 'nosniff',
      });
    }
    const stranger = await aCompany(database, 'applicant');
    expect((await api.inject({ url, headers: api.headersOf(credentialsOf(stranger)) })).statusCode).toBe(404);

    await desk.passAll(id);
    const due = await database.read({ read: [platformTenant], write: [] }, (tx) =>
      tx
        .selectFrom('due')
        .select(['due_at', 'task'])
        .where('row_id', '=', id)
        .where('task', '=', 'delete-evidence')
        .execute(),
    );
    expect(due).toEqual([{ task: 'delete-evidence', due_at: addDays(desk.deps.clock(), 180) }]);
    for (let times = 0; times < 2; times += 1)
      await deleteEvidence(desk.deps, { tenantId: company.tenantId, rowId: id });
    expect(kept.size).toBe(0);
    expect((await rita.get(`/${id}`)).body.evidence).toMatchObject([{ deletedAt: expect.any(String) }]);
    expect((await api.inject({ url, headers: api.headersOf(credentialsOf(company)) })).statusCode).toBe(404);
  });

  test('Fix now: a correction is what was wanted, and is looked at; what is still wanted stays wanted', async ({
    database,
  }) => {
    const desk = await aDesk(database);
    const { id, rita, mailbox } = await desk.underReview();
    const ask = (check: string) =>
      desk.olga.post(`/${id}/checks/${check}`, { outcome: 'evidence_wanted', reason: `About ${check}.` });
    await ask('business');
    expect((await ask('identity')).body.state).toBe('action_required');
    const mails = (await mailbox()).length;
    const fixed = await rita.patch(`/${id}`, {
      legalProfile: { address: { addressLine1: 'Uferpromenade 31' } },
    });
    expect(fixed.body).toMatchObject({ state: 'action_required', waitingFor: 'applicant' });
    expect(fixed.body.checks.map((it: { status: string }) => it.status)).toEqual([
      'passed',
      'evidence_wanted',
      'pending',
      'pending',
      'pending',
    ]);
    const sent = await rita.post(`/${id}/evidence`, {
      check: 'identity',
      content: somePng.toString('base64'),
    });
    expect(sent.body.state).toBe('under_review');
    expect((await mailbox()).length, 'one mail for one change').toBe(mails + 1);

    await ask('business');
    for (const check of ['identity', 'due_diligence'])
      await desk.olga.post(`/${id}/checks/${check}`, { outcome: 'passed', reason: 'In order.' });
    const alone = await rita.patch(`/${id}`, {
      legalProfile: { companyName: 'Havelnetz Systeme GmbH' },
      primaryContact: { firstName: 'Berta' },
    });
    expect(alone.body.state).toBe('under_review');
    expect(
      alone.body.checks.map((it: { status: string }) => it.status),
      'another name and another person are looked at again',
    ).toEqual(['passed', 'pending', 'pending', 'pending', 'pending']);
    expect(await rita.patch(`/${id}`, { legalProfile: { companyName: 'Another GmbH' } })).toMatchObject({
      status: 409,
      body: { errorName: 'enrolment/not-editable' },
    });
    expect((await desk.passAll(id)).body).toMatchObject({ state: 'qualified' });
  });

  test('Fix now: another partner ID is looked at under due diligence, and nothing else is', async ({
    database,
  }) => {
    const desk = await aDesk(database);
    const { id, company, rita } = await desk.underReview({ mpnId: '4760131' });
    const statuses = (body: { checks: { status: string }[] }) => body.checks.map((it) => it.status);
    const ask = (check: string) =>
      desk.olga.post(`/${id}/checks/${check}`, { outcome: 'evidence_wanted', reason: `About ${check}.` });
    for (const check of ['identity', 'employment', 'business'])
      await desk.olga.post(`/${id}/checks/${check}`, { outcome: 'passed', reason: 'In order.' });
    expect((await ask('due_diligence')).body.state).toBe('action_required');
    await desk.proves(company, aProfile('4760132'));
    const corrected = await rita.patch(`/${id}`, { mpnId: '4760132' });
    expect(corrected.body).toMatchObject({ state: 'under_review', mpnId: '4760132' });
    expect(statuses(corrected.body)).toEqual(['passed', 'passed', 'passed', 'passed', 'pending']);

    await desk.olga.post(`/${id}/checks/due_diligence`, { outcome: 'passed', reason: 'In order.' });
    expect((await rita.get(`/${id}`)).body.state, 'nothing is left to look at').toBe('qualified');
    await desk.proves(company, aProfile('4760131'));
    const late = await rita.patch(`/${id}`, { mpnId: '4760131' });
    expect(late.body, 'decided is decided').toMatchObject({ state: 'qualified', mpnId: '4760131' });
    expect(statuses(late.body)).toEqual(Array(5).fill('passed'));

    // What was passed before was about another ID; what is wanted elsewhere stays wanted.
    const other = await desk.underReview({ mpnId: '4760133' });
    const at = `/${other.id}`;
    await desk.olga.post(`${at}/checks/due_diligence`, { outcome: 'passed', reason: 'In order.' });
    await desk.olga.post(`${at}/checks/business`, { outcome: 'evidence_wanted', reason: 'An extract.' });
    await desk.proves(other.company, aProfile('4760134'));
    const both = await other.rita.patch(at, { mpnId: '4760134' });
    expect(both.body.state).toBe('action_required');
    expect(statuses(both.body)).toEqual(['passed', 'pending', 'pending', 'evidence_wanted', 'pending']);
  });

  test('hostile files leave nothing behind, whatever they call themselves, and twenty are enough', async ({
    database,
  }) => {
    const kept = new Map<string, Buffer>();
    const desk = await aDesk(database, { documents: memoryStore(kept) });
    const draft = await desk.anApplicant();
    const { body } = await draft.rita.post('', { program: 'indirect_reseller', ...anApplication });
    const content = somePdf.toString('base64');
    expect(await draft.rita.post(`/${body.id}/evidence`, { check: 'business', content })).toMatchObject({
      status: 409,
      body: { errorName: 'enrolment/no-such-move' },
    });

    const { id, rita } = await desk.underReview();
    const send = (more: object) =>
      rita.post(`/${id}/evidence`, { check: 'business', fileName: 'register.pdf', content, ...more });
    const bomb = Buffer.from(somePng);
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    const hostile: [string, Buffer][] = [
      ['nothing', Buffer.alloc(0)],
      ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
      ['a page behind a gif', Buffer.from('GIF89a/*<svg onload=alert(1)>*/')],
      ['a vector', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
      ['an archive', Buffer.from('504b0304140000000800', 'hex')],
      ['a program', Buffer.from('7f454c46020101', 'hex')],
      ['a pdf cut off', somePdf.subarray(0, 20)],
      ['a pdf after a page', Buffer.concat([Buffer.from('<html>'), somePdf])],
      ['a picture that unpacks to gigabytes', bomb],
      ['a picture of no size', Buffer.concat([somePng.subarray(0, 16), Buffer.alloc(17)])],
      ['zeros', Buffer.alloc(100_000)],
    ];
    for (const [name, file] of hostile)
      expect((await send({ content: file.toString('base64') })).body, name).toMatchObject({
        errorName:
          name === 'nothing' ? expect.stringMatching(/refused|invalid/) : 'enrolment/document-refused',
      });
    for (const check of ['unknown', '', '../identity'])
      expect((await send({ check })).status, check).toBe(400);
    expect(await send({ content: 'A'.repeat(15_600_000) }), 'eleven megabytes').toMatchObject({
      status: 413,
      body: { errorName: 'enrolment/document-too-large', data: [10] },
    });
    expect((await send({ content: 'A'.repeat(17_000_000) })).status).toBe(413);
    expect((await send({ comment: 'a\u0000b' })).status).toBe(400);
    expect(kept.size).toBe(0);
    expect((await rita.get(`/${id}`)).body.evidence).toEqual([]);

    const named = await send({ fileName: '../../etc/\\"<b>passwd</b>.exe' });
    expect(named.body.evidence[0].fileName).toBe('b.exe');
    for (let sent = 1; sent < 20; sent += 1) expect((await send({})).status).toBe(201);
    expect(await send({})).toMatchObject({
      status: 409,
      body: { errorName: 'enrolment/too-many-documents' },
    });
    expect(kept.size).toBe(20);
  });

  test('a document that could not be kept is not listed, and one whose listing failed is not kept', async ({
    database,
    owner,
  }) => {
    const kept = new Map<string, Buffer>();
    const store = memoryStore(kept);
    let full = true;
    const desk = await aDesk(database, {
      documents: {
        ...store,
        put: async (...it) => {
          if (full) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
          await store.put(...it);
        },
      },
    });
    const { id, rita } = await desk.underReview();
    const send = () =>
      rita.post(`/${id}/evidence`, { check: 'business', content: somePdf.toString('base64') });
    expect((await send()).status, 'a full disk').toBe(503);
    expect((await rita.get(`/${id}`)).body.evidence).toEqual([]);
    full = false;
    await owner.query(`create function pg_temp_fail() returns trigger language plpgsql as
      $$ begin raise exception using errcode = '53100', message = 'disk full'; end $$`);
    await owner.query(`create constraint trigger fail after insert on enrolment_document
      deferrable initially deferred for each row execute function pg_temp_fail()`);
    expect((await send()).status, 'it could not be committed').toBe(503);
    await owner.query('drop trigger fail on enrolment_document');
    expect(kept.size).toBe(0);
    expect((await send()).status).toBe(201);
    expect(kept.size).toBe(1);
  });

  test('evidence of a rejected company goes after its time, unless it appealed', async ({ database }) => {
    const kept = new Map<string, Buffer>();
    const desk = await aDesk(database, { documents: memoryStore(kept) });
    const { id, company, rita } = await desk.underReview();
    const send = () =>
      rita.post(`/${id}/evidence`, { check: 'business', content: somePdf.toString('base64') });
    const reject = () =>
      desk.olga.post(`/${id}/checks/business`, { outcome: 'failed', reason: 'No such company.' });
    const endsOn = async () => {
      const rows = await database.read({ read: [platformTenant], write: [] }, (tx) =>
        tx
          .selectFrom('due')
          .select('due_at')
          .where('row_id', '=', id)
          .where('task', '=', 'delete-evidence')
          .execute(),
      );
      return rows.map((it) => it.due_at);
    };
    const remove = () => deleteEvidence(desk.deps, { tenantId: company.tenantId, rowId: id });
    await send();
    await reject();
    expect(await endsOn()).toEqual([addDays(desk.deps.clock(), 180)]);
    await rita.post(`/${id}/appeal`, {});
    expect(await endsOn()).toEqual([]);
    await remove();
    expect(kept.size, 'a job that was under way already').toBe(1);
    await reject();
    await remove();
    expect(kept.size).toBe(0);
    expect((await rita.get(`/${id}`)).body.evidence).toMatchObject([{ deletedAt: expect.any(String) }]);
  });

  test('a rejection says why; the appeal opens again what failed, and only that', async ({ database }) => {
    const desk = await aDesk(database);
    const { id, rita, mailbox } = await desk.underReview();
    await desk.olga.post(`/${id}/checks/identity`, { outcome: 'passed', reason: 'Seen.' });
    const rejected = await desk.olga.post(`/${id}/checks/due_diligence`, {
      outcome: 'failed',
      reason: 'The company is being wound up.',
    });
    expect(rejected.body).toMatchObject({ state: 'rejected', reason: 'The company is being wound up.' });
    expect((await mailbox()).at(-1)?.text).toContain('The company is being wound up.');
    expect(await desk.olga.post(`/${id}/checks/business`, { outcome: 'passed', reason: 'x' })).toMatchObject({
      status: 409,
    });
    expect(await rita.post(`/${id}/submit`)).toMatchObject({
      status: 409,
      body: { errorName: 'enrolment/no-such-move' },
    });
    expect((await rita.get(`/${id}`)).body.may).toEqual(['enrollment.add-evidence', 'enrollment.appeal']);
    const appealed = await rita.post(`/${id}/appeal`, { comment: 'That is another company.' });
    expect(appealed.body).toMatchObject({ state: 'under_review', reason: 'That is another company.' });
    expect(appealed.body.checks.map((it: { status: string }) => it.status)).toEqual([
      'passed',
      'passed',
      'pending',
      'pending',
      'pending',
    ]);
    expect((await desk.passAll(id, 'identity')).body.state).toBe('qualified');
  });

  test('two reviewers at once: one decision, the other is told', async ({ database, owner }) => {
    const desk = await aDesk(database);
    const { id, company } = await desk.underReview();
    const piet = await aPerson(database, desk.vendor, 'admin_agent');
    await owner.query(`set app.migrating = 'on'`);
    await owner.query('begin');
    await owner.query('select from enrolment where tenant_id = $1 and id = $2 for update', [
      company.tenantId,
      id,
    ]);
    const decide = (who: typeof piet | Company, outcome: 'passed' | 'failed') =>
      decideCheck(
        desk.deps,
        callerOf(who),
        id as never,
        'business',
        { outcome, reason: 'because' },
        undefined,
      ).then(
        (it) => it.checks[3]?.status ?? '',
        (error: Error) => error.message.split(':')[0] ?? '',
      );
    const both = [decide(desk.vendor, 'passed'), decide(piet, 'passed')];
    await someoneWaits(owner, { sessions: 2 });
    await owner.query('commit');
    expect((await Promise.all(both)).sort()).toEqual(['enrolment/check-decided', 'passed']);
  });

  test('under four eyes it takes two people', async ({ database }) => {
    const desk = await aDesk(database, { fourEyes: true });
    const { id } = await desk.underReview();
    const pass = { outcome: 'passed', reason: 'In order.' };
    const first = await desk.olga.post(`/${id}/checks/identity`, pass);
    expect(first.body.checks[1]).toMatchObject({ status: 'pending', proposed: { outcome: 'passed' } });
    expect(await desk.olga.post(`/${id}/checks/identity`, pass)).toMatchObject({
      status: 409,
      body: { errorName: 'enrolment/second-reviewer-required' },
    });
    const piet = desk.call(await aPerson(database, desk.vendor, 'admin_agent'));
    expect((await piet.post(`/${id}/checks/identity`, pass)).body.checks[1]).toMatchObject({
      status: 'passed',
    });
    const sales = desk.call(await aPerson(database, desk.vendor, 'sales_agent'));
    expect((await sales.post(`/${id}/checks/business`, pass)).status).toBe(403);
  });

  test('nobody reviews their own company, nor decides what becomes of it', async ({ database }) => {
    const desk = await aDesk(database);
    // A vendor that sells itself, and runs the programme of its cloud: its application stands in its own queue.
    const { company, rita, mailbox } = await desk.anApplicant('DE', {
      kinds: ['vendor', 'direct'],
      programme: 'active',
      cloud: 'germany',
    });
    const { body } = await rita.post('', { program: 'indirect_reseller', ...anApplication });
    const pass = { outcome: 'passed', reason: 'In order.' };
    const decide = (who: typeof rita) => who.post(`/${body.id}/checks/identity`, pass);
    expect((await decide(rita)).status, 'no reviewer has a draft before them').toBe(404);
    await rita.post(`/${body.id}/submit`);
    await desk.confirm(await mailbox());
    const colleague = desk.call(await aPerson(database, company, 'admin_agent'));
    for (const who of [rita, colleague]) {
      expect(await decide(who)).toMatchObject({ status: 403, body: { errorName: 'enrolment/own-company' } });
      expect(await who.post(`/${body.id}/status`, { state: 'suspended', reason: 'because' })).toMatchObject({
        status: 403,
        body: { errorName: 'enrolment/own-company' },
      });
    }
    const sales = desk.call(await aPerson(database, company, 'sales_agent'));
    expect(await decide(sales)).toMatchObject({ status: 403, body: { errorName: 'access/forbidden' } });
    expect((await desk.olga.get(`/${body.id}`)).status, 'nor another vendor’s reviewer').toBe(404);
  });

  test('what a machine can decide it decides, and says how; no answer delays and never fails', async ({
    database,
  }) => {
    let answering = false;
    const published = new Map<string, string[]>();
    const desk = await aDesk(database, {
      resolver: {
        mailServers: async () => (answering ? { records: ['mx.havelnetz.example'] } : 'unanswered'),
        texts: async (domain) =>
          answering ? { records: ['v=spf1 -all', ...(published.get(domain) ?? [])] } : 'unanswered',
      },
      register: {
        find: async () => ({
          country: 'DE',
          number: 'HRB 1',
          name: 'HAVELNETZ Systemhaus GmbH',
          city: 'Potsdam',
          postalCode: '14467',
        }),
      },
    });
    const { id, company, rita } = await desk.underReview();
    const vet = () => vetEnrolment(desk.deps, { tenantId: company.tenantId, rowId: id });
    await expect(vet()).rejects.toThrow('did not answer');
    const codes = (check: { findings: { code: string }[] }) => check.findings.map((it) => it.code);
    const silent = (await rita.get(`/${id}`)).body;
    expect(silent.state).toBe('under_review');
    expect(codes(silent.checks[0])).toEqual(['mx_unanswered']);
    expect(silent.checks[2]).toMatchObject({ status: 'pending' });
    expect(silent.checks[3]).toMatchObject({
      status: 'passed',
      ruleId: 'register_match',
      decidedBy: 'machine',
    });

    answering = true;
    await vet();
    expect(codes((await rita.get(`/${id}`)).body.checks[2])).toEqual(['txt_missing']);
    published.set('havelnetz.example', [silent.domainRecord]);
    await vet();
    const seen = (await rita.get(`/${id}`)).body;
    expect(seen.checks[2]).toMatchObject({ status: 'passed', ruleId: 'domain_record' });
    expect(codes(seen.checks[0])).toEqual(['mx_found', 'spf_found']);
    expect(codes(seen.checks[4]), 'other companies are the reviewer’s business').toEqual([
      'domain_age_unknown',
    ]);
    const forReviewers = codes((await desk.olga.get(`/${id}`)).body.checks[4]);
    expect(forReviewers.some((it) => it.startsWith('duplicate_'))).toBe(true);
  });

  test('a register that fails delays its own check alone, and is asked again', async ({ database }) => {
    let answering = false;
    const desk = await aDesk(database, {
      register: {
        find: async () => {
          if (!answering) throw new Error('The register is closed on Sundays.');
          return undefined;
        },
      },
    });
    const { id, company, rita } = await desk.underReview();
    const vet = () => vetEnrolment(desk.deps, { tenantId: company.tenantId, rowId: id });
    const seen = async () =>
      (await rita.get(`/${id}`)).body.checks.map((it: { findings: { code: string }[] }) =>
        it.findings.map(({ code }) => code),
      );
    await expect(vet()).rejects.toThrow('did not answer');
    expect(await seen()).toMatchObject([
      ['mx_missing', 'spf_missing'],
      [],
      ['txt_missing'],
      ['register_unanswered'],
      {},
    ]);
    answering = true;
    await vet();
    expect((await seen())[3]).toEqual(['register_absent']);
  });

  test('a look-alike of a known partner goes to the reviewer', async ({ database }) => {
    const desk = await aDesk(database);
    const partner = await desk.underReview({
      legalProfile: { ...anApplication.legalProfile, companyName: 'Kleeblatt IT GmbH' },
    });
    await desk.passAll(partner.id);
    const { id, company } = await desk.underReview({
      legalProfile: { ...anApplication.legalProfile, companyName: 'Kl\u0435eblatt IT GmbH' },
    });
    await vetEnrolment(desk.deps, { tenantId: company.tenantId, rowId: id });
    const { findings } = (await desk.olga.get(`/${id}`)).body.checks[4];
    expect(findings.map((it: { code: string }) => it.code)).toEqual(
      expect.arrayContaining(['lookalike_name', 'mixed_scripts', 'duplicate_address']),
    );
  });

  test('a mail the server refuses for good is shown with its words; one that is only late is tried again', async ({
    database,
  }) => {
    const desk = await aDesk(database);
    const { company, rita } = await desk.anApplicant();
    const { body } = await rita.post('', { program: 'indirect_reseller', ...anApplication });
    await rita.post(`/${body.id}/submit`);
    const own = { read: [company.tenantId], write: [company.tenantId] };
    const [mail] = await database.read(own, (tx) =>
      tx.selectFrom('mail').select('id').where('tenant_id', '=', company.tenantId).execute(),
    );
    const failing = (error: object) =>
      sendMail(
        {
          ...desk.deps,
          transport: { send: () => Promise.reject(Object.assign(new Error('no'), error)), close: () => {} },
        },
        company.tenantId,
        mail?.id as never,
      );
    await expect(failing({ code: 'ECONNREFUSED' })).rejects.toThrow();
    expect((await rita.get(`/${body.id}`)).body.mails).toMatchObject([
      { state: 'delayed', to: 'bela.horn@havelnetz.example' },
    ]);
    await failing({ responseCode: 550, response: '550 5.1.1 No such\r\nuser here', command: 'RCPT TO' });
    expect((await rita.get(`/${body.id}`)).body.mails).toMatchObject([
      { state: 'undeliverable', serverSaid: '550 5.1.1 No such user here' },
    ]);
    await failing({ code: 'never asked' });
  });
});
