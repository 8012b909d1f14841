import { markAllMailsSent } from '#database/mail.store.ts';
import type { Caller } from '#kernel/actor.ts';
import {
  type CheckName,
  decideCheck,
  type EnrolmentDeps,
  editEnrolment,
  listEnrolments,
  readEnrolment,
  type State,
  startEnrolment,
  submitEnrolment,
  verificationLink,
  verifyEmail,
} from '#modules/enrolment/index.ts';
import { type Step, step } from './step.ts';

interface Stage {
  /** Nine in the morning of that day, and a minute later for each thing done. */
  on(day: number): EnrolmentDeps;
  as(userKey: string): Caller;
  lives(userKey: string): boolean;
}

interface Applicant {
  readonly by: string;
  readonly days: { readonly begun: number; readonly confirmed?: number; readonly decided?: number };
  readonly firstName: string;
  readonly lastName: string;
  readonly domain: string;
  /** Of the contact, and of those the customers turn to. */
  readonly phones: readonly [string, string];
  readonly decisions?: readonly (readonly [CheckName, 'passed' | 'evidence_wanted' | 'failed', string])[];
}

/** Companies on their way into the programme: the first has only begun, of the others one stands in each state. */
export const applications = ({ on, as, lives }: Stage): readonly Step[] => [
  step('Havelnetz begins its application', async () => {
    await begun(on(417), as('bela'));
  }),
  ...applicants.map((it) =>
    step(`The application of ${it.domain}`, async () => {
      if (lives(it.by)) await tell(it, { on, as, lives });
    }),
  ),
];

/** The company's application, begun now if it has none. */
async function begun(deps: EnrolmentDeps, caller: Caller) {
  const found = await listEnrolments(deps, caller, { limit: 1 });
  const there = 'own' in found ? found.own[0]?.enrolment : undefined;
  return there ?? (await startEnrolment(deps, caller, { program: 'indirect_reseller' })).enrolment;
}

/** Goes on from wherever it had come when the server was killed. */
async function tell(it: Applicant, { on, as }: Stage): Promise<void> {
  const caller = as(it.by);
  const { tenantId } = caller.credentials;
  const first = on(it.days.begun);
  const { id } = await begun(first, caller);
  const stateNow = async (deps: EnrolmentDeps): Promise<State> =>
    (await readEnrolment(deps, caller, id)).enrolment.state;
  if ((await stateNow(first)) === 'draft') {
    await editEnrolment(first, caller, id, formOf(it), undefined);
    await submitEnrolment(first, caller, id);
  }
  if (it.days.confirmed !== undefined && (await stateNow(first)) === 'awaiting_email') {
    const then = on(it.days.confirmed);
    const own = { read: [tenantId], write: [] };
    const link = await then.database.read(own, (tx) => verificationLink(tx, then, tenantId, id, 1));
    await verifyEmail(then, link?.split('/').at(-1) ?? '', { signedUp: true, addressIsOurs: true });
  }
  const later = on(it.days.decided ?? 0);
  for (const [name, outcome, reason] of it.decisions ?? []) {
    const { checks } = await readEnrolment(later, as('olga'), id);
    if (checks.find((each) => each.name === name)?.status === 'pending')
      await decideCheck(later, as('olga'), id, name, { outcome, reason }, undefined);
  }
  // These mails arrived long ago: a new inbox begins empty.
  await first.database.transaction({ read: [tenantId], write: [tenantId] }, (tx) =>
    markAllMailsSent(tx, tenantId, first.securityClock()),
  );
}

const formOf = (it: Applicant) => ({
  primaryContact: {
    firstName: it.firstName,
    lastName: it.lastName,
    email: `${it.firstName}.${it.lastName}@${it.domain}`.toLowerCase(),
    phoneNumber: it.phones[0],
  },
  support: { email: `support@${it.domain}`, telephone: it.phones[1], website: `https://www.${it.domain}` },
});

const inOrder = 'Agrees with what the company published.';

const applicants: readonly Applicant[] = [
  {
    by: 'jana',
    days: { begun: 414 },
    firstName: 'Ulrike',
    lastName: 'Brand',
    domain: 'moselweb.example',
    phones: ['030 23125110', '030 23125100'],
  },
  {
    by: 'timo',
    days: { begun: 412, confirmed: 413, decided: 416 },
    firstName: 'Timo',
    lastName: 'Radke',
    domain: 'kupferbach.example',
    phones: ['0221 4710120', '0221 4710100'],
    decisions: [['identity', 'passed', 'Identity card seen in a video call.']],
  },
  {
    by: 'greta',
    days: { begun: 405, confirmed: 406, decided: 410 },
    firstName: 'Greta',
    lastName: 'Lohmann',
    domain: 'rotfuchs.example',
    phones: ['040 66969130', '040 66969100'],
    decisions: [
      ['identity', 'passed', 'Identity card seen in a video call.'],
      [
        'business',
        'evidence_wanted',
        'The register has another address. Send an extract of this month, or correct the address.',
      ],
    ],
  },
  {
    by: 'viktor',
    days: { begun: 380, confirmed: 381, decided: 386 },
    firstName: 'Viktor',
    lastName: 'Sailer',
    domain: 'steinadler.example',
    phones: ['089 99998140', '089 99998100'],
    decisions: [
      ['identity', 'passed', 'Identity card seen in a video call.'],
      ['due_diligence', 'failed', 'The register says that the company is being wound up.'],
    ],
  },
  {
    by: 'merle',
    days: { begun: 398, confirmed: 399, decided: 404 },
    firstName: 'Merle',
    lastName: 'Behrens',
    domain: 'heidekraut.example',
    phones: ['069 90009150', '069 90009100'],
    decisions: [
      ['identity', 'passed', 'Identity card seen in a video call.'],
      ['employment', 'passed', inOrder],
      ['business', 'passed', inOrder],
      ['due_diligence', 'passed', 'Nothing was found that speaks against it.'],
    ],
  },
];
