import { held, type Policy, partnerKinds } from './permissions.ts';

const who = [
  held(
    [...partnerKinds, 'vendor'],
    'global_admin',
    'admin_agent',
    'sales_agent',
    'helpdesk_agent',
    'user_management_admin',
    'billing_admin',
  ),
  held(['customer'], 'global_admin'),
];

/** The activity log of one's own company: a program that acts for nobody reads it in the published shape alone. */
export const activityPolicy: Policy<'activity', unknown> = {
  'activity.read': { who, apps: false },
  'activity.read-published': { who, apps: true },
  'activity.export': { who, apps: false },
};

export interface JobFacts {
  /** The actor's company started it. */
  readonly ours: boolean;
}

/** Long work is followed by whoever could have started it. */
export const jobPolicy: Policy<'job', JobFacts> = {
  'job.read': {
    who: [held([...partnerKinds, 'vendor'], 'global_admin', 'admin_agent', 'sales_agent')],
    apps: false,
    sees: (_, it) => it.ours,
  },
};
