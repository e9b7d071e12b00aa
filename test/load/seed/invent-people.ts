import { en, Faker } from '@faker-js/faker';
import type { Chance } from '#demo/seed/chance.ts';
import { loadFakers } from '#demo/seed/fakers.ts';
import { type DemoSchool, type DemoTeacher, inventSchools, inventTeachers } from '#demo/seed/people.ts';

/** How many of each kind there are for so many members, in the proportions of the real programme of 2025. */
export interface Size {
  readonly members: number;
  readonly schools: number;
  readonly projects: number;
  readonly conversations: number;
  readonly contacts: number;
  /** Open ones. */
  readonly adverts: number;
}

export function sizeFor(members: number): Size {
  return {
    members,
    schools: Math.ceil(members / 4),
    projects: Math.ceil(members / 8),
    conversations: Math.ceil(members / 2),
    contacts: members * 2,
    adverts: Math.ceil(members / 40),
  };
}

export interface Invented {
  readonly schools: readonly DemoSchool[];
  readonly teachers: readonly DemoTeacher[];
}

const chunk = 20_000;

/**
 * Schools and teachers as the demonstration invents them, chunk by chunk: 1.2 million at once would not fit. Each teacher names four
 * interests more, common and rare ones: else every word would stand in a tenth of the presentations.
 */
export async function* inventPeople(chance: Chance, { members, schools }: Size, now: Date): AsyncGenerator<Invented> {
  const fakers = await loadFakers();
  const interests = new Faker({ locale: [en] }).definitions.word.noun;
  for (let start = 0; start < members; start += chunk) {
    const count = Math.min(chunk, members - start);
    const own = inventSchools(chance, Math.ceil((schools * count) / members), now);
    const teachers = inventTeachers(chance, { schools: own, count, now, fakers }).map((teacher, index) => {
      const named = Array.from({ length: 4 }, () => interests[skewed(chance, interests.length)]);
      return {
        ...teacher,
        email: `teacher.${start + index}@bench.example`,
        presentation: `${teacher.presentation} (${named.join(', ')})`,
      };
    });
    yield { schools: own, teachers };
  }
}

/** An index from 0 to below `below`, low ones far more often: as words, and the busyness of people, are spread. */
export function skewed(chance: Chance, below: number): number {
  return Math.floor((chance.below(1_000_000) / 1_000_000) ** 2 * below);
}
