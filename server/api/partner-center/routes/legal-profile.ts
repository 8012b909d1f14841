import Type from 'typebox';
import { Problem } from '#kernel/problem.ts';
import { changeLegalName, problems, readLegalProfile, updateLegalProfile } from '#modules/profiles/index.ts';
import { asking } from '../../list.ts';
import { invalidRequest } from '../../problems.ts';
import { route } from '../../route.ts';
import type { App, AppDeps } from '../../types.ts';
import { LegalBody, LegalInput, toLegal } from './profile-shapes.ts';

const url = '/v1/profiles/legalbusiness';
const tag = 'Profiles';

/** Who the company is before the law. */
export function legalProfileRoutes(app: App, deps: AppDeps): void {
  route(app, {
    method: 'GET',
    url,
    permission: 'profile.read-legal',
    operationId: 'getLegalBusinessProfile',
    summary: 'Your company’s legal profile, and how far it is vetted',
    tag,
    published: true,
    query: Type.Object({
      vettingVersion: Type.Optional(
        Type.String({
          maxLength: 20,
          description:
            '`Current` (default): as last written; `LastFinalized`: as last vetted; `None`: no choice, so `Current`',
        }),
      ),
    }),
    success: { status: 200, body: LegalBody },
    handler: ({ caller: by, query }) => {
      const { caller, asked } = asking(by, () => versionOf(query.vettingVersion ?? 'None'), 'current');
      return readLegalProfile(deps, caller, asked);
    },
    render: toLegal,
  });

  route(app, {
    method: 'PUT',
    url,
    permission: 'profile.update-legal',
    operationId: 'updateLegalBusinessProfile',
    summary: 'Changes address and contacts; another address is vetted again',
    description: 'The company’s name is not changed here: see `PATCH`.',
    tag,
    published: true,
    body: LegalInput,
    problems: [problems.invalidValue, problems.countryFixed, problems.invalidPhoneNumber],
    success: { status: 200, body: LegalBody },
    handler: ({ caller, body }) => updateLegalProfile(deps, caller, body),
    render: toLegal,
  });

  route(app, {
    method: 'PATCH',
    url,
    permission: 'profile.update-legal',
    operationId: 'changeLegalName',
    summary: 'Asks for another legal name, which counts once it is vetted',
    tag,
    body: Type.Object({ companyName: Type.String({ minLength: 1, maxLength: 200 }) }),
    problems: [
      problems.nameFixedWhileVetted,
      problems.invalidValue,
      problems.countryFixed,
      problems.invalidPhoneNumber,
    ],
    success: { status: 200, body: LegalBody },
    handler: ({ caller, body }) => changeLegalName(deps, caller, body.companyName),
    render: toLegal,
  });
}

/** As published clients spell it, or by its ordinal. */
function versionOf(text: string): 'current' | 'last-finalized' {
  const folded = text.toLowerCase().replaceAll('_', '');
  if (['none', 'current', '0', '1'].includes(folded)) return 'current';
  if (['lastfinalized', '2'].includes(folded)) return 'last-finalized';
  throw new Problem(invalidRequest, { field: 'vettingVersion' });
}
