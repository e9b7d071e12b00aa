import type { PrivateDetail } from '#domains/core/content/model.ts';
import type { Words } from '#domains/core/programme/queries.ts';
import type { Member } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import type { SeenProject } from '../../access.ts';
import type { OwnSchool } from '../../queries/own-projects.ts';
import type { TimelineRow } from '../../queries/project-timeline.ts';
import type { FieldName, StepNumber } from '../model.ts';

export interface ProposalPageProps {
  readonly reader: Reader;
  readonly actor: Member;
  readonly project: SeenProject;
  readonly words: Words;
  readonly timeline: readonly TimelineRow[];
  readonly schools: readonly OwnSchool[];
  readonly step: StepNumber;
  /** What was sent and could not all be saved: shown again, with the errors. */
  readonly sent?: {
    readonly typed: URLSearchParams;
    readonly errors: readonly { readonly field: string; readonly message: string }[];
    readonly conflicts: readonly FieldName[];
    /** Those of them that the reader has saved in another tab. */
    readonly ownConflicts: readonly FieldName[];
    readonly named: readonly PrivateDetail[];
  };
  readonly saves?: { readonly savedAt: Date | null; readonly othersVersion: number | null };
}
