import { foldKey } from '#kernel/text.ts';
import { mix, pick, uuidOf } from './random.ts';

/** How many companies a data set has. The proportions stay the same, so that only the amount differs. */
export interface Size {
  readonly customers: number;
  readonly partners: number;
  /** Customers of partner 0; all others share the rest evenly. */
  readonly largest: number;
}

export const sizes = {
  '10k': { customers: 10_000, partners: 100, largest: 1_000 },
  '100k': { customers: 100_000, partners: 1_000, largest: 10_000 },
  '1m': { customers: 1_000_000, partners: 10_000, largest: 100_000 },
} as const satisfies Record<string, Size>;
export type SizeName = keyof typeof sizes;

export interface User {
  readonly id: string;
  readonly name: string;
  readonly principal: string;
  readonly roles: readonly string[];
}

interface Company {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly country: string;
  readonly createdAt: number;
  readonly users: readonly User[];
}

export interface Partner extends Company {
  readonly kind: 'provider' | 'reseller';
  readonly mpnId: string;
  /** A reseller's provider, by index. */
  readonly provider: number | null;
  readonly appId: string;
  readonly clientId: string;
}

export interface Customer extends Company {
  readonly nameKey: string;
  readonly reseller: number;
  /** Accepted jointly with the reseller: one customer in a hundred, so that a provider's list is as long as a reseller's. */
  readonly provider: number | null;
  readonly since: number;
  readonly origin: 'imported' | 'invited';
  /** One in three each; customers that were imported gave none. */
  readonly rights: 'gdap' | 'dap' | 'none';
}

const began = Date.UTC(2021, 0, 1);
const ended = Date.UTC(2026, 0, 1);

/** When every right in the data set ends: far enough away for any business clock. */
export const rightsUntil = Date.UTC(2036, 0, 1);

/** All of one programme region, so that anybody may accept anybody. */
const countries = ['DE', 'AT', 'FR', 'NL', 'BE', 'PL', 'ES', 'IT', 'SE', 'IE'] as const;

const tones = (
  'Nord Alt Berg Blau Dorn Eis Falk Feld Gold Grün Hafen Hoch Kiefern Klar Küsten Licht Linden Mond Mühl Ost Quell Rot ' +
  'Sand Schnee See Silber Sonnen Stein Stern Sturm Tal Ufer Wald Weiß West Wiesen Winter Wolken Zeder Zinn Arbor Boreal Cobalt ' +
  'Delta Ember Fjord Garnet Harbor Indigo Juniper Kestrel Lumen Maple North Onyx Prairie Quarry River Summit Tundra Umber Vista'
).split(' ');
const trades = (
  'bau druck werk technik handel logistik mühle optik medien energie möbel papier glas holz textil pharma agrar motoren ' +
  'reisen verlag labor kanzlei brauerei gärtnerei bäckerei robotics analytics foods freight design dental studios'
).split(' ');
const forms = ['GmbH', 'AG', 'KG', 'SE', 'B.V.', 'S.A.', 'AB', 'Ltd'];
const chinese = {
  tones: ['东海', '长风', '明德', '青山', '远大', '华晨'],
  trades: ['科技', '贸易', '物流', '机械'],
};
const russian = {
  tones: ['Север', 'Заря', 'Волга', 'Гранит', 'Маяк'],
  trades: ['строй', 'торг', 'маш', 'лес'],
};

const firstNames = 'Ada Ben Cleo Dana Emil Fay Gero Hana Ilya Jana Kai Lena Mira Nils Olga Pia'.split(' ');
const lastNames = 'Arndt Behr Conti Dorn Ebert Falk Gross Hahn Iwan Jung Kern Lang Moll Nowak Ott Pohl'.split(
  ' ',
);

/** What each number is for, so that two facts about one company do not follow each other. */
const stream = { partner: 1, customer: 2, user: 3, app: 4, name: 5, fact: 6 } as const;

/** A made-up market. Every company follows from the seed and its number, in whatever order they are asked for. */
export interface World {
  readonly size: Size;
  readonly seed: number;
  readonly providers: number;
  partner(index: number): Partner;
  customer(index: number): Customer;
  /** Any further id that must be the same every time, of the instant `at`. */
  idOf(at: number, what: number, index: number): string;
}

export function makeWorld(size: Size, seed = 20_260): World {
  // One partner in a hundred is a provider; partner 0, the largest, is a reseller.
  const providers = Math.max(1, Math.floor(size.partners / 100));
  const firstReseller = 1 + providers;
  const resellers = size.partners - firstReseller;

  const userOf = (
    company: readonly [kind: number, index: number],
    position: number,
    at: number,
    domain: string,
    roles: readonly string[],
  ): User => {
    const number = mix(seed, stream.user, ...company, position);
    const first = pick(firstNames, number, 1);
    const last = pick(lastNames, number, 2);
    return {
      id: uuidOf(at + 1_000, seed, stream.user, ...company, position),
      name: `${first} ${last}`,
      principal: `${first}.${last}.${roles[0]}@${domain}`.toLowerCase(),
      roles,
    };
  };

  const partners: Partner[] = [];
  const partner = (index: number): Partner => {
    partners[index] ??= makePartner(index);
    return partners[index];
  };
  const makePartner = (index: number): Partner => {
    const at = began + (mix(seed, stream.partner, index, 9) % 86_400) * 1000;
    const isProvider = index >= 1 && index <= providers;
    const domain = `partner${index}.example`;
    return {
      id: uuidOf(at, seed, stream.partner, index),
      name: `${pick(tones, seed, stream.partner, index, 1)} ${isProvider ? 'Distribution' : 'Cloud'} ${index}`,
      domain,
      country: pick(countries, seed, stream.partner, index, 2),
      createdAt: at,
      kind: isProvider ? 'provider' : 'reseller',
      mpnId: String(2_000_000 + index),
      provider: isProvider ? null : 1 + (index % providers),
      users: [
        userOf([stream.partner, index], 0, at, domain, ['global_admin']),
        userOf([stream.partner, index], 1, at, domain, ['admin_agent', 'user_management_admin']),
        userOf([stream.partner, index], 2, at, domain, ['sales_agent', 'report_viewer']),
      ],
      appId: uuidOf(at, seed, stream.app, index, 1),
      clientId: uuidOf(at, seed, stream.app, index, 2),
    };
  };

  const nameOf = (index: number): string => {
    const script = mix(seed, stream.name, index) % 20;
    const words = script === 0 ? chinese : script === 1 ? russian : { tones, trades };
    const start = pick(words.tones, seed, stream.name, index, 1);
    const trade = pick(words.trades, seed, stream.name, index, 2);
    return script === 0
      ? `${start}${trade}${index}有限公司`
      : `${start}${trade} ${index} ${pick(forms, seed, stream.name, index, 3)}`;
  };

  return {
    size,
    seed,
    providers,
    partner,
    customer(index) {
      const at = began + Math.floor((mix(seed, stream.customer, index, 9) / 2 ** 32) * (ended - began));
      const fact = mix(seed, stream.fact, index);
      const reseller =
        index < size.largest ? 0 : firstReseller + (mix(seed, stream.customer, index, 8) % resellers);
      const joint = index >= size.largest && fact % 100 === 0;
      const third = (fact >>> 8) % 3;
      const name = nameOf(index);
      const domain = `customer${index}.example`;
      return {
        id: uuidOf(at, seed, stream.customer, index),
        name,
        nameKey: foldKey(name),
        domain,
        country: partner(reseller).country,
        createdAt: at,
        since: at + 3_600_000,
        reseller,
        provider: joint ? partner(reseller).provider : null,
        origin: third === 0 ? 'imported' : 'invited',
        rights: (['none', 'gdap', 'dap'] as const)[third] ?? 'none',
        users: [userOf([stream.customer, index], 0, at, domain, ['global_admin'])],
      };
    },
    idOf: (at, what, index) => uuidOf(at, seed, 100 + what, index),
  };
}
