import type { Chance } from './chance.ts';
import { ideas } from './ideas/all-ideas.ts';
import type { DemoIdea } from './ideas/idea.ts';
import { continuations, openings, remarks } from './presentations.ts';
import { levelOf } from './school-levels.ts';

/** What a teacher writes of themselves and of what they would like to do. */
export interface DemoWords {
  readonly idea: Pick<DemoIdea, 'subjects' | 'ages'>;
  readonly ideaText: string;
  readonly presentation: string;
  readonly writtenIn: string;
}

interface Writer {
  readonly language: string;
  readonly school: { readonly name: string; readonly town: string };
}

/**
 * An idea that fits whom the school teaches, in the given language where the idea has it. Two who have the same idea still write of other
 * classes in other words.
 */
export function wordProfile(chance: Chance, { language, school }: Writer): DemoWords {
  const taught = levelOf(school.name).ages;
  const idea = chance.pick(ideas.filter(({ ages }) => yearsOf(inBoth(ages, taught)) >= 2));
  const own = idea.said[language];
  const writtenIn = own === undefined ? 'en' : language;
  const said = writtenIn === 'en' ? chance.pick([idea.said.en, ...(idea.otherwise ?? [])]) : (own ?? idea.said.en);
  return {
    idea: { subjects: someOf(chance, idea.subjects), ages: agesWithin(chance, inBoth(idea.ages, taught)) },
    ideaText: idea.whole || chance.happens(0.25) ? said : `${said} ${chance.pick(remarks[writtenIn] ?? remarks.en)}`,
    presentation: presentationOf(chance, { writtenIn, town: school.town }),
    writtenIn,
  };
}

function someOf(chance: Chance, [main, ...others]: DemoIdea['subjects']): DemoIdea['subjects'] {
  return [main, ...others.filter(() => chance.happens(0.7))];
}

type Ages = DemoIdea['ages'];

const inBoth = ([from, to]: Ages, [youngest, oldest]: Ages): Ages => [Math.max(from, youngest), Math.min(to, oldest)];
const yearsOf = ([from, to]: Ages): number => to - from;

/** Those of one or two classes. */
function agesWithin(chance: Chance, ages: Ages): Ages {
  const years = Math.min(yearsOf(ages), 2 + chance.below(4));
  const youngest = ages[0] + chance.below(yearsOf(ages) - years + 1);
  return [youngest, youngest + years];
}

function presentationOf(chance: Chance, { writtenIn, town }: { writtenIn: string; town: string }): string {
  const opening = chance
    .pick(openings[writtenIn] ?? openings.en)
    .replace('{town}', town)
    .replace('{years}', String(3 + chance.below(17)));
  return chance.happens(0.4) ? opening : `${opening} ${chance.pick(continuations[writtenIn] ?? continuations.en)}`;
}
