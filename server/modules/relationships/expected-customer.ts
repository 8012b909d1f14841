import { domainToASCII } from 'node:url';
import { foldKey } from '#kernel/text.ts';
import type { Invitation } from './invitation.ts';

type Expected = Pick<Invitation, 'customerName' | 'customerEmail'>;

/** The domain of a mail address in the form domains are kept in, or null. */
export function domainOf(email: string | null): string | null {
  if (email === null) return null;
  const ascii = domainToASCII(email.slice(email.lastIndexOf('@') + 1).trim());
  return ascii === '' ? null : ascii.toLowerCase();
}

/**
 * Whether the reader is not whom the inviter named. That locks nothing: links are forwarded and mailboxes are not
 * companies. It is marked until an admin of the partner has taken note.
 */
export function isOtherName(
  expected: Expected,
  reader: { name: string; domains: readonly string[]; addresses: readonly string[] },
): boolean {
  const { customerName, customerEmail } = expected;
  if (customerName === null && customerEmail === null) return false;
  if (customerName !== null && foldKey(customerName) === foldKey(reader.name)) return false;
  if (customerEmail === null) return true;
  const domain = domainOf(customerEmail);
  if (domain !== null && reader.domains.includes(domain)) return false;
  return !reader.addresses.some((it) => foldKey(it) === foldKey(customerEmail));
}
