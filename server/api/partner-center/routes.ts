import type { App, AppDeps } from '../types.ts';
import { activityRoutes } from './routes/activity.ts';
import { appRoutes } from './routes/apps.ts';
import { auditRecordRoutes } from './routes/audit-records.ts';
import { customerAccessHistoryRoutes } from './routes/customer-access-history.ts';
import { customerRoutes } from './routes/customers.ts';
import { directoryRoutes } from './routes/directory.ts';
import { enrollmentRoutes } from './routes/enrollments.ts';
import { identityProviderRoutes } from './routes/identity-provider.ts';
import { importRoutes } from './routes/imports.ts';
import { invitationRoutes } from './routes/invitations.ts';
import { jobRoutes } from './routes/jobs.ts';
import { meRoutes } from './routes/me.ts';
import { membershipRoutes } from './routes/membership.ts';
import { myPartnerRoutes } from './routes/my-partners.ts';
import { partnershipRoutes } from './routes/partnerships.ts';
import { profileRoutes } from './routes/profiles.ts';
import { relationshipRequestRoutes } from './routes/relationship-requests.ts';
import { signInRoutes } from './routes/sign-in.ts';
import { tenantRoutes } from './routes/tenants.ts';
import { userRoutes } from './routes/users.ts';

/** Every resource under `/v1`, one file each. */
export async function partnerCenterRoutes(app: App, deps: AppDeps): Promise<void> {
  activityRoutes(app, deps);
  appRoutes(app, deps);
  auditRecordRoutes(app, deps);
  customerRoutes(app, deps);
  customerAccessHistoryRoutes(app, deps);
  directoryRoutes(app, deps);
  enrollmentRoutes(app, deps);
  importRoutes(app, deps);
  invitationRoutes(app, deps);
  identityProviderRoutes(app, deps);
  jobRoutes(app, deps);
  meRoutes(app, deps);
  membershipRoutes(app, deps);
  myPartnerRoutes(app, deps);
  partnershipRoutes(app, deps);
  profileRoutes(app, deps);
  signInRoutes(app, deps);
  userRoutes(app, deps);
  tenantRoutes(app, deps);
  relationshipRequestRoutes(app, deps);
}
