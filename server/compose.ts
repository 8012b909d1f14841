import { fileURLToPath } from 'node:url';
import { buildApp } from '#api/app.ts';
import { authentication } from '#api/authentication.ts';
import { embeddedRegistry } from '#api/membership/embedded.ts';
import { issueDemoRefreshToken } from '#api/oauth/demo-token.ts';
import { authorisationServers } from '#api/oauth/tenants.ts';
import { portalRoutes } from '#api/portal.ts';
import { sourceRoutes } from '#api/source.ts';
import type { App, AppDeps } from '#api/types.ts';
import { connect, type Database } from '#database/connection.ts';
import { watchedOffset } from '#demo/clock.ts';
import type { DemoHost } from '#demo/world.ts';
import { followJob } from '#jobs/follow-job.ts';
import { forCompany } from '#jobs/membership.ts';
import { rowJob } from '#jobs/row-job.ts';
import { sendMailTask } from '#jobs/send-mail.ts';
import { tick } from '#jobs/tick.ts';
import { type RunningWorker, startWorker } from '#jobs/worker.ts';
import { businessClock, securityClock } from '#kernel/clock.ts';
import { runImport } from '#modules/customers/index.ts';
import {
  deleteEvidence,
  dnsResolver,
  fileRegister,
  folderStore,
  noRegister,
  type Vetting,
  vetEnrolment,
  webMailDomains,
} from '#modules/enrolment/index.ts';
import { forgetExpired, tellCounterparts } from '#modules/membership/index.ts';
import { smtpTransport } from '#modules/notifications/index.ts';
import { runInvitationBulk } from '#modules/relationships/index.ts';
import { guardedFetch, operatorFetch } from '#modules/tenancy/index.ts';
import type { Config } from './config.ts';
import { derivedKeys, loadLinkKeys, loadSealKeys } from './keys.ts';
import { makeLogger } from './logging.ts';
import { followSigningKeys } from './signing-keys.ts';

/** A whole server process, wired but not yet listening. */
export interface Application {
  readonly app: App;
  readonly deps: AppDeps;
  readonly database: Database;
  readonly dataDir: string;
  /** For the sample world alone: a sign-in for scripts. */
  readonly issueRefreshToken: DemoHost['issueRefreshToken'];
  listen(): Promise<{ url: string }>;
  startWorker(): Promise<void>;
  /** From now on `/readyz` answers no. */
  setDraining(): void;
  close(): Promise<void>;
}

/**
 * Wires everything; the only file that may know everything.
 *
 * @param databaseUrl the owner's url, or `config.databaseAppUrl` where the server has a login of its own
 */
export async function compose(config: Config, databaseUrl: string): Promise<Application> {
  const logger = makeLogger(config.logLevel);
  const database = connect({
    url: config.databaseAppUrl ?? databaseUrl,
    ownLogin: config.databaseAppUrl !== undefined,
  });
  const sealKeys = loadSealKeys(config.keysDir);
  const signing = followSigningKeys(config.keysDir, securityClock, (err) =>
    logger.warn(
      { err },
      'the signing key is due for rotation, but KEYS_DIR cannot be written to: run `twotier keys rotate` where it can',
    ),
  );
  const core = { database, securityClock, sealKeys, publicUrl: config.publicUrl };
  const embedded = config.membership
    ? undefined
    : embeddedRegistry(core, {
        cookies: derivedKeys(sealKeys, 'membership-cookies'),
        onError: (err) => logger.error({ err }, 'the membership registry failed'),
      });
  const deps: AppDeps = {
    database,
    // Only the demo's business time can be moved.
    clock: businessClock(config.demo ? watchedOffset(config.dataDir) : () => 0),
    securityClock,
    policies: {
      rightsModes: config.rightsModes,
      salesAgentsMayRequest: config.salesAgentsMayRequest,
      platformDomain: config.platformDomain,
      ...(config.customerAgreement ? { customerAgreement: config.customerAgreement } : {}),
    },
    linkKeys: loadLinkKeys(config.keysDir),
    sealKeys,
    publicUrl: config.publicUrl,
    outboundFetch: guardedFetch,
    membership: embedded ?? { ...vendors(config), fetch: operatorFetch, patience: 10_000 },
    embeddedRegistry: embedded,
    vetting: vettingOf(config),
    authenticate: authentication(core, signing),
    authorisation: authorisationServers(core, {
      signing: () => signing.now(),
      cookies: derivedKeys(sealKeys, 'oauth-cookies'),
    }),
    logger,
    rateLimits: config.rateLimits,
    trustProxy: config.trustProxy,
    migrated: () => true,
    metricsToken: config.metricsToken,
  };
  let worker: RunningWorker | undefined;
  const app = await buildApp(deps);
  sourceRoutes(app, { sourceUrl: config.sourceUrl, home: fileURLToPath(new URL('..', import.meta.url)) });
  portalRoutes(app, {
    folder: fileURLToPath(new URL('../portal/dist', import.meta.url)),
    publicUrl: config.publicUrl,
  });
  return {
    app,
    deps,
    database,
    dataDir: config.dataDir,
    issueRefreshToken: (it) => issueDemoRefreshToken(deps.authorisation, it),
    listen: async () => ({ url: await app.listen({ port: config.port, host: config.host }) }),
    startWorker: async () => {
      const transport = config.smtpUrl === undefined ? undefined : smtpTransport(config.smtpUrl);
      worker = await startWorker({
        connection: {
          url: config.databaseAppUrl ?? databaseUrl,
          ownLogin: config.databaseAppUrl !== undefined,
        },
        database,
        securityClock,
        logger,
        // Without a mail server mails wait; whoever sets SMTP_URL later has them sent then.
        tasks: {
          ...(transport
            ? {
                'send-mail': sendMailTask({ ...deps, transport }),
                'send-mail-to-contact': sendMailTask({ ...deps, transport }),
              }
            : {}),
          'vet-enrolment': rowJob((ids) => vetEnrolment(deps, ids)),
          'delete-evidence': rowJob((ids) => deleteEvidence(deps, ids)),
          invitations: followJob((ids) => runInvitationBulk(deps, ids)),
          'forget-membership': forCompany((tenantId) => forgetExpired(deps, tenantId)),
          'tell-counterparts': forCompany((tenantId) => tellCounterparts(deps, tenantId)),
          'customer-import': followJob((ids) => runImport(deps, ids)),
        },
        tick: () => tick(deps),
        onDead: (reason) => {
          logger.fatal({ err: reason }, 'the worker has died; the process ends so that it is started again');
          process.exitCode = 1;
          process.kill(process.pid, 'SIGTERM');
        },
      });
    },
    setDraining: () => app.setDraining(),
    close: async () => {
      await app.close();
      await worker?.stop();
      await database.close();
    },
  };
}

/** The vendor's own membership registry. */
function vendors({ membership }: Config) {
  if (!membership) throw new Error('There is no membership registry, neither the vendor’s nor our own.');
  return membership;
}

function vettingOf(config: Config): Vetting {
  return {
    resolver: dnsResolver(config.dnsServers),
    register: config.registerFile === undefined ? noRegister : fileRegister(config.registerFile),
    documents: folderStore(config.documentsDir),
    isWebMail: webMailDomains(config.webMailFile),
    limitsMails: config.rateLimits,
    fourEyes: config.fourEyes,
    ...(config.partnerAgreement ? { partnerAgreement: config.partnerAgreement } : {}),
  };
}
