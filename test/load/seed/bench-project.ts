import type { PastProject } from '#demo/seed/past-projects.ts';
import type { CountryCode, ProjectId, SpaceId } from '#kernel/ids.ts';
import type { Person } from './write-people.ts';

export interface BenchProject {
  readonly id: ProjectId;
  readonly space: SpaceId;
  readonly title: string;
  readonly countries: readonly CountryCode[];
  readonly past: PastProject;
  readonly founders: readonly [Person, Person];
  readonly partners: readonly Person[];
  readonly startedAt: Date;
  readonly closedAt: Date | null;
}
