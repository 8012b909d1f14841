import {
  type AccountMade,
  type AccountWanted,
  addAccounts,
  type RegistryDeps,
} from '#modules/membership-registry/index.ts';

type Profile = AccountWanted['profiles'][number];

/** An account of the sample world at the embedded membership registry. */
interface DemoMember {
  readonly key: string;
  readonly userName: string;
  readonly profiles: readonly Profile[];
}

const profile = (
  mpnId: string,
  companyName: string,
  city: string,
  change: Partial<Profile> = {},
): Profile => ({
  mpnId,
  companyName,
  country: 'DE',
  type: 'location',
  status: 'active',
  address: { city },
  ...change,
});

const members: readonly DemoMember[] = [
  // The applicant's own: the ID it has, and a second location to change to.
  {
    key: 'havelnetz',
    userName: 'havelnetz.member',
    profiles: [
      profile('4748826', 'Havelnetz Systemhaus GmbH', 'Potsdam'),
      profile('4748833', 'Havelnetz Systemhaus GmbH', 'Werder'),
    ],
  },
  // For a company that has none yet.
  {
    key: 'elbtal',
    userName: 'elbtal.member',
    profiles: [profile('4760115', 'Elbtal Systeme GmbH', 'Pirna')],
  },
  // For companies that sign up here, wherever they are: each can pick those of its country.
  {
    key: 'newcomers',
    userName: 'neustart.member',
    profiles: [
      ...['01', '02', '03', '04', '05', '06', '07', '08'].map((it) =>
        profile(`47601${it}`, `Neustart ${Number(it)} GmbH`, 'Kassel'),
      ),
      profile('4760201', 'Neustart Wien GmbH', 'Wien', { country: 'AT' }),
      profile('4760501', 'Fresh Start Inc.', 'Boise', { country: 'US' }),
      profile('4760601', '新起点科技有限公司', '苏州', { country: 'CN' }),
      profile('4760701', 'Новый старт', 'Караганда', { country: 'KZ' }),
    ],
  },
  // Of three profiles one can be picked, and the other two say why not.
  {
    key: 'three-profiles',
    userName: 'birkenhof.member',
    profiles: [
      profile('4761201', 'Birkenhof Datentechnik GmbH', 'Graz', { country: 'AT' }),
      profile('4761202', 'Birkenhof Netze GmbH', 'Uelzen', { status: 'inactive' }),
      profile('4761203', 'Birkenhof IT-Service GmbH', 'Celle'),
    ],
  },
  // Nothing to be picked by a company in Germany: the account of a sister company.
  {
    key: 'wrong-account',
    userName: 'fjellvik.member',
    profiles: [profile('4762340', 'Fjellvik Drift AS', 'Molde', { country: 'NO' })],
  },
  // A partner's own: the ID it has, that of the whole company, and a second location to change to.
  {
    key: 'kleeblatt',
    userName: 'kleeblatt.member',
    profiles: [
      profile('4710300', 'Kleeblatt IT GmbH', 'Fulda', { type: 'global' }),
      profile('4710311', 'Kleeblatt IT GmbH', 'Fulda'),
      profile('4710312', 'Kleeblatt IT GmbH', 'Erfurt'),
    ],
  },
];

/** The accounts as `demo.json` names them. Their passwords are of this installation alone. */
export interface DemoMembership {
  readonly accounts: readonly (DemoMember & { readonly password: string })[];
}

/**
 * Makes the sample world's accounts at the embedded registry, each with a password at random.
 *
 * @param beforeCommit gets all of it while it can still be undone: whoever keeps the secrets keeps them then
 */
export async function settleMembers(
  deps: RegistryDeps,
  newPassword: () => string,
  beforeCommit: (settled: DemoMembership) => void,
): Promise<void> {
  const accounts = members.map((it) => ({ ...it, password: newPassword() }));
  const wanted = accounts.map(({ userName, password, profiles }) => ({ userName, password, profiles }));
  await addAccounts(deps, wanted, (_: readonly AccountMade[]) => beforeCommit({ accounts }));
}
