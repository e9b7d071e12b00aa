import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MemberId } from '#kernel/ids.ts';
import {
  baseOf,
  type Changes,
  contradictionsOf,
  fieldNames,
  isSame,
  mergeForms,
  missingFields,
  type ProjectForm,
  stepNumbers,
  stepOf,
} from './model.ts';

const [ana, eleni] = ['ana' as MemberId, 'eleni' as MemberId];
const text = fc.constantFrom('', 'a', 'b', 'c');
const words = fc.uniqueArray(fc.constantFrom('x', 'y', 'z'));
const number = fc.constantFrom(null, 3, 8, 19);
const day = fc.constantFrom(null, '2027-01-01', '2027-06-30');
const forms: fc.Arbitrary<ProjectForm> = fc.record({
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
  it('keeps the saved form where nothing was changed', () => {
    fc.assert(
      fc.property(forms, forms, (base, theirs) => {
        expect(mergeForms(base, base, theirs)).toEqual({ form: theirs, conflicts: [] });
        expect(mergeForms(base, {}, theirs)).toEqual({ form: theirs, conflicts: [] });
      }),
    );
  });

  it('takes all changes where nobody else has saved', () => {
    fc.assert(
      fc.property(forms, forms, (base, mine) => {
        const { form, conflicts } = mergeForms(base, mine, base);
        expect(conflicts).toEqual([]);
        for (const name of fieldNames) expect(isSame(form[name], mine[name])).toBe(true);
      }),
    );
  });

  it('never drops a change of anyone: each field is one of the three texts, and a difference is taken or told', () => {
    fc.assert(
      fc.property(forms, forms, forms, (base, mine, theirs) => {
        const { form, conflicts } = mergeForms(base, mine, theirs);
        for (const name of fieldNames) {
          const [changedByMe, changedByThem] = [!isSame(mine[name], base[name]), !isSame(theirs[name], base[name])];
          if (changedByThem) expect(isSame(form[name], theirs[name])).toBe(true);
          if (changedByMe && !changedByThem) expect(isSame(form[name], mine[name])).toBe(true);
          expect(conflicts.includes(name)).toBe(changedByMe && changedByThem && !isSame(mine[name], theirs[name]));
        }
      }),
    );
  });

  it('comes to the same whoever saves first, where there is no conflict', () => {
    fc.assert(
      fc.property(forms, forms, forms, (base, mine, theirs) => {
        const [one, other] = [mergeForms(base, mine, theirs), mergeForms(base, theirs, mine)];
        expect(one.conflicts).toEqual(other.conflicts);
        if (one.conflicts.length === 0)
          for (const name of fieldNames) expect(isSame(one.form[name], other.form[name])).toBe(true);
      }),
    );
  });

  it('is done after the first time: the same changes again change nothing', () => {
    fc.assert(
      fc.property(forms, forms, forms, (base, mine, theirs) => {
        const first = mergeForms(base, mine, theirs);
        const again = mergeForms(base, mine, first.form);
        expect(again).toEqual(first);
      }),
    );
  });

  it('calls every difference a conflict where nobody knows from which text it started', () => {
    fc.assert(
      fc.property(forms, forms, (mine, theirs) => {
        const { form, conflicts } = mergeForms({}, mine, theirs);
        expect(form).toEqual(theirs);
        expect(conflicts).toEqual(fieldNames.filter((name) => !isSame(mine[name], theirs[name])));
      }),
    );
  });
});

describe('the text that changes started from', () => {
  const at = (version: number, form: Changes, savedBy: MemberId) => ({ version, form, savedBy });

  it('is the one that the page was loaded with', () => {
    expect(baseOf([at(3, { title: 'A' }, eleni), at(4, { title: 'B' }, eleni)], ana)).toEqual({ title: 'A' });
  });

  it('is what the same person saved last, so that nobody is in conflict with himself', () => {
    expect(
      baseOf([at(3, { title: 'A' }, eleni), at(4, { title: 'AB' }, ana), at(5, { title: 'X' }, eleni)], ana),
    ).toEqual({ title: 'AB' });
  });

  it('is not what somebody else had saved in another field meanwhile', () => {
    const history = [
      at(3, { title: 'A', aims: 'old' }, eleni),
      at(4, { title: 'A', aims: 'theirs' }, eleni),
      at(5, { title: 'AB', aims: 'theirs' }, ana),
    ];
    expect(baseOf(history, ana)).toEqual({ title: 'AB', aims: 'old' });
  });

  it('is unknown where the version is not kept any more', () => {
    expect(baseOf([], ana)).toEqual({});
  });
});

describe('the form', () => {
  const whole: ProjectForm = {
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

  it('lacks nothing with start and end, class, tools and competences left open', () => {
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
  ] as const)('lacks %s where it is missing', (lack, change) => {
    expect(missingFields({ ...whole, ...change }).map((found) => found.lack)).toEqual([lack]);
  });

  it('asks for no pupils among colleagues, and for vocational subjects or others', () => {
    expect(missingFields({ ...whole, type: 'teachers', age_from: null, age_to: null, pupils: null })).toEqual([]);
    expect(missingFields({ ...whole, subjects: [], vocational_subjects: ['energy'] })).toEqual([]);
  });

  it('contradicts itself with ages or days in the wrong order', () => {
    expect(contradictionsOf(whole)).toEqual([]);
    expect(contradictionsOf({ ...whole, age_from: 12 }).map((found) => found.lack)).toEqual(['ageOrder']);
    const days = { starts_on: '2027-02-01', ends_on: '2027-01-01' };
    expect(contradictionsOf({ ...whole, ...days }).map((found) => found.lack)).toEqual(['dateOrder']);
    expect(contradictionsOf({ ...whole, starts_on: '2027-02-01' })).toEqual([]);
  });

  it('has each field in one step', () => {
    expect(new Set(fieldNames).size).toBe(fieldNames.length);
    expect([...fieldNames].sort()).toEqual(Object.keys(whole).sort());
    expect(new Set(fieldNames.map(stepOf))).toEqual(new Set(stepNumbers));
  });
});
