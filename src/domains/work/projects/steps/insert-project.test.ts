import { expect, it } from 'vitest';
import type { CountryCode, MemberId, ProjectId, SchoolId } from '#kernel/ids.ts';
import type { ProjectState } from '../model.ts';
import { projectRows } from './insert-project.ts';

const [drafted, submitted, decided] = ['2026-01-01', '2026-01-02', '2026-01-03'].map((day) => new Date(day));
const founder = (id: string, country: string) => ({
  id: id as MemberId,
  country: country as CountryCode,
  school: `school ${id}` as SchoolId,
});
const rowsOf = (state: ProjectState) => {
  if (!drafted || !submitted || !decided) throw new Error('There are no dates.');
  const { project, project_founder, project_country } = projectRows({
    id: 'project' as ProjectId,
    state,
    proposal: {},
    founders: [founder('ana', 'ES'), founder('eleni', 'GR')],
    dates: { drafted, submitted, decided },
  });
  const { round, submitted_at, activated_at } = project;
  const agreed = project_founder.map(({ agreed_at }) => agreed_at !== null);
  return { round, submitted_at, activated_at, agreed, countries: project_country.length };
};
const nothing = { round: 0, submitted_at: null, activated_at: null, countries: 0 };

it.each([
  ['draft', { ...nothing, agreed: [true, false] }],
  ['waiting_for_partner', { ...nothing, agreed: [true, false] }],
  ['under_review', { ...nothing, round: 1, submitted_at: submitted, agreed: [true, true] }],
  ['active', { round: 1, submitted_at: submitted, activated_at: decided, agreed: [true, true], countries: 2 }],
] as const)('a project that is written as %s has the dates and the agreements of what has happened', (state, rows) => {
  expect(rowsOf(state)).toEqual(rows);
});
