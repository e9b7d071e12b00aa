import { expect, it } from 'vitest';
import { type Judged, readSet, replay } from './replay-set.ts';

const stopped = ({ outcome }: Judged) => outcome === 'hold' || outcome === 'pause';
const noticed = (one: Judged) => one.outcome === 'warn' || stopped(one);

function measure(judged: readonly Judged[]) {
  const honest = judged.filter(({ label }) => label === 'honest');
  const campaigns = [...Map.groupBy(judged, ({ campaign }) => campaign ?? '')].filter(([name]) => name !== '');
  const share = (which: (one: Judged) => boolean) =>
    campaigns.filter(([, messages]) => messages.some(which)).length / campaigns.length;
  return {
    honest: honest.length,
    campaigns: campaigns.length,
    falseHolds: honest.filter(stopped).length / honest.length,
    falseWarnings: honest.filter(({ outcome }) => outcome === 'warn').length / honest.length,
    campaignsHeld: share(stopped),
    campaignsFound: share(noticed),
    missed: campaigns.filter(([, messages]) => !messages.some(noticed)).map(([name]) => name),
  };
}

/** At most, and at least. The numbers are those that docs/conduct.md gives, and nothing may fall behind them. */
const bounds = {
  '': { falseHolds: 0.005, falseWarnings: 0.02, campaignsFound: 0.95 },
  'fresh-': { falseHolds: 0.005, falseWarnings: 0.045, campaignsFound: 0.92 },
} as const;

it.each([
  ['the set on which they were tuned', ''],
  ['the fresh set', 'fresh-'],
] as const)('measures the rules on %s', { tags: ['slow'] }, (_name, which) => {
  const set = readSet(which);
  const [asWritten, steady] = [false, true].map((one) => measure(replay(set, { steady: one })));
  console.table({
    asWritten: { ...asWritten, missed: asWritten?.missed.length },
    steady: { ...steady, missed: steady?.missed.length },
  });
  console.info(asWritten?.missed.join(' '));
  const { falseHolds, falseWarnings, campaignsFound } = bounds[which];
  expect(asWritten?.falseHolds).toBeLessThanOrEqual(falseHolds);
  expect(asWritten?.falseWarnings).toBeLessThanOrEqual(falseWarnings);
  // What is left is worded anew each time, without a link or an address: docs/conduct.md names it.
  expect(asWritten?.campaignsFound).toBeGreaterThanOrEqual(campaignsFound);
  expect(steady?.falseHolds).toBeLessThanOrEqual(falseHolds);
  expect(steady?.campaignsFound).toBeGreaterThanOrEqual(campaignsFound);
});
