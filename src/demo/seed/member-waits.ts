import type { NewWaiting } from '#domains/core/waiting/model.ts';
import type { CountryCode, MemberId } from '#kernel/ids.ts';

interface WrittenMember {
  readonly id: MemberId;
  readonly country: CountryCode;
  readonly state: 'waiting' | 'verified' | 'refused';
  readonly since: Date;
  /** Of an address that is not confirmed: until then no service is waited for. Undefined where it is. */
  readonly unconfirmedSince?: Date | undefined;
}

/** The waiting rows of a member who is written as plain rows and not registered by the command: in the demonstration, benchmark and tests. */
export function waitsOfMember({ id, country, state, since, unconfirmedSince }: WrittenMember): NewWaiting[] {
  return [
    ...(unconfirmedSince
      ? [{ kind: 'address' as const, subject: id, on: { account: id }, since: unconfirmedSince }]
      : []),
    ...(state === 'waiting' && !unconfirmedSince
      ? [{ kind: 'verification' as const, subject: id, on: { country }, waiter: id, since }]
      : []),
    ...(state === 'refused' ? [{ kind: 'correction' as const, subject: id, on: { account: id }, since }] : []),
  ];
}
