import { mailboxOf } from '#kernel/email-address.ts';
import { fold } from '#kernel/fold.ts';

/** What is known here of the address at which the head is asked. */
export interface HeadAddressFacts {
  readonly email: string;
  /** applicant: typed by the person themselves; entry: stands in the school's entry, which the service has confirmed; unchecked: typed by somebody else. */
  readonly given: 'applicant' | 'entry' | 'unchecked';
  /** Whose domain it has; unconfirmed: that of the website of a school that nobody has confirmed. */
  readonly domain: 'school' | 'colleagues' | 'unconfirmed' | 'other';
  readonly freeMail: boolean;
  /** Whose address it is or was here. */
  readonly account: 'own' | 'formerOwn' | 'other' | 'formerOther' | 'none';
  /** Other schools as whose head's it was given. */
  readonly otherSchools: number;
  /** It holds the person's own name. */
  readonly holdsName: boolean;
}

/**
 * Whether a yes from this address counts as the school's. An address that the applicant typed could be an accomplice's, so it needs
 * support of another kind: the school's domain, or colleagues who are verified.
 */
export function canProve({
  given,
  domain,
  freeMail,
  account,
  otherSchools,
  holdsName,
}: Omit<HeadAddressFacts, 'email'>): boolean {
  if (freeMail || account === 'own' || account === 'formerOwn') return false;
  if (given === 'entry') return true;
  const isDomainKnown = domain === 'school' || domain === 'colleagues';
  return isDomainKnown && account === 'none' && otherSchools === 0 && !holdsName;
}

/** `ana.lopez2@…` of Ana López: given and family name, in any order. Parts below three letters say nothing. */
export function holdsNameOf(
  email: string,
  { given, family }: { readonly given: string; readonly family: string },
): boolean {
  const mailbox = fold(mailboxOf(email).replace(/@.*$/, '')).replaceAll(/[^\p{L}]/gu, '');
  const holdsOneOf = (name: string) =>
    fold(name)
      .split(/[^\p{L}]+/u)
      .some((part) => part.length >= 3 && mailbox.includes(part));
  return holdsOneOf(given) && holdsOneOf(family);
}
