import type { Role, TenantKind } from '#kernel/roles.ts';

/** Who lives in the demo world. Every name is invented; `.example` domains belong to nobody. */
export interface DemoTenant {
  readonly key: string;
  readonly kind: TenantKind;
  readonly name: string;
  readonly domain: string;
  readonly country: string;
  readonly culture: string;
  readonly language: string;
  readonly mpnId?: string;
  readonly city: string;
  readonly street: string;
  readonly postalCode: string;
  readonly users: readonly DemoUser[];
}

export interface DemoUser {
  readonly key: string;
  readonly first: string;
  readonly last: string;
  readonly roles: readonly Role[];
  /** Left out: yes. One person has no second factor, to see what that closes. */
  readonly mfa?: false;
}

const person = (key: string, first: string, last: string, ...roles: Role[]): DemoUser => ({
  key,
  first,
  last,
  roles,
});
const german = { culture: 'de-DE', language: 'en' } as const;

export const cast: readonly DemoTenant[] = [
  {
    key: 'vendor',
    kind: 'vendor',
    name: 'Wolkenwerk SE',
    domain: 'wolkenwerk.example',
    country: 'DE',
    ...german,
    city: 'Kassel',
    street: 'Sternweg 1',
    postalCode: '34117',
    users: [person('olga', 'Olga', 'Reimann', 'global_admin', 'admin_agent')],
  },
  {
    key: 'nordhandel',
    kind: 'provider',
    name: 'Nordhandel Distribution GmbH',
    domain: 'nordhandel.example',
    country: 'DE',
    ...german,
    mpnId: '2080154',
    city: 'Lübeck',
    street: 'Speicherufer 8',
    postalCode: '23552',
    users: [
      person('nina', 'Nina', 'Petersen', 'global_admin'),
      person('anton', 'Anton', 'Brandt', 'admin_agent'),
      person('sabine', 'Sabine', 'Krüger', 'sales_agent'),
      person('henning', 'Henning', 'Voss', 'helpdesk_agent'),
    ],
  },
  {
    key: 'suedcloud',
    kind: 'provider',
    name: 'Südcloud Vertriebs GmbH',
    domain: 'suedcloud.example',
    country: 'AT',
    culture: 'de-AT',
    language: 'en',
    mpnId: '2093377',
    city: 'Linz',
    street: 'Hafenstraße 40',
    postalCode: '4020',
    users: [person('georg', 'Georg', 'Aigner', 'global_admin', 'admin_agent')],
  },
  {
    key: 'kleeblatt',
    kind: 'reseller',
    name: 'Kleeblatt IT GmbH',
    domain: 'kleeblatt.example',
    country: 'DE',
    ...german,
    mpnId: '4710311',
    city: 'Fulda',
    street: 'Rosengasse 4',
    postalCode: '36037',
    users: [
      person('rita', 'Rita', 'Imhoff', 'global_admin', 'admin_agent'),
      person('arne', 'Arne', 'Lindner', 'admin_agent'),
      person('sven', 'Sven', 'Ostermann', 'sales_agent'),
      person('hedi', 'Hedi', 'Marquardt', 'helpdesk_agent'),
      person('uwe', 'Uwe', 'Teske'),
      { key: 'maja', first: 'Maja', last: 'Quandt', roles: ['admin_agent'], mfa: false },
    ],
  },
  {
    key: 'fjordlys',
    kind: 'reseller',
    name: 'Fjordlys Data AS',
    domain: 'fjordlys.example',
    country: 'NO',
    culture: 'nb-NO',
    language: 'en',
    mpnId: '4722018',
    city: 'Bergen',
    street: 'Bryggeveien 12',
    postalCode: '5003',
    users: [person('ingrid', 'Ingrid', 'Solheim', 'global_admin', 'admin_agent')],
  },
  {
    key: 'alpenblick',
    kind: 'reseller',
    name: 'Alpenblick Systeme GmbH',
    domain: 'alpenblick.example',
    country: 'AT',
    culture: 'de-AT',
    language: 'en',
    mpnId: '4735590',
    city: 'Innsbruck',
    street: 'Talgasse 21',
    postalCode: '6020',
    users: [person('lukas', 'Lukas', 'Moser', 'global_admin', 'admin_agent')],
  },
  {
    key: 'bergmann',
    kind: 'customer',
    name: 'Bergmann GmbH',
    domain: 'bergmann.example',
    country: 'DE',
    ...german,
    city: 'Göttingen',
    street: 'Mühlenweg 17',
    postalCode: '37073',
    users: [person('chris', 'Chris', 'Bergmann', 'global_admin'), person('erik', 'Erik', 'Faber')],
  },
  {
    key: 'albatros',
    kind: 'customer',
    name: 'Albatros KG',
    domain: 'albatros.example',
    country: 'DE',
    ...german,
    city: 'Cuxhaven',
    street: 'Deichstraße 3',
    postalCode: '27472',
    users: [person('petra', 'Petra', 'Hansen', 'global_admin'), person('jonas', 'Jonas', 'Wilke')],
  },
  {
    key: 'eschenbach',
    kind: 'customer',
    name: 'Eschenbach Logistik AG',
    domain: 'eschenbach.example',
    country: 'DE',
    ...german,
    city: 'Würzburg',
    street: 'Am Güterbahnhof 9',
    postalCode: '97080',
    users: [person('tobias', 'Tobias', 'Eschenbach', 'global_admin'), person('lea', 'Lea', 'Winter')],
  },
  {
    key: 'chamaeleon',
    kind: 'customer',
    name: 'Chamäleon AG',
    domain: 'chamaeleon.example',
    country: 'DE',
    ...german,
    city: 'Jena',
    street: 'Planetenweg 5',
    postalCode: '07743',
    users: [person('carla', 'Carla', 'Nowak', 'global_admin'), person('finn', 'Finn', 'Seidel')],
  },
  {
    key: 'donauwerft',
    kind: 'customer',
    name: 'Donauwerft GmbH',
    domain: 'donauwerft.example',
    country: 'AT',
    culture: 'de-AT',
    language: 'en',
    city: 'Krems',
    street: 'Schiffamtsgasse 2',
    postalCode: '3500',
    users: [person('eva', 'Eva', 'Steiner', 'global_admin'), person('max', 'Max', 'Huber')],
  },
  {
    key: 'cedarridge',
    kind: 'customer',
    name: 'Cedar Ridge Clinics, Inc.',
    domain: 'cedarridge.example',
    country: 'US',
    culture: 'en-US',
    language: 'en',
    city: 'Boise',
    street: '300 Larch Avenue',
    postalCode: '83702',
    users: [person('dana', 'Dana', 'Whitfield', 'global_admin'), person('cole', 'Cole', 'Barrett')],
  },
  {
    key: 'applicant',
    kind: 'applicant',
    name: 'Havelnetz Systemhaus GmbH',
    domain: 'havelnetz.example',
    country: 'DE',
    ...german,
    mpnId: '4748826',
    city: 'Potsdam',
    street: 'Uferpromenade 30',
    postalCode: '14467',
    users: [person('bela', 'Bela', 'Horn', 'global_admin', 'admin_agent')],
  },
];
