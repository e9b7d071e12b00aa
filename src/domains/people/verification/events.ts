import type { SchoolId } from '#kernel/ids.ts';

/** The school at which the person is verified. */
interface AtSchool {
  readonly school: SchoolId;
}

/** The subject is the member. */
interface VerificationEvents {
  /** The verification begins, at first or anew. */
  readonly 'member.waiting': AtSchool;
  readonly 'member.verified': AtSchool;
  readonly 'member.refused': AtSchool;
  readonly 'member.head_asked': AtSchool;
  readonly 'member.head_confirmed': AtSchool;
  readonly 'member.head_denied': AtSchool;
  readonly 'member.school_changed': AtSchool;
  /** A verified member has another address, which is not at the school: the verification begins anew. */
  readonly 'member.address_changed': AtSchool;
}

declare module '#domains/core/event-log/model.ts' {
  interface EventDetails extends VerificationEvents {}
}
