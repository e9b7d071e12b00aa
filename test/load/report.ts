import type { Measured } from './load-client.ts';

export interface Figures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Milliseconds of processor that the server's own process needs for a page, the database's not counted. */
  readonly processor: number;
}

/** The rounds of one page, server beside limit. */
export interface PageResult {
  readonly name: string;
  readonly queries: number;
  readonly kilobytes: number;
  readonly rounds: readonly { readonly real: Figures; readonly limit: Figures }[];
}

export function figuresOf({ times, seconds }: Measured, processor: number): Figures {
  const sorted = Float64Array.from(times).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return {
    perSecond: times.length / seconds,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    processor: processor / times.length,
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** One page while the others are still to come. */
export function lineOf({ name, rounds }: PageResult): string {
  const [real, limit] = [rounds.map(({ real }) => real.perSecond), rounds.map(({ limit }) => limit.perSecond)];
  return `${name}: ${median(real).toFixed(0)} of ${median(limit).toFixed(0)} a second`;
}

const columns = [
  'page',
  'queries',
  'kB',
  'p50 ms',
  'p95 ms',
  'p99 ms',
  'pages/s',
  'limit/s',
  'share',
  'from-to',
  'CPU ms',
  'limit',
];

/** One line a page: medians of the rounds; the share is the median of the rounds' own shares. */
export function tableOf(results: readonly PageResult[]): string {
  const rows = results.map(({ name, queries, kilobytes, rounds }) => {
    const of = (figure: keyof Figures) => median(rounds.map(({ real }) => real[figure]));
    const shares = rounds.map(({ real, limit }) => real.perSecond / limit.perSecond);
    return [
      name,
      String(queries),
      kilobytes.toFixed(0),
      of('p50').toFixed(1),
      of('p95').toFixed(1),
      of('p99').toFixed(1),
      of('perSecond').toFixed(0),
      median(rounds.map(({ limit }) => limit.perSecond)).toFixed(0),
      median(shares).toFixed(2),
      `${Math.min(...shares).toFixed(2)}-${Math.max(...shares).toFixed(2)}`,
      of('processor').toFixed(2),
      median(rounds.map(({ limit }) => limit.processor)).toFixed(2),
    ];
  });
  const widths = columns.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(columns), rule, ...rows.map(line)].join('\n');
}
