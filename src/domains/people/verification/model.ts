import type { WaitingKind } from '#domains/core/waiting/model.ts';
import { daysAfter } from '#kernel/days.ts';
import { emailKeyOf, mailboxOf } from '#kernel/email-address.ts';
import { fold } from '#kernel/fold.ts';
import type { CountryCode, SchoolId } from '#kernel/ids.ts';
import { skeletonOf } from '#kernel/official-names.ts';
import { isNear } from '#kernel/typos.ts';
import { canProve, type HeadAddressFacts } from './head-address/model.ts';

export type MemberState = 'waiting' | 'verified' | 'refused';

/** The edition of the code of conduct that is accepted at registration now. */
export const conductEdition = '2026-1';
export const headLinkDays = 30;
/** Of the words that say why a person is verified although a check is open. */
export const longestBecause = 300;
const reminderDays = 7;

export interface HeadQuestion {
  readonly sentAt: Date;
  readonly expiresAt: Date;
  readonly answer: 'confirmed' | 'denied' | null;
  readonly answeredAt: Date | null;
}

export interface Decision {
  readonly decision: 'verified' | 'refused';
  readonly reasonKey: string | null;
  readonly reason: string | null;
  readonly at: Date;
}

/** A member's verification: what has happened so far, and what is waited for. */
export interface VerificationStatus {
  readonly givenName: string;
  readonly state: MemberState;
  readonly since: Date;
  readonly country: CountryCode;
  readonly registeredAt: Date;
  readonly email: string;
  readonly addressConfirmedAt: Date | null;
  readonly school: { readonly id: SchoolId; readonly name: string; readonly town: string } | undefined;
  /** The newest question to the head of the present school. */
  readonly head: HeadQuestion | undefined;
  /** The school's entry has the member's own address as that of its head: nobody is asked by it. */
  readonly namesOwnAddress: boolean;
  /** The newest decision of the support service. */
  readonly decision: Decision | undefined;
  /** What is waited for at present. Several things may be: while the head is silent the support service may decide all the same. */
  readonly waits: readonly { readonly kind: WaitingKind; readonly since: Date }[];
}

/** Who acts next, of all who are waited for. */
export type WaitingOn = 'address' | 'head' | 'service' | 'correction' | 'nobody';

export function waitingOn(status: Pick<VerificationStatus, 'state' | 'head' | 'waits'>, now: Date): WaitingOn {
  if (status.state === 'verified') return 'nobody';
  if (waitOf(status, 'correction')) return 'correction';
  if (waitOf(status, 'address')) return 'address';
  // Nothing happens in the moment in which the link of the head expires: the row stays.
  const isLinkValid = status.head !== undefined && status.head.expiresAt > now;
  return waitOf(status, 'head_answer') && isLinkValid ? 'head' : 'service';
}

function waitOf({ waits }: Pick<VerificationStatus, 'waits'>, kind: WaitingKind): Date | undefined {
  return waits.find((wait) => wait.kind === kind)?.since;
}

/** Since when they are the next to act. */
export function waitingSince(status: VerificationStatus, now: Date): Date {
  const { since, addressConfirmedAt, head } = status;
  switch (waitingOn(status, now)) {
    case 'address':
      return waitOf(status, 'address') ?? since;
    case 'head':
      return latest(waitOf(status, 'head_answer'), addressConfirmedAt);
    case 'service':
      return latest(waitOf(status, 'verification') ?? since, addressConfirmedAt, head?.answeredAt ?? head?.expiresAt);
    default:
      return since;
  }
}

function latest(...times: readonly (Date | null | undefined)[]): Date {
  return new Date(Math.max(...times.map((time) => time?.getTime() ?? 0)));
}

export type StepState = 'done' | 'waiting' | 'failed' | 'open';
export interface Step {
  readonly key:
    | 'registered'
    | 'addressOpen'
    | 'addressConfirmed'
    | 'asked'
    | 'confirmed'
    | 'denied'
    | 'silent'
    | 'notAsked'
    | 'deciding'
    | 'verified'
    | 'refused';
  readonly state: StepState;
  /** When it happened, or since when it is waited for. */
  readonly at: Date | undefined;
}

/** The steps of the verification: registration, address, head, support service. */
export function stepsOf(status: VerificationStatus, now: Date): readonly Step[] {
  const { registeredAt, addressConfirmedAt, state, since } = status;
  return [
    { key: 'registered', state: 'done', at: registeredAt },
    addressConfirmedAt
      ? { key: 'addressConfirmed', state: 'done', at: addressConfirmedAt }
      : { key: 'addressOpen', state: 'waiting', at: registeredAt },
    headStep(status, now),
    state === 'waiting'
      ? { key: 'deciding', state: waitingOn(status, now) === 'service' ? 'waiting' : 'open', at: undefined }
      : { key: state, state: state === 'verified' ? 'done' : 'failed', at: since },
  ];
}

function headStep({ head, state }: VerificationStatus, now: Date): Step {
  if (!head) return { key: 'notAsked', state: 'open', at: undefined };
  if (head.answer)
    return { key: head.answer, state: head.answer === 'denied' ? 'failed' : 'done', at: head.answeredAt ?? undefined };
  if (head.expiresAt <= now || state !== 'waiting') return { key: 'silent', state: 'open', at: head.sentAt };
  return { key: 'asked', state: 'waiting', at: head.sentAt };
}

/** From when on the head may be reminded; undefined where there is nothing to remind of. */
export function reminderFrom({ state, head }: Pick<VerificationStatus, 'state' | 'head'>): Date | undefined {
  if (state !== 'waiting' || !head || head.answer) return undefined;
  return daysAfter(head.sentAt, reminderDays);
}

/** What a support service looks at before it decides. */
export interface Checks {
  readonly address: boolean;
  readonly head: 'confirmed' | 'denied' | 'asked' | 'notAsked';
  readonly headSince: Date | undefined;
  /** A yes comes, or would come, from an address that something speaks for. */
  readonly headProves: boolean;
  readonly headAddress: HeadAddressFacts | undefined;
  readonly schoolConfirmed: boolean;
  /** Others of the same name at the same school. */
  readonly duplicates: number;
  /** The head's address is of a provider where anybody can open one. */
  readonly freeMail: boolean;
  /** The person gave their own address as the head's. */
  readonly ownAddress: boolean;
  /** The head was asked at another address than the one that the school's entry has. */
  readonly elsewhere: boolean;
  /** Those at support services whose name the person's is like: officers, and the services themselves. */
  readonly resembles: readonly string[];
}

const checkNames = [
  'address',
  'head',
  'school',
  'duplicate',
  'freeMail',
  'ownAddress',
  'elsewhere',
  'resembles',
] as const;
type Check = (typeof checkNames)[number];

/** What is left to check. */
export function openChecksOf(checks: Checks): Check[] {
  const { address, head, headProves, schoolConfirmed, duplicates, freeMail, ownAddress, elsewhere } = checks;
  const open: Readonly<Record<Check, boolean>> = {
    address: !address,
    head: head !== 'confirmed' || !headProves,
    school: !schoolConfirmed,
    duplicate: duplicates > 0,
    freeMail,
    ownAddress,
    elsewhere,
    resembles: checks.resembles.length > 0,
  };
  return checkNames.filter((check) => open[check]);
}

export function allGreen(checks: Checks): boolean {
  return openChecksOf(checks).length === 0;
}

export interface CheckedFacts {
  readonly email: string;
  readonly addressConfirmedAt: Date | null;
  readonly schoolConfirmedAt: Date | null;
  readonly headEmail: string;
  /** `about`: the address of the person that the head was shown. */
  readonly asked: (HeadQuestion & { readonly sentTo: string; readonly about: string }) | undefined;
  readonly duplicates: number;
  readonly headAddress: HeadAddressFacts | undefined;
  readonly resembles: readonly string[];
}

export function checksOf({
  email,
  addressConfirmedAt,
  schoolConfirmedAt,
  headEmail,
  asked,
  duplicates,
  headAddress,
  resembles,
}: CheckedFacts): Checks {
  const address = emailKeyOf(asked?.sentTo ?? headEmail);
  return {
    address: addressConfirmedAt !== null,
    head: headOf(asked, email),
    headSince: asked?.answeredAt ?? asked?.sentAt,
    headProves: headAddress !== undefined && canProve(headAddress),
    headAddress,
    schoolConfirmed: schoolConfirmedAt !== null,
    duplicates,
    freeMail: isFreeMail(address),
    ownAddress: address !== '' && mailboxOf(address) === mailboxOf(email),
    elsewhere: asked !== undefined && headEmail !== '' && address !== emailKeyOf(headEmail),
    resembles,
  };
}

/** A yes about another address than the present one says nothing about who writes by this one; a no counts all the same. */
function headOf(asked: CheckedFacts['asked'], email: string): Checks['head'] {
  if (!asked) return 'notAsked';
  if (asked.answer === 'denied') return 'denied';
  return emailKeyOf(asked.about) === emailKeyOf(email) ? (asked.answer ?? 'asked') : 'notAsked';
}

/**
 * Whether an address is at the school: its domain, or one below it, is that of the school's website or of the head's address. Providers where
 * anybody can open an address are no school's.
 */
export function isAtSchool(email: string, school: { readonly website: string; readonly headEmail: string }): boolean {
  const domain = domainOf(email);
  if (domain === '' || isFreeMail(email)) return false;
  const host = URL.canParse(school.website) ? new URL(school.website).hostname.replace(/^www\./, '') : '';
  const headDomain = isFreeMail(school.headEmail) ? '' : domainOf(school.headEmail);
  return [host, headDomain].some((own) => own !== '' && (domain === own || domain.endsWith(`.${own}`)));
}

export function domainOf(email: string): string {
  const key = emailKeyOf(email);
  return key.slice(key.lastIndexOf('@') + 1);
}

/** Providers where anybody can open an address: such an address proves nothing about a school. */
const freeMail = new Set(
  `aol.com arcor.de atlas.sk azet.sk bk.ru bluewin.ch centrum.cz centrum.sk email.cz free.fr freemail.hu freenet.de gmail.com gmx.at gmx.ch
  gmx.com gmx.de gmx.net googlemail.com hotmail.co.uk hotmail.com hotmail.de hotmail.es hotmail.fr hotmail.gr hotmail.it icloud.com inbox.lt
  inbox.lv inbox.ru interia.pl laposte.net libero.it list.ru live.com live.fr live.it live.nl mac.com mail.bg mail.com mail.ee mail.ru me.com
  msn.com o2.pl onet.pl op.pl orange.fr outlook.com outlook.de outlook.es outlook.fr outlook.it poczta.onet.pl pm.me proton.me
  protonmail.com rambler.ru sapo.pt seznam.cz sfr.fr t-online.de terra.es tiscali.it ukr.net virgilio.it wanadoo.fr web.de wp.pl yahoo.co.uk
  yahoo.com yahoo.de yahoo.es yahoo.fr yahoo.gr yahoo.it yahoo.ro yandex.com yandex.ru ymail.com zoho.com`.split(/\s+/),
);

export function isFreeMail(email: string): boolean {
  return freeMail.has(email.slice(email.lastIndexOf('@') + 1).toLowerCase());
}

/** Two spellings of one name, as a person would judge. */
export function isSameName(one: string, other: string): boolean {
  return plainName(one) === plainName(other);
}

/** The order of given and family names differs from country to country, and from day to day. */
function plainName(name: string): string {
  return fold(name)
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
    .sort()
    .join(' ');
}

const mostResembling = 3;

/** Which of these names somebody could take for this one: with letters that look alike, in another order, or with a typo or two. */
export function namesLike(name: string, others: readonly OfficialName[]): readonly string[] {
  const own = readOfficial(name).skeleton;
  const most = own.length >= 10 ? 2 : own.length >= 6 ? 1 : 0;
  const near = others.filter(({ skeleton }) => isNear(own, skeleton, most)).map(({ name: other }) => other);
  return [...new Set(near)].slice(0, mostResembling);
}

export interface OfficialName {
  readonly name: string;
  readonly skeleton: string;
}

/** A name with what it looks like. */
export function readOfficial(name: string): OfficialName {
  return { name, skeleton: skeletonOf(name).split(' ').sort().join(' ') };
}
