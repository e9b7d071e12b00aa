import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Teaching } from '#domains/people/profiles/model.ts';
import type { LanguageCode, MemberId } from '#kernel/ids.ts';
import {
  baseOf,
  type Changes,
  contradictionsOf,
  emptyProposal,
  fieldNames,
  isLastSavedBy,
  isSame,
  mergeProposals,
  missingFields,
  type Proposal,
  sharedFields,
  stepNumbers,
  stepOf,
} from './model.ts';

const [ana, eleni] = ['ana' as MemberId, 'eleni' as MemberId];
const text = fc.constantFrom('', 'a', 'b', 'c');
const words = fc.uniqueArray(fc.constantFrom('x', 'y', 'z'));
const number = fc.constantFrom(null, 3, 8, 19);
const day = fc.constantFrom(null, '2027-01-01', '2027-06-30');
const proposals: fc.Arbitrary<Proposal> = fc.record({
  title: text,
  summary: text,
  type: text,
  funded: fc.boolean(),
  open_to_partners: fc.boolean(),
  picture_alt: text,
  class_1: text,
  class_2: text,
  languages: words,
  age_from: number,
  age_to: number,
  pupils: number,
  subjects: words,
  vocational_subjects: words,
  competences: words,
  tools: words,
  aims: text,
  process: text,
  results: text,
  starts_on: day,
  ends_on: day,
});

describe('merging what two founders write', () => {
  it('keeps the saved proposal where nothing was changed', () => {
    fc.assert(
      fc.property(proposals, proposals, (base, theirs) => {
        expect(mergeProposals(base, base, theirs)).toEqual({ proposal: theirs, conflicts: [] });
        expect(mergeProposals(base, {}, theirs)).toEqual({ proposal: theirs, conflicts: [] });
      }),
    );
  });

  it('takes all changes where nobody else has saved', () => {
    fc.assert(
      fc.property(proposals, proposals, (base, mine) => {
        const { proposal, conflicts } = mergeProposals(base, mine, base);
        expect(conflicts).toEqual([]);
        for (const name of fieldNames) expect(isSame(proposal[name], mine[name])).toBe(true);
      }),
    );
  });

  it('never drops a change: each field is one of the three texts, and a difference is taken or reported as a conflict', () => {
    fc.assert(
      fc.property(proposals, proposals, proposals, (base, mine, theirs) => {
        const { proposal, conflicts } = mergeProposals(base, mine, theirs);
        for (const name of fieldNames) {
          const [changedByMe, changedByThem] = [!isSame(mine[name], base[name]), !isSame(theirs[name], base[name])];
          if (changedByThem) expect(isSame(proposal[name], theirs[name])).toBe(true);
          if (changedByMe && !changedByThem) expect(isSame(proposal[name], mine[name])).toBe(true);
          expect(conflicts.includes(name)).toBe(changedByMe && changedByThem && !isSame(mine[name], theirs[name]));
        }
      }),
    );
  });

  it('gives the same result in either order, where there is no conflict', () => {
    fc.assert(
      fc.property(proposals, proposals, proposals, (base, mine, theirs) => {
        const [one, other] = [mergeProposals(base, mine, theirs), mergeProposals(base, theirs, mine)];
        expect(one.conflicts).toEqual(other.conflicts);
        if (one.conflicts.length === 0)
          for (const name of fieldNames) expect(isSame(one.proposal[name], other.proposal[name])).toBe(true);
      }),
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(proposals, proposals, proposals, (base, mine, theirs) => {
        const first = mergeProposals(base, mine, theirs);
        const again = mergeProposals(base, mine, first.proposal);
        expect(again).toEqual(first);
      }),
    );
  });

  it('reports every difference as a conflict where the original text is unknown', () => {
    fc.assert(
      fc.property(proposals, proposals, (mine, theirs) => {
        const { proposal, conflicts } = mergeProposals({}, mine, theirs);
        expect(proposal).toEqual(theirs);
        expect(conflicts).toEqual(fieldNames.filter((name) => !isSame(mine[name], theirs[name])));
      }),
    );
  });
});

describe('the text that changes started from', () => {
  const at = (version: number, fields: Changes, savedBy: MemberId) => ({ version, fields, savedBy });

  const now = (fields: Partial<Proposal>): Proposal => ({ ...emptyProposal, ...fields });
  const history = [
    at(3, { title: 'A', aims: 'old' }, eleni),
    at(4, { title: 'A', aims: 'theirs' }, eleni),
    at(5, { title: 'AB', aims: 'theirs' }, ana),
  ];

  it('is the one that the page was loaded with, also when somebody has saved since', () => {
    expect(baseOf(history, [], now({ title: 'AB', aims: 'theirs' }))).toEqual({ title: 'A', aims: 'old' });
  });

  it('is what the tab itself has saved, also where it had no answer, so that nobody is in conflict with themselves', () => {
    const own = [{ title: 'AB' }, { title: 'ABC' }];
    expect(baseOf(history, own, now({ title: 'AB', aims: 'theirs' }))).toEqual({ title: 'AB', aims: 'old' });
  });

  it('is not what the tab has saved once somebody has changed it again', () => {
    expect(baseOf(history, [{ title: 'AB' }], now({ title: 'X' }))).toEqual({ title: 'A', aims: 'old' });
  });

  it('is unknown where the version is not kept any more', () => {
    expect(baseOf([], [], now({}))).toEqual({});
  });

  it('was changed last by who saved another value of it', () => {
    expect(isLastSavedBy(history, 'title', ana)).toBe(true);
    expect(isLastSavedBy(history, 'aims', ana)).toBe(false);
    expect(isLastSavedBy([], 'title', ana)).toBe(false);
  });
});

describe('the proposal', () => {
  const whole: Proposal = {
    title: 'Games',
    summary: 'Street games that our grandparents played.',
    type: 'pupils',
    funded: false,
    open_to_partners: true,
    picture_alt: '',
    class_1: '',
    class_2: '',
    languages: ['en'],
    age_from: 8,
    age_to: 11,
    pupils: 40,
    subjects: ['history'],
    vocational_subjects: [],
    competences: [],
    tools: [],
    aims: 'To know each other.',
    process: 'One game a month.',
    results: 'A book of games.',
    starts_on: null,
    ends_on: null,
  };

  it('is complete without start and end, class, tools and competences', () => {
    expect(missingFields(whole)).toEqual([]);
  });

  it.each([
    ['title', { title: 'Ga' }],
    ['summary', { summary: 'Too short' }],
    ['type', { type: '' }],
    ['languages', { languages: [] }],
    ['ages', { age_to: null }],
    ['pupils', { pupils: null }],
    ['subjects', { subjects: [] }],
    ['aims', { aims: '' }],
    ['process', { process: '' }],
    ['results', { results: '' }],
  ] as const)('reports a missing field: %s', (missing, change) => {
    expect(missingFields({ ...whole, ...change }).map((found) => found.missing)).toEqual([missing]);
  });

  it('requires no pupils for teachers, and accepts vocational subjects as subjects', () => {
    expect(missingFields({ ...whole, type: 'teachers', age_from: null, age_to: null, pupils: null })).toEqual([]);
    expect(missingFields({ ...whole, subjects: [], vocational_subjects: ['energy'] })).toEqual([]);
  });

  it('reports ages or days in the wrong order', () => {
    expect(contradictionsOf(whole)).toEqual([]);
    expect(contradictionsOf({ ...whole, age_from: 12 }).map((found) => found.missing)).toEqual(['ageOrder']);
    const days = { starts_on: '2027-02-01', ends_on: '2027-01-01' };
    expect(contradictionsOf({ ...whole, ...days }).map((found) => found.missing)).toEqual(['dateOrder']);
    expect(contradictionsOf({ ...whole, starts_on: '2027-02-01' })).toEqual([]);
  });

  it('has each field in one step', () => {
    expect(new Set(fieldNames).size).toBe(fieldNames.length);
    expect([...fieldNames].sort()).toEqual(Object.keys(whole).sort());
    expect(new Set(fieldNames.map(stepOf))).toEqual(new Set(stepNumbers));
  });
});

describe('the fields with which a draft starts', () => {
  const teaching = (languages: string, subjects: string, ages?: readonly [number, number]): Teaching => ({
    languages: languages.split(' ').filter(Boolean) as LanguageCode[],
    subjects: subjects.split(' ').filter(Boolean),
    ageFrom: ages?.[0] ?? null,
    ageTo: ages?.[1] ?? null,
  });
  const fields = (languages: string[], subjects: string[], age_from: number | null, age_to: number | null) => ({
    languages,
    subjects,
    age_from,
    age_to,
  });

  it('are what both founders have in their profiles, in the order of the first one', () => {
    const [own, other] = [teaching('es fr en', 'music art', [6, 12]), teaching('en el fr', 'art history', [9, 15])];
    expect(sharedFields(own, other)).toEqual(fields(['fr', 'en'], ['art'], 9, 12));
  });

  it('stay empty where both say something and have nothing in common', () => {
    const [own, other] = [teaching('es', 'music', [3, 6]), teaching('el', 'art', [7, 11])];
    expect(sharedFields(own, other)).toEqual(fields([], [], null, null));
  });

  it('are those of the first founder where the other one says nothing, never the other way round', () => {
    const own = teaching('es', 'music', [6, 7]);
    expect(sharedFields(own, teaching('', ''))).toEqual(fields(['es'], ['music'], 6, 7));
    expect(sharedFields(teaching('', ''), own)).toEqual(fields([], [], null, null));
  });

  it('hold one common age, and no more words than can be chosen', () => {
    const many = Array.from({ length: 40 }, (_, at) => `w${at}`).join(' ');
    const shared = sharedFields(teaching(many, many, [6, 9]), teaching(many, many, [9, 12]));
    expect([shared.age_from, shared.age_to]).toEqual([9, 9]);
    expect([shared.languages.length, shared.subjects.length]).toEqual([10, 20]);
  });
});
