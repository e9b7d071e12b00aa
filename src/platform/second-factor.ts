import { Secret, TOTP } from 'otpauth';
import { toString as drawQr } from 'qrcode';
import type { AccountId } from '#kernel/ids.ts';
import type { Keyring } from './tokens.ts';

const seconds = 30;

/** 160 bits in base 32, as authenticator apps take them. */
export function newSecondFactor(): string {
  return new Secret({ size: 20 }).base32;
}

/** A secret that is shown but not yet proved. The form carries it sealed, bound to the account. */
export interface OfferedSecret {
  readonly secret: string;
  readonly sealed: string;
}

export function offerSecondFactor(account: AccountId, keyring: Keyring): OfferedSecret {
  const secret = newSecondFactor();
  return { secret, sealed: keyring.encrypt(`${account} ${secret}`) };
}

/** Undefined where the form was not made for this account. */
export function openOffer(account: AccountId, sealed: string, keyring: Keyring): OfferedSecret | undefined {
  const [owner, secret] = keyring.decrypt(sealed)?.split(' ') ?? [];
  return owner === account && secret ? { secret, sealed } : undefined;
}

/** The time step to which a code of six digits belongs, one step before or after now included. Undefined where it is wrong. */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / seconds) + delta;
}

/** The code of this moment: what the app shows. */
export function codeAt(secret: string, now: Date): string {
  return totp(secret).generate({ timestamp: now.getTime() });
}

/** A picture to be taken by the app, as an address for <img>. */
export async function drawSecondFactor(secret: string, { issuer, label }: { issuer: string; label: string }) {
  const uri = totp(secret, { issuer, label }).toString();
  const svg = await drawQr(uri, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function totp(secret: string, names: { issuer?: string; label?: string } = {}): TOTP {
  return new TOTP({ ...names, algorithm: 'SHA1', digits: 6, period: seconds, secret: Secret.fromBase32(secret) });
}
