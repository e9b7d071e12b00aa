import { expect, it } from 'vitest';
import {
  type Asking,
  mostPoints,
  noWishes,
  type Offer,
  pickFirst,
  points,
  reasonsOf,
  score,
  wishesFrom,
} from './model.ts';

const today = '2026-11-23';
const offer: Offer = {
  country: 'ES',
  languages: ['es', 'en'],
  levels: ['native', 'C1'],
  subjects: ['music', 'art', 'history'],
  ageFrom: 9,
  ageTo: 12,
  startsIn: null,
  lastActiveOn: today,
  asked: 0,
  answered: 0,
};
const ana: Asking = { offer, wishes: noWishes, today };
const eleni: Offer = { ...offer, country: 'GR', languages: ['el', 'en'], subjects: ['music'] };
const points0 = (other: Offer, asking = ana) => score(asking, other) ?? Number.NaN;

it('fits nobody of the own country, without a language that both know well enough, or without ages and subjects in common', () => {
  expect(score(ana, { ...eleni, country: 'ES' })).toBeUndefined();
  expect(score(ana, { ...eleni, languages: ['el'], levels: ['native'] })).toBeUndefined();
  expect(score(ana, { ...eleni, levels: ['native', 'A1'] })).toBeUndefined();
  expect(score(ana, { ...eleni, subjects: ['physics'], ageFrom: 13, ageTo: 15 })).toBeUndefined();
  expect(score(ana, { ...eleni, subjects: ['physics'], ageFrom: null, ageTo: null })).toBeUndefined();
  expect(score(ana, { ...eleni, levels: ['native', 'A2'] })).toBeGreaterThan(0);
  expect(score(ana, { ...eleni, subjects: [] })).toBeGreaterThan(0);
  expect(score(ana, { ...eleni, ageFrom: null, ageTo: null })).toBeGreaterThan(0);
});

it('gives more for each thing that both have more of', () => {
  const base = points0(eleni);
  const better: Offer[] = [
    { ...eleni, levels: ['native', 'native'], languages: ['el', 'es'] },
    { ...eleni, languages: ['el', 'en', 'es'], levels: ['native', 'C1', 'B1'] },
    { ...eleni, subjects: ['music', 'art'] },
    { ...eleni, asked: 10, answered: 10 },
  ];
  for (const other of better) expect(points0(other)).toBeGreaterThan(base);
  const worse: Offer[] = [
    { ...eleni, ageFrom: 12, ageTo: 15 },
    { ...eleni, lastActiveOn: '2026-10-20' },
    { ...eleni, asked: 10, answered: 0 },
    { ...eleni, levels: ['native', 'A2'] },
  ];
  for (const other of worse) expect(points0(other)).toBeLessThan(base);
});

it('gives at most as many points as the page about it says', () => {
  const own = {
    ...offer,
    languages: ['es', 'en', 'fr', 'de'],
    levels: ['native', 'native', 'native', 'native'],
    startsIn: '2027-01-01',
  };
  const twin: Offer = { ...own, country: 'GR', asked: 100_000, answered: 100_000 };
  expect(points0(twin, { ...ana, offer: own })).toBe(mostPoints);
});

it('counts the month in which both would begin, or that something begins soon', () => {
  const own = { ...ana, offer: { ...offer, startsIn: '2027-01-01' } };
  const at = (startsIn: string, asking: Asking) => points0({ ...eleni, startsIn }, asking) - points0(eleni, asking);
  expect([at('2027-02-01', own), at('2026-11-01', own), at('2027-05-01', own)]).toEqual([
    points.start,
    points.start / 2,
    0,
  ]);
  expect([at('2027-01-01', ana), at('2026-09-01', ana), at('2027-09-01', ana)]).toEqual([points.start / 2, 0, 0]);
});

it('takes the reader’s own level where an advert names a language', () => {
  const advert = { ...eleni, languages: ['en'], levels: [] };
  expect(points0(advert)).toBe(points0({ ...eleni, languages: ['en'], levels: ['native'] }));
});

it('puts below all others what has the fault that the reader named', () => {
  const wishing = (reason: 'ages' | 'subjects' | 'languages' | 'country' | 'known' | 'other') => ({
    ...ana,
    wishes: wishesFrom([{ reason, country: 'GR' }]),
  });
  const best = points0(eleni, wishing('ages'));
  expect(best).toBe(points0(eleni));
  expect(points0({ ...eleni, ageFrom: 12, ageTo: 15 }, wishing('ages'))).toBeLessThan(best + points.missed / 2);
  expect(points0({ ...eleni, subjects: [] }, wishing('subjects'))).toBeLessThan(best + points.missed / 2);
  expect(points0({ ...eleni, levels: ['native', 'B1'] }, wishing('languages'))).toBeLessThan(best + points.missed / 2);
  expect(points0(eleni, wishing('country'))).toBe(best + points.missed);
  for (const reason of ['known', 'other'] as const) expect(points0(eleni, wishing(reason))).toBe(best);
});

it('says that a month suits only a reader who has given one', () => {
  const january = { ...eleni, startsIn: '2027-01-01' };
  const given = (startsIn: string | null) => ({ ...ana, offer: { ...offer, startsIn } });
  expect(reasonsOf(given(null), january).start).toBeUndefined();
  expect(reasonsOf(given('2027-02-01'), january).start).toBe('2027-01-01');
  expect(reasonsOf(given('2027-06-01'), january).start).toBeUndefined();
});

it('says what both have in common, the best known language first', () => {
  const other = {
    ...eleni,
    languages: ['en', 'es'],
    levels: ['B1', 'C2'],
    ageFrom: 11,
    ageTo: 14,
    asked: 4,
    answered: 3,
  };
  expect(reasonsOf(ana, other)).toEqual({
    languages: ['es', 'en'],
    ages: [11, 12],
    subjects: ['music'],
    start: undefined,
    isActive: true,
    usuallyAnswers: true,
  });
  const little = {
    ...eleni,
    levels: ['native', 'A1'],
    ageFrom: 14,
    ageTo: 15,
    lastActiveOn: '2026-10-01',
    asked: 2,
    answered: 2,
  };
  expect(reasonsOf(ana, little)).toMatchObject({
    languages: [],
    ages: undefined,
    isActive: false,
    usuallyAnswers: false,
  });
});

it('shows people and one other thing where there is little room', () => {
  const list = (...kinds: ('person' | 'advert' | 'project')[]) => kinds.map((kind, at) => ({ kind, at }));
  const picked = (...kinds: ('person' | 'advert' | 'project')[]) => pickFirst(list(...kinds), 3).map(({ at }) => at);
  expect(picked('person', 'person', 'person', 'person', 'advert', 'project')).toEqual([0, 1, 4]);
  expect(picked('person', 'person', 'person', 'person')).toEqual([0, 1, 2]);
  expect(picked('advert', 'project', 'person')).toEqual([0, 1, 2]);
  expect(picked()).toEqual([]);
});
