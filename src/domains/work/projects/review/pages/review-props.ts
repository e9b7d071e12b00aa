import type { Words } from '#domains/core/programme/queries.ts';
import type { ToldDetail } from '#domains/spaces/pupils/model.ts';
import type { Officer } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import type { ProblemMessage } from '#platform/i18n.ts';
import type { ProblemsInWords } from '#ui/problems-in-words.ts';
import type { SeenProject } from '../../access.ts';
import type { TimelineRow } from '../../queries/project-timeline.ts';
import type { WaitingProject } from '../queries.ts';

export interface ReviewPageProps {
  readonly reader: Reader;
  readonly actor: Officer;
  readonly project: SeenProject;
  readonly words: Words;
  readonly timeline: readonly TimelineRow[];
  /** What the project, under review, tells of people, and whether its founders have stated that it may be public. */
  readonly told: readonly ToldDetail[];
  /** What waits for this officer, the oldest first. */
  readonly queue: readonly WaitingProject[];
  readonly problem?: ProblemMessage | undefined;
  /** About the project before, in words. */
  readonly justDecided?: string | undefined;
  /** A form that was sent with errors: which one, what was typed, and the errors. */
  readonly sent?: {
    readonly form: 'changes' | 'refusal';
    readonly reason: string;
    readonly reasonKey: string;
    readonly errors: ProblemsInWords;
  };
}
