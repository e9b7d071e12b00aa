import type { Words } from '#domains/core/programme/queries.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import type { ProblemMessage } from '#platform/i18n.ts';
import type { SeenProject } from '../access.ts';
import type { WrongField } from '../forms.ts';
import type { ProjectDetails } from '../queries/project-details.ts';

export interface ProjectPageProps extends ProjectDetails {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly project: SeenProject;
  readonly words: Words;
  readonly problem?: ProblemMessage | undefined;
  readonly wrong?: WrongField | undefined;
}
