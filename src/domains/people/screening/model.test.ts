import { describe, expect, it } from 'vitest';
import { daysAfter, minutesAfter } from '#kernel/days.ts';
import { type Approach, type Facts, judge } from './model.ts';
import { type Rules, rulesFrom } from './rules/model.ts';

const now = new Date('2026-11-30T09:00:00Z');
const text =
  'Dear colleague, we are a primary school by the sea and would like to collect the street games that grandparents played.';
const other =
  'We grow beans in glasses and measure them each morning; who would like to compare our curves with us in spring?';
const third =
  'Our choir sings about rivers in four voices, and looks for one that knows songs about harbours and ships.';
const made = (changes: Partial<Approach>): Approach => ({
  ...{ id: 'earlier', kind: 'message', body: text, outcome: 'sent', answer: 'answered', rule: null, until: null },
  ...{ signals: [], at: now },
  ...changes,
});
const times = (count: number, daysAgo: number, changes: Partial<Approach> = {}) =>
  Array.from({ length: count }, (_, at) => made({ at: minutesAfter(daysAfter(now, -daysAgo), -at), ...changes }));
const rules = rulesFrom([]);
const facts = (earlier: readonly Approach[], changes: Partial<Facts> = {}): Facts => ({
  ...{ trust: 'L3', rules, ofOthers: [] },
  earlier,
  ...changes,
});
const draft = { kind: 'message', body: text, links: [], contacts: [], asks: [] } as const;
const observing = (...keys: readonly (keyof Rules)[]): Rules => ({
  ...rules,
  ...Object.fromEntries(keys.map((key) => [key, { ...rules[key], mode: 'observe' }])),
});
const paused = { outcome: 'paused', body: other, rule: 'sameText' } as const;

it.each([
  ['nothing', [], 'pass'],
  ['two of the day', times(2, 0.2), 'pass'],
  ['three of the day', times(3, 0.2), 'warn'],
  ['four of the day', times(4, 0.2), 'hold'],
  ['two of the day before', times(2, 1.5), 'pass'],
  ['four of the day before', times(4, 1.5), 'warn'],
  ['nine of the week', times(9, 5), 'hold'],
  ['nine of the week before', times(9, 8), 'pass'],
  ['four of the day and four held', [...times(4, 0.2), ...times(4, 0.1, { outcome: 'held' })], 'hold'],
  ['four of the day and five refused', [...times(4, 0.2), ...times(5, 0.1, { outcome: 'refused' })], 'pause'],
  ['fifty other texts of the day', times(50, 0.2, { body: other }), 'pass'],
  ['a pause that runs', times(1, 0.04, { ...paused, until: daysAfter(now, 0.9) }), 'pause'],
  ['a pause that has ended', times(1, 2, { ...paused, until: daysAfter(now, -1) }), 'pass'],
] as const)('after %s a text is judged', (_what, earlier, outcome) => {
  expect(judge(draft, facts(earlier), now).outcome).toBe(outcome);
});

/** One paragraph about the class, and the rest for each reader. */
const paragraph =
  'Mine are twenty-two pupils of ten years in a village by the river, and they know all fish by their names, and every boat that still goes out. ' +
  'We have three computers, a tall map of the delta that their mothers painted, and an hour each Thursday for whatever they choose.';
const own = [
  'Dear Marta, your snails made us laugh all morning! Could we swap drawings of the garden after the holidays, perhaps?',
  'Hello Jan, what a fine old mill you have there. Would your group like to hear how our millers used to sing at work?',
  'Good day Ines, I saw that you bake bread with the big ones; we have an oven in the yard and too few recipes for it.',
  'Dear Oleg, the chess club sounds like fun. Ours meets on Fridays, and could play yours by post, one move each week.',
  'Hello Sofia, about the weather station: we could read ours at the same hour, and see where the storms go between us.',
].map((rest) => `${rest} ${paragraph}`);

it('warns a teacher who keeps a paragraph and writes the rest anew, and holds the same with a link', () => {
  const [body = '', ...before] = own;
  const earlier = before.map((text, at) => made({ body: text, at: minutesAfter(now, -at) }));
  expect(judge({ ...draft, body }, facts(earlier), now).outcome).toBe('warn');
  const links = ['link:shop.example/offer'];
  expect(judge({ ...draft, body, links }, facts(earlier), now).outcome).toBe('hold');
});

it('warns of the third text of a week that asks for something, however it is worded and whatever it is', () => {
  const asked = (count: number) => times(count, 2, { body: other, signals: ['ask:money'] });
  const asking = { ...draft, asks: ['ask:giftcard'] };
  expect(judge(asking, facts(asked(1)), now).outcome).toBe('pass');
  expect(judge(asking, facts(asked(2)), now)).toMatchObject({ outcome: 'warn', rule: 'sameContact' });
  expect(judge(asking, facts(asked(9)), now).outcome).toBe('warn');
});

it('a pause runs as long as the rule says, and ends at once where the rule only observes', () => {
  const verdict = judge(draft, facts(times(10, 0.2, { outcome: 'refused' })), now);
  expect(verdict).toMatchObject({ outcome: 'pause', rule: 'sameText', until: daysAfter(now, 1) });
  const running = times(1, 0.04, { ...paused, until: daysAfter(now, 0.9) });
  expect(judge(draft, facts(running, { rules: observing('sameText') }), now).outcome).toBe('pass');
});

it('a rule that observes stops nothing and is told', () => {
  const verdict = judge(draft, facts(times(5, 0.2), { rules: observing('sameText') }), now);
  expect(verdict).toMatchObject({ outcome: 'pass', observed: ['sameText'] });
});

it.each([
  ['L0', 3],
  ['L1', 5],
  ['L2', 20],
  ['L3', 100],
] as const)('%s writes to %i new people a day', (trust, most) => {
  const written = (count: number) => facts(times(count, 0.2, { body: other }), { trust });
  expect(judge(draft, written(most - 1), now).outcome).toBe('pass');
  expect(judge(draft, written(most), now)).toMatchObject({ outcome: 'refuse', rule: 'messagesADay' });
});

it('who is not verified yet writes to three new people a day by messages and answers together; others have as many of each', () => {
  const both = [...times(2, 0.2, { body: other }), ...times(1, 0.3, { body: other, kind: 'answer' })];
  for (const kind of ['message', 'answer'] as const) {
    const rule = { message: 'messagesADay', answer: 'answersADay' }[kind];
    expect(judge({ ...draft, kind }, facts(both, { trust: 'L0' }), now)).toMatchObject({ outcome: 'refuse', rule });
    expect(judge({ ...draft, kind }, facts(both.slice(1), { trust: 'L0' }), now).outcome).toBe('pass');
    expect(judge({ ...draft, kind }, facts(both, { trust: 'L1' }), now).outcome).toBe('pass');
  }
});

it.each([
  ['links', 'sameLink'],
  ['contacts', 'sameContact'],
] as const)('the same %s warns at the third text of a week, and holds the fifth', (which, rule) => {
  const signals = ['shop.example/that'];
  const with5 = times(5, 6, { body: other, signals });
  const now6 = { ...draft, [which]: signals };
  expect(judge(now6, facts(with5.slice(1)), now)).toMatchObject({ outcome: 'hold', rule });
  expect(judge(now6, facts(with5.slice(3)), now)).toMatchObject({ outcome: 'warn', rule });
  expect(judge(now6, facts(with5.slice(4)), now).outcome).toBe('pass');
  expect(judge(now6, facts(times(5, 8, { body: other, signals })), now).outcome).toBe('pass');
  expect(judge({ ...draft, [which]: ['other'] }, facts(with5), now).outcome).toBe('pass');
});

it('the front page of a site, which stands in signatures, is warned of, and held with an ask', () => {
  const signals = ['link:school.example'];
  const earlier = times(5, 6, { body: other, signals });
  const signed = { ...draft, links: signals };
  expect(judge(signed, facts(earlier), now)).toMatchObject({ outcome: 'warn', rule: 'sameLink' });
  expect(judge({ ...signed, asks: ['ask:money'] }, facts(earlier), now)).toMatchObject({ outcome: 'hold' });
});

describe('what everybody reads', () => {
  const advert = { ...draft, kind: 'advert' } as const;

  it.each(['advert', 'thread', 'reply'] as const)(
    'is held at the second %s of a week that is nearly the same',
    (kind) => {
      expect(judge(advert, facts(times(1, 6, { kind })), now)).toMatchObject({ outcome: 'hold', rule: 'sameInPlaces' });
      expect(judge(advert, facts(times(1, 8, { kind })), now).outcome).toBe('pass');
      expect(judge(advert, facts(times(1, 6, { kind, outcome: 'refused' })), now).outcome).toBe('pass');
      expect(judge(advert, facts(times(1, 6, { kind, body: other })), now).outcome).toBe('pass');
    },
  );

  it('may say what was written to one person, and letters what was said to everybody', () => {
    expect(judge(advert, facts(times(2, 0.2)), now).outcome).toBe('pass');
    expect(judge(draft, facts(times(2, 0.2, { kind: 'advert' })), now).outcome).toBe('pass');
  });

  it('is not kept back because letters were not answered', () => {
    const unanswered = times(10, 4, { body: other, answer: null });
    expect(judge({ ...draft, body: third }, facts(unanswered), now)).toMatchObject({ rule: 'fewAnswers' });
    expect(judge({ ...advert, body: third }, facts(unanswered), now).outcome).toBe('pass');
    const posts = times(10, 4, { kind: 'thread', body: other, answer: null });
    expect(judge({ ...draft, body: third }, facts(posts), now).outcome).toBe('pass');
  });

  it('and a comment may be a short thank you to many', () => {
    const body = 'Thank you, we would like that too!';
    const earlier = times(9, 0.2, { kind: 'comment', body });
    for (const kind of ['comment', 'reply'] as const)
      expect(judge({ ...draft, kind, body }, facts(earlier), now).outcome).toBe('pass');
    expect(judge({ ...draft, kind: 'comment' }, facts(times(4, 0.2, { kind: 'comment' })), now).outcome).toBe('hold');
  });
});

it('the same ask warns from the third text of a week on, and holds nothing', () => {
  const asking = { ...draft, asks: ['ask:money'] };
  const asked = (count: number) => facts(times(count, 6, { body: other, signals: ['ask:money'] }));
  expect(judge(asking, asked(1), now).outcome).toBe('pass');
  expect([2, 9].map((count) => judge(asking, asked(count), now).outcome)).toEqual(['warn', 'warn']);
});

it('a text that another one sent is warned of, and held where three have', () => {
  const by = (...senders: readonly string[]) =>
    facts([], {
      ofOthers: senders.map((sender, at) => ({ id: String(at), sender, body: `${text} Regards, ${sender}` })),
    });
  expect(judge(draft, by('a', 'b', 'c'), now)).toMatchObject({
    outcome: 'hold',
    rule: 'manySenders',
    alike: ['0', '1', '2'],
  });
  expect(judge(draft, by('a', 'b', 'b'), now)).toMatchObject({ outcome: 'warn', rule: 'manySenders' });
  expect(judge({ ...draft, body: other }, by('a', 'b', 'c'), now).outcome).toBe('pass');
});

it('hardly any answers pause for two days: of those that had three days to come, since the last pause', () => {
  const vain = { body: other, answer: null } as const;
  const verdict = (earlier: readonly Approach[]) => judge(draft, facts(earlier), now).rule;
  expect(verdict(times(10, 4, vain))).toBe('fewAnswers');
  expect(verdict([...times(1, 4, { body: other }), ...times(9, 4, vain)])).toBeUndefined();
  expect(verdict(times(9, 4, vain))).toBeUndefined();
  expect(verdict(times(10, 2.5, vain))).toBeUndefined();
  const pause = made({
    outcome: 'paused',
    rule: 'fewAnswers',
    body: other,
    until: daysAfter(now, -1),
    at: daysAfter(now, -3),
  });
  expect(verdict([...times(10, 4, vain), pause])).toBeUndefined();
});

it('requests pause for a week after five of the last ten in vain', () => {
  const ask = { ...draft, kind: 'request' } as const;
  const asked = (count: number, changes: Partial<Approach>) =>
    times(count, 9, { kind: 'request', body: other, ...changes });
  const verdict = (...earlier: readonly (readonly Approach[])[]) => judge(ask, facts(earlier.flat()), now);
  const declined = asked(5, { answer: 'declined' });
  expect(verdict(asked(5, {}), declined)).toMatchObject({ rule: 'declinedRequests', until: daysAfter(now, 7) });
  expect(verdict(asked(5, {}), asked(5, { answer: null }))).toMatchObject({ rule: 'declinedRequests' });
  expect(verdict(asked(6, {}), asked(4, { answer: null })).outcome).toBe('pass');
  expect(verdict(asked(4, {}), declined).outcome).toBe('pass');
  expect(judge(draft, facts([...asked(5, {}), ...declined]), now).outcome).toBe('pass');
});

it('many within an hour are told while the rule observes, and held once it acts', () => {
  const hasty = times(8, 0.01, { body: other });
  expect(judge(draft, facts(hasty, { rules: observing('suddenRate') }), now)).toMatchObject({
    outcome: 'pass',
    observed: ['suddenRate'],
  });
  expect(judge(draft, facts(hasty), now)).toMatchObject({ outcome: 'hold', rule: 'suddenRate' });
});
