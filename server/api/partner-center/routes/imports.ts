import Type from 'typebox';
import { importProblems, startImport } from '#modules/customers/index.ts';
import { jobProblems } from '#modules/jobs/index.ts';
import { route } from '../../route.ts';
import type { App, AppDeps } from '../../types.ts';
import { JobBody, toJob } from './jobs.ts';

const Cell = Type.Optional(Type.String({ maxLength: 500 }));

const ImportInput = Type.Object({
  partnerId: Type.Optional(
    Type.String({ maxLength: 100, description: 'Of rows that name no partner: its tenant id or partner ID' }),
  ),
  items: Type.Optional(
    Type.Array(
      Type.Object({
        partnerId: Cell,
        companyName: Cell,
        domain: Cell,
        country: Cell,
        email: Cell,
        since: Cell,
      }),
      { maxItems: 10_000 },
    ),
  ),
  csv: Type.Optional(
    Type.String({
      maxLength: 5_242_880,
      description:
        'The rows as a CSV file instead, its header naming the columns; sent as text/csv it is the whole body',
    }),
  ),
  dryRun: Type.Optional(Type.Boolean({ description: 'Only say what would become of each row' })),
});

/** The vendor's operator enters customers that partners already serve elsewhere. */
export function importRoutes(app: App, deps: AppDeps): void {
  app.addContentTypeParser('text/csv', { parseAs: 'string', bodyLimit: 5_242_880 }, (request, text, done) => {
    const query = request.query as { partnerId?: string; dryRun?: string };
    done(null, {
      csv: text,
      ...(query.partnerId ? { partnerId: query.partnerId } : {}),
      ...(query.dryRun === 'true' ? { dryRun: true } : {}),
    });
  });

  route(app, {
    method: 'POST',
    url: '/v1/imports/customers',
    permission: 'customer.import',
    operationId: 'importCustomers',
    summary: 'Enter up to 10,000 customers that partners already serve in other portals',
    description:
      'Brings neither rights nor an agreement. The job under `Location` tells what became of each row.',
    tag: 'Imports',
    bodyLimit: 8 * 1024 * 1024,
    query: Type.Object({
      partnerId: Type.Optional(Type.String({ maxLength: 100, description: 'With a text/csv body' })),
      dryRun: Type.Optional(Type.Boolean({ description: 'With a text/csv body' })),
    }),
    body: ImportInput,
    problems: [
      importProblems.importUnreadable,
      importProblems.importTooManyRows,
      jobProblems.oneBulkJobAtATime,
    ],
    success: { status: 202, body: JobBody },
    handler: ({ caller, body }) => startImport(deps, caller, body),
    render: toJob,
    headers: (job) => ({ location: `/v1/jobs/${job.id}` }),
  });
}
