import { mailboxOf } from '#kernel/email-address.ts';
import type { By } from './command.ts';
import { type Limit, limitsInDatabase } from './limits.ts';

interface Ceilings {
  /** To one address, from all accounts together. */
  readonly to: number;
  /** For one account: the one that the mail is about, or whose owner invites. */
  readonly account: number;
  /** From one network: a school shares one, and a country's schools may. */
  readonly network: number;
}

/**
 * Every kind of mail that goes to an address that nobody has confirmed, with how many of it are sent in a day. All other mails go to
 * confirmed addresses only, or a stranger could have us write to anybody.
 */
export const unconfirmedMails = {
  /** A link that confirms the address, or word that it has an account already. */
  confirmation: { to: 10, account: 20, network: 500 },
  reset: { to: 5, account: 5, network: 200 },
  /** The question to the head of a school: all its teachers may register on one day. */
  head: { to: 40, account: 5, network: 300 },
  invitation: { to: 5, account: 100, network: 200 },
} as const satisfies Readonly<Record<string, Ceilings>>;
export type UnconfirmedMail = keyof typeof unconfirmedMails;

const permitted = Symbol('permitted');
/** One mail may go to an address that is not confirmed: it is counted. Made here alone. */
export interface MailPermit {
  readonly [permitted]: true;
}

interface Counted {
  readonly to: string;
  readonly account: string;
}

/**
 * Counts one more mail, unless the day's are used up. Counted in the transaction that queues the mail: what is undone is not sent. In
 * the same order everywhere, so that two transactions wait for each other and none for itself.
 */
export async function permitUnconfirmedMail(
  { db, now, address }: Pick<By, 'db' | 'now' | 'address'>,
  kind: UnconfirmedMail,
  { to, account }: Counted,
): Promise<MailPermit | undefined> {
  const limits = limitsInDatabase(db, () => now);
  for (const [limit, key] of counted(kind, { to, account, network: address }))
    if (!(await limits.take(limit, key))) return undefined;
  return { [permitted]: true };
}

/** The mail has reached whom it was for: it costs the address and the account nothing, and the network one less. */
export async function forgetUnconfirmedMail(
  { db, now, address }: Pick<By, 'db' | 'now' | 'address'>,
  kind: UnconfirmedMail,
  { to, account }: Counted,
): Promise<void> {
  const limits = limitsInDatabase(db, () => now);
  const [ofAddress, ofAccount, ofNetwork] = counted(kind, { to, account, network: address });
  if (ofAddress) await limits.forget(...ofAddress);
  if (ofAccount) await limits.forget(...ofAccount);
  if (ofNetwork) await limits.giveBack(...ofNetwork);
}

function counted(
  kind: UnconfirmedMail,
  { to, account, network }: Counted & { readonly network: string | undefined },
): (readonly [Limit, string])[] {
  const ceilings = unconfirmedMails[kind];
  const limit = (of: keyof Ceilings): Limit => ({ name: `mail-${kind}-${of}`, points: ceilings[of], seconds: 86_400 });
  return [
    [limit('to'), mailboxOf(to)],
    [limit('account'), account],
    ...(network === undefined ? [] : [[limit('network'), network] as const]),
  ];
}

const longestQuoted = 80;

/**
 * What a stranger has written, as it may stand in such a mail: not longer than a name, on one line, and nothing in it that a mail program
 * makes a link of.
 */
export function quotedInMail(text: string, longest = longestQuoted): string {
  const plain = text
    .replaceAll(/[^\P{Default_Ignorable_Code_Point}\u200c\u200d]/gu, '')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .replaceAll(/(?<=[\p{L}\p{N}])([.。．｡@])(?=[\p{L}\p{N}]{2})/gu, '$1 ')
    .replaceAll(/:(?=\/)|\/(?=\/)/g, '$& ')
    .trim();
  const signs = Array.from(plain);
  return signs.length <= longest ? plain : `${signs.slice(0, longest - 1).join('')}…`;
}
