import type { Rule } from '#domains/conduct/code/model.ts';
import type { NoDetails } from '#domains/core/event-log/model.ts';
import type { SpaceId } from '#kernel/ids.ts';
import type { CorrectionAnswer, Decision } from './model.ts';

/** The subject is the case. */
interface CaseEvents {
  readonly 'case.reported': {
    readonly kind: string;
    /** This report has hidden the content by itself. */
    readonly hidden?: number;
    /** This report has made the case urgent. */
    readonly urgent?: number;
    /** The space in which a pupil has reported something. */
    readonly pupilIn?: SpaceId;
  };
  readonly 'case.looked': { readonly none?: never };
  readonly 'case.decided': {
    readonly decision: Decision;
    /** Where one was broken. */
    readonly rule?: Rule;
    /** A report had hidden the content before. */
    readonly hidden?: number;
  };
  /** The author of what was hidden asks for it to be shown again. */
  readonly 'case.asked_again': NoDetails;
  readonly 'case.answered_again': { readonly answer: CorrectionAnswer };
}

declare module '#domains/core/event-log/model.ts' {
  interface EventDetails extends CaseEvents {}
}
