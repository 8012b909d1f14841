import { generateSecret, generateURI, verifySync } from 'otplib';

const period = 30;

/** A new secret for an authenticator app: 160 random bits in base32. */
export const makeTotpSecret = (): string => generateSecret();

/** What the picture for the app holds. */
export const totpUri = (it: { secret: string; account: string; issuer: string }): string =>
  generateURI({ issuer: it.issuer, label: it.account, secret: it.secret });

/**
 * The 30-second step a code belongs to, if it is right: this step, the one before or the one after. Whether the step
 * was used before is for the caller to ask.
 */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const epoch = Math.floor(now.getTime() / 1000);
  const result = verifySync({ secret, token: code, epoch, epochTolerance: period });
  return result.valid ? Math.floor(epoch / period) + result.delta : undefined;
}
