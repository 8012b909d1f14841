import type { Command } from './command.ts';
import { accessCommands } from './resources/access.ts';
import { activityCommands } from './resources/activity.ts';
import { customerCommands } from './resources/customers.ts';
import { importCommands } from './resources/imports.ts';
import { invitationAnswerCommands } from './resources/invitation-answers.ts';
import { invitationCommands } from './resources/invitations.ts';
import { jobCommands } from './resources/jobs.ts';
import { partnerCommands } from './resources/partners.ts';
import { partnershipCommands } from './resources/partnerships.ts';
import { signInCommands } from './resources/sign-in.ts';

/** Everything the command line can do, in the order the help lists it. A new resource is a file and a line here. */
export const commands: readonly Command[] = [
  ...signInCommands,
  ...customerCommands,
  ...partnershipCommands,
  ...invitationCommands,
  ...invitationAnswerCommands,
  ...partnerCommands,
  ...accessCommands,
  ...activityCommands,
  ...jobCommands,
  ...importCommands,
];
