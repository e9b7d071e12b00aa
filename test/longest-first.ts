import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What takes far longer than its size tells, the longest first. In a new clone nobody knows how long files take: they are ordered by their
 * sizes, and one of these at the end would leave a processor idle.
 */
const longest = [
  'test/structure/route-matrix.test.ts',
  'test/structure/code.test.ts',
  'test/structure/imports.test.ts',
  'src/platform/embedded-driver.test.ts',
  'src/platform/plain-text/plain-text.test.ts',
  'src/domains/core/notifications/commands/notify-audience.test.ts',
  'test/structure/schema.test.ts',
  'test/processes/long-texts.test.ts',
  'test/processes/naughty-strings.test.ts',
  'test/processes/bench.test.ts',
  'test/processes/replay.test.ts',
  'test/journeys/pages-accessible.spec.ts',
  'test/journeys/long-words.spec.ts',
  'test/journeys/whole-way/whole-way.spec.ts',
];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = longest.findIndex((path) => moduleId.endsWith(`/${path}`));
  return place < 0 ? longest.length : place;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const projects = Map.groupBy(await super.sort(files), ({ project }) => project.name);
    return [...projects.values()].flatMap((of) => of.toSorted((one, other) => placeOf(one) - placeOf(other)));
  }
}
