import { readFile } from 'node:fs/promises';
import { plainNumber } from './country-rules.ts';
import type { CompanyRegister, RegisteredCompany } from './ports.ts';
import { skeleton } from './text-rules.ts';

/** No register: reviewers look for themselves. */
export const noRegister: CompanyRegister = { find: async () => 'none' };

/**
 * A register kept as a JSON file, `[{ "country", "number", "name", "city", "postalCode", "addressLine1" }]`, read anew at
 * each question, so that it can be replaced while the server runs.
 */
export const fileRegister = (path: string): CompanyRegister => ({
  async find({ country, number, name }) {
    const companies = JSON.parse(await readFile(path, 'utf8')) as readonly RegisteredCompany[];
    const there = companies.filter((it) => it.country === country);
    return number === undefined
      ? there.find((it) => skeleton(it.name) === skeleton(name))
      : there.find((it) => plainNumber(it.number) === plainNumber(number));
  },
});
