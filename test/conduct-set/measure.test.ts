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

it('measures the rules on the labelled set', { tags: ['slow'] }, () => {
  const set = [...readSet('honest'), ...readSet('abusive')];
  const [asWritten, steady] = [false, true].map((one) => measure(replay(set, { steady: one })));
  console.table({
    asWritten: { ...asWritten, missed: asWritten?.missed.length },
    steady: { ...steady, missed: steady?.missed.length },
  });
  console.info(asWritten?.missed.join(' '));
  expect(asWritten?.falseHolds).toBeLessThanOrEqual(0.005);
  expect(asWritten?.falseWarnings).toBeLessThanOrEqual(0.02);
  // What is left is worded anew each time, without a link or an address: docs/conduct.md names it.
  expect(asWritten?.campaignsFound).toBeGreaterThanOrEqual(0.95);
  expect(steady?.falseHolds).toBeLessThanOrEqual(0.005);
  expect(steady?.campaignsFound).toBeGreaterThanOrEqual(0.95);
});
