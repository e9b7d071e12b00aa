import type { ProjectId, SpaceId } from '#kernel/ids.ts';
import type { DemoTeacher } from './people.ts';

export interface DemoProject {
  readonly id: ProjectId;
  readonly space: SpaceId;
  readonly title: string;
  readonly summary: string;
  readonly state: 'draft' | 'waiting_for_partner' | 'under_review' | 'active' | 'refused' | 'closed';
  readonly founders: readonly [DemoTeacher, DemoTeacher];
  readonly partners: readonly DemoTeacher[];
  readonly ages: readonly [number, number];
  readonly subjects: readonly string[];
  readonly languages: readonly string[];
  readonly aims: string;
  readonly process: string;
  readonly results: string;
  readonly startedAt: Date;
  readonly closedAt: Date | null;
}
