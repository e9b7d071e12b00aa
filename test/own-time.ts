/** Either of one call or, for what waits for others in between, of one promise. */
type Work = () => unknown;

/** How often something is measured before it counts as slow: of a busy machine one measurement says little, the least of many says enough. */
const patience = 8;
/** In milliseconds, of the clock of a thread: by so much a measurement may be too short, and the least of many is. */
const tick = 4;

/** The work of this thread alone, in milliseconds: what else the machine does meanwhile does not count. */
async function ownTime(work: Work): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

const sample = 'García, Luz and 12 Kítes\n'.repeat(4000);
/** What texts are mostly read by: forms of letters, patterns, maps. */
function readSample(): void {
  const counts = new Map<string, number>();
  const plain = sample
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase();
  for (const word of plain.split(/[^\p{L}\p{N}]+/u)) counts.set(word, (counts.get(word) ?? 0) + 1);
}
/** In milliseconds, what `readSample` takes on a machine for which limits are meant. */
const usual = 1.5;

/** How many times as slow as that this machine is just now; never less than 1. */
async function slowdown(): Promise<number> {
  let least = Infinity;
  for (let tried = 0; tried < patience; tried += 1) least = Math.min(least, await ownTime(readSample));
  return Math.max(1, least / usual);
}

/**
 * Undefined where the work was once done within so many milliseconds of this thread; otherwise what it took. For limits several times above
 * what is usual; a slow machine gets as much more as it needs for anything. How fast a page is, the benchmark says.
 */
export async function slowness(work: Work, most: number, tries = patience): Promise<string | undefined> {
  let least = Infinity;
  for (let tried = 0; tried < tries && least > most; tried += 1) least = Math.min(least, await ownTime(work));
  if (least <= most) return undefined;
  const allowed = most * (await slowdown());
  return least > allowed ? `${Math.round(least)} ms, at most ${Math.round(allowed)}` : undefined;
}

interface Growth {
  /** The same work on less and on more. */
  readonly less: Work;
  readonly more: Work;
  /** How many times as long `more` may take as `less`. */
  readonly times: number;
  /** In milliseconds: so little is quick, however it grows. */
  readonly quick?: number;
}

/**
 * Undefined where the least time that `more` took is in proportion to the least of `less`, or next to nothing; otherwise both times. Choose
 * sizes far enough apart that `times` is well above their ratio, and well below its square.
 */
export async function steepness({ less, more, times, quick = 0 }: Growth): Promise<string | undefined> {
  // The first time is that of the compiler.
  await less();
  let [short, long] = [Infinity, Infinity];
  for (let tried = 0; tried < patience; tried += 1) {
    long = Math.min(long, await ownTime(more));
    if (long <= Math.max(quick, times * tick)) return undefined;
    short = Math.min(short, await ownTime(less));
    if (long <= times * (short + tick)) return undefined;
  }
  return `${Math.round(short)} ms, then ${Math.round(long)}: more than ${times} times as long`;
}
