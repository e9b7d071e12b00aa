/**
 * The work of this thread alone, in milliseconds: what else the machine does meanwhile does not count. For ratios and for limits several
 * times above what is usual; how fast a page is, the benchmark says.
 */
export function ownTime(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** The same for work that waits for others in between. */
export async function ownTimeAsync(work: () => Promise<unknown>): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
