import { createHash, randomInt, randomUUID } from 'node:crypto';
import { askedSoFar, type DataSet, noteAsked } from '../data-set/open.ts';
import type { Customer, Partner } from '../data-set/world.ts';
import type { LoadRequest } from '../load.ts';
import type { Side } from '../processes.ts';
import { answer } from '../reads.ts';
import { issueTokens } from '../tokens.ts';
import type { Subject } from './statements.ts';

/** A joint invitation that waits for its customer's answer. */
export interface Waiting {
  readonly accept: LoadRequest;
  readonly subject: Subject;
}

/**
 * Has resellers invite customers they have nothing with yet, each jointly with its provider, and each customer's admin
 * read what is asked: all that comes before the answer, through the API.
 */
export async function inviteCustomers(data: DataSet, server: Side, count: number): Promise<Waiting[]> {
  const { world } = data;
  const customers = unanswered(data, count);
  const pairs = customers.map((customer) => {
    const resellers = world.size.partners - world.providers - 1;
    for (;;) {
      const at = 1 + world.providers + randomInt(resellers);
      const reseller = world.partner(at);
      if (at !== customer.reseller && reseller.provider !== null)
        return { customer, reseller, provider: world.partner(reseller.provider) };
    }
  });
  const tokens = await issueTokens(
    data,
    pairs.flatMap(({ customer, reseller }) => [
      { tenantId: reseller.id, clientId: reseller.clientId, user: userWith(reseller, 'admin_agent') },
      { tenantId: customer.id, clientId: reseller.clientId, user: userWith(customer, 'global_admin') },
    ]),
  );
  const waiting: Waiting[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      for (let at = next++; at < pairs.length; at = next++) {
        const pair = pairs[at];
        if (pair) waiting.push(await invite(server, pair, tokens[2 * at] ?? '', tokens[2 * at + 1] ?? ''));
      }
    }),
  );
  return waiting;
}

interface Trio {
  readonly customer: Customer;
  readonly reseller: Partner;
  readonly provider: Partner;
}

async function invite(server: Side, trio: Trio, asking: string, answering: string): Promise<Waiting> {
  const { customer, reseller, provider } = trio;
  const headers = (token: string) => ({
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
  });
  const invitation = (await answer(server, {
    method: 'POST',
    path: '/v1/invitations',
    headers: headers(asking),
    body: JSON.stringify({
      kind: 'joint',
      providerId: provider.id,
      rightsMode: 'gdap',
      customer: { companyName: customer.name },
    }),
  })) as { id: string; url: string };
  const token = invitation.url.split('/').at(-1) ?? '';
  const path = `/v1/invitations/by-token/${token}`;
  const read = (await answer(server, { method: 'GET', path, headers: headers(answering) })) as {
    textVersion: string;
    blockers: unknown[];
  };
  if (read.blockers.length > 0) throw new Error(`Nobody could accept: ${JSON.stringify(read.blockers)}`);
  const user = userWith(customer, 'global_admin');
  const [firstName, lastName] = user.name.split(' ');
  const requestId = randomUUID();
  return {
    accept: {
      method: 'POST',
      path: `${path}/accept`,
      // As our SDK does, so that a lost answer can be asked for again.
      headers: { ...headers(answering), 'ms-requestid': requestId },
      body: JSON.stringify({
        relationship: true,
        adminRights: true,
        agreement: { accepted: true, signer: { firstName, lastName, email: user.principal } },
        textVersion: read.textVersion,
      }),
    },
    subject: {
      token,
      link: createHash('sha256').update(token).digest('hex'),
      requestId,
      invitation: invitation.id,
      textVersion: read.textVersion,
      customer: customer.id,
      customerName: customer.name,
      customerKey: customer.nameKey,
      customerDomain: customer.domain,
      user: user.id,
      userName: user.principal,
      reseller: reseller.id,
      resellerName: reseller.name,
      provider: provider.id,
      providerName: provider.name,
    },
  };
}

function userWith(company: Customer | Partner, role: string) {
  const user = company.users.find((it) => it.roles.includes(role));
  if (!user) throw new Error(`${company.name} has nobody who is ${role}.`);
  return user;
}

/** Customers nobody has invited jointly so far, in this run or an earlier one on the same folder. */
function unanswered({ world, folder }: DataSet, count: number): Customer[] {
  let used = askedSoFar(folder);
  const found: Customer[] = [];
  for (; found.length < count; used += 1) {
    if (used === world.size.customers)
      throw new Error('Every customer was asked already: take a larger data set, or fewer --accepts.');
    // A step that shares no divisor with the number of customers meets each of them once.
    const customer = world.customer((used * 7_919) % world.size.customers);
    if (customer.provider === null) found.push(customer);
  }
  noteAsked(folder, used);
  return found;
}
