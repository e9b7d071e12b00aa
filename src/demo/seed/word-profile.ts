import type { Chance } from './chance.ts';
import { ideas } from './ideas/all-ideas.ts';
import type { DemoIdea } from './ideas/idea.ts';
import { continuations, openings, remarks } from './presentations.ts';

/** What a teacher writes of himself and of what he would like to do. */
export interface DemoWords {
  readonly idea: Pick<DemoIdea, 'subjects' | 'ages'>;
  readonly ideaText: string;
  readonly presentation: string;
  readonly writtenIn: string;
}

/** In the teacher's own language where the idea has it; two who have the same idea still write of other classes in other words. */
export function wordProfile(
  chance: Chance,
  { language, town }: { readonly language: string; readonly town: string },
): DemoWords {
  const idea = chance.pick(ideas);
  const own = idea.said[language];
  const writtenIn = own === undefined ? 'en' : language;
  const said = own ?? idea.said.en;
  return {
    idea: { subjects: someOf(chance, idea.subjects), ages: agesWithin(chance, idea.ages) },
    ideaText: idea.whole || chance.happens(0.25) ? said : `${said} ${chance.pick(remarks[writtenIn] ?? remarks.en)}`,
    presentation: presentationOf(chance, { writtenIn, town }),
    writtenIn,
  };
}

function someOf(chance: Chance, [main, ...others]: DemoIdea['subjects']): DemoIdea['subjects'] {
  return [main, ...others.filter(() => chance.happens(0.7))];
}

/** Those of one or two classes, within the ages that the idea suits. */
function agesWithin(chance: Chance, [from, to]: DemoIdea['ages']): DemoIdea['ages'] {
  const years = Math.min(to - from, 2 + chance.below(4));
  const youngest = from + chance.below(to - from - years + 1);
  return [youngest, youngest + years];
}

function presentationOf(chance: Chance, { writtenIn, town }: { writtenIn: string; town: string }): string {
  const opening = chance
    .pick(openings[writtenIn] ?? openings.en)
    .replace('{town}', town)
    .replace('{years}', String(3 + chance.below(17)));
  return chance.happens(0.4) ? opening : `${opening} ${chance.pick(continuations[writtenIn] ?? continuations.en)}`;
}
