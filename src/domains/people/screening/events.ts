import type { NoDetails } from '#domains/core/event-log/model.ts';
import type { RefusalReason } from './held/model.ts';
import type { ApproachKind } from './kinds/model.ts';
import type { Mode, RuleKey } from './rules/model.ts';

/** The subject is the member; how many texts stand against the one that began a pause. */
interface ApproachEvents {
  readonly 'approach.refused': { readonly kind: ApproachKind; readonly rule: RuleKey; readonly alike: number };
}

/** The subject is the held text. */
interface HeldEvents {
  readonly 'held_text.held': { readonly kind: ApproachKind; readonly rule: RuleKey };
  readonly 'held_text.released': { readonly kind: ApproachKind };
  readonly 'held_text.refused': { readonly reason: RefusalReason };
  readonly 'held_text.withdrawn': NoDetails;
  readonly 'held_text.undelivered': NoDetails;
  readonly 'held_text.looked': NoDetails;
}

interface RuleVersion {
  readonly rule: RuleKey;
  readonly version: number;
  readonly mode: Mode;
}

/** The subject is the rule. */
interface RuleEvents {
  readonly 'screening_rule.edited': RuleVersion;
  readonly 'screening_rule.observed': RuleVersion;
}

declare module '#domains/core/event-log/model.ts' {
  interface EventDetails extends ApproachEvents, HeldEvents, RuleEvents {}
}
