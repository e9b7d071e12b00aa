import { parseArgs } from 'node:util';
import { simulateSeason } from '#test/simulation/simulate-season.ts';

/**
 * How suggestions spread over a season: `--teachers 10000 --days 84 --bound 20`. The figures of the decision about suggestions are made by it.
 * It reads no clock and no database, and says the same each time.
 */
export async function run(args: string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args, options: { teachers: text, days: text, bound: text, seed: text } });
  const options = {
    teachers: Number(values.teachers ?? 10_000),
    days: Number(values.days ?? 84),
    bound: Number(values.bound ?? 20),
    seed: Number(values.seed ?? 2026),
  };
  const season = simulateSeason(options);
  const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
  console.log(`${options.teachers} teachers, ${options.days} days, at most ${options.bound} a week`);
  console.log(`suggestions made                         ${season.made}`);
  console.log(`most to whom somebody was suggested      ${season.mostExposed}`);
  console.log(`readers served where somebody fits       ${share(season.served, season.rounds)} of ${season.rounds}`);
  console.log(`readers whom nobody fits                 ${season.hopeless}`);
  console.log(`teachers suggested to somebody           ${share(season.reached, 1)}`);
  console.log(`Gini of suggestions received             ${season.gini.toFixed(3)}`);
}
