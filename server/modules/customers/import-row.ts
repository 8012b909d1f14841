import { parse } from 'csv-parse/sync';
import { type Facts, Problem, type ProblemType } from '#kernel/problem.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { hasHiddenCharacters } from '#kernel/text.ts';
import { importRowInvalid, importUnreadable } from './problems.ts';

/** The columns of an import, in CSV as in JSON. */
export const importColumns = ['partnerId', 'companyName', 'domain', 'country', 'email', 'since'] as const;
export type ImportColumn = (typeof importColumns)[number];
export type ImportInput = { readonly [Column in ImportColumn]?: string | undefined };

/** Rows of one import at most. */
export const importLimit = 10_000;

/** A customer some partner already serves in another portal of the vendor. */
export interface ImportRow {
  /** The partner: its tenant id or its partner ID. */
  readonly partner: string;
  readonly companyName: string;
  readonly domain: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly email: string | null;
  /** Since when the partner serves it; null: since the import. */
  readonly since: Date | null;
}

/**
 * Reads a CSV file: a header row names the columns, in any order and case.
 *
 * @throws {Problem} `imports/unreadable`
 */
export function rowsOfCsv(text: string): ImportInput[] {
  try {
    return parse(text, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      max_record_size: 10_000,
      columns: (header: string[]) =>
        header.map((name) => {
          const known = importColumns.find((it) => it.toLowerCase() === name.trim().toLowerCase());
          if (!known) throw new Problem(importUnreadable, { field: name.slice(0, 100) });
          return known;
        }),
    }) as ImportInput[];
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    throw new Problem(importUnreadable, { field: 'csv' }, { cause });
  }
}

const domainName = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/;
const mailAddress = /^[^\s@<>",;:\\]{1,64}@[^\s@<>",;:\\]{1,190}$/;

/** Checks one row by itself, or says which column is wrong. */
export function checkRow(input: ImportInput, now: Date): Result<ImportRow, ProblemType> {
  const value = (column: ImportColumn) => input[column]?.trim() || undefined;
  const wrong = (field: ImportColumn, facts: Facts = {}) => refuse(importRowInvalid, { field, ...facts });

  const partner = value('partnerId');
  if (!partner || partner.length > 100) return wrong('partnerId');
  const companyName = value('companyName')?.normalize('NFC');
  if (!companyName || companyName.length > 200 || hasHiddenCharacters(companyName))
    return wrong('companyName');
  const domain = value('domain')?.toLowerCase();
  if (!domain || !domainName.test(domain)) return wrong('domain');
  const country = value('country')?.toUpperCase();
  if (!country || !/^[A-Z]{2}$/.test(country)) return wrong('country');
  const email = value('email') ?? null;
  if (email && !mailAddress.test(email)) return wrong('email');
  const text = value('since');
  const since = text ? new Date(text) : null;
  if (since && (Number.isNaN(since.getTime()) || since > now)) return wrong('since');
  return ok({ partner, companyName, domain, country, email, since });
}
