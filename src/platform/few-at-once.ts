/** So many wait already that one more would wait too long. It may be asked again in a few seconds. */
export class TooBusy extends Error {}

interface Room {
  /** So much work runs at one time in this process, and of one person never more than one piece. */
  readonly atOnce: number;
  /** So much more may wait; what comes after that is refused. */
  readonly waiting: number;
  /** So much of one person, running and waiting: the rest of the room is for others. */
  readonly ofOne?: number;
}

/** What one person has here. */
interface Line {
  isRunning: boolean;
  readonly waiting: (() => void)[];
}

/**
 * For work that takes much memory or holds a thread: a little of it is done at a time. Each person waits in a line of their own, and the lines
 * take turns, so that others wait for one piece of somebody's work and not for all of it. Work of no person is done in the order in which it came.
 */
export function fewAtOnce({
  atOnce,
  waiting,
  ofOne = atOnce + waiting,
}: Room): <value>(work: () => Promise<value>, person?: string) => Promise<value> {
  /** In the order in which their next work may begin. */
  const lines = new Map<string | symbol, Line>();
  let [running, inLine] = [0, 0];
  const begin = (line: Line) => {
    running += 1;
    line.isRunning = true;
  };
  // Who is called takes over the place of the one that ended before they go on, so that nobody who comes just then slips in between.
  const callNext = () => {
    for (const line of lines.values()) {
      const call = line.isRunning ? undefined : line.waiting.shift();
      if (!call) continue;
      inLine -= 1;
      begin(line);
      call();
      return;
    }
  };
  return async (work, person) => {
    const key = person ?? Symbol('of no person');
    const line = lines.get(key) ?? { isRunning: false, waiting: [] };
    if (line.waiting.length + Number(line.isRunning) >= ofOne)
      throw new TooBusy('Too much work of this person waits already.');
    const mustWait = running >= atOnce || line.isRunning;
    if (mustWait && inLine >= waiting) throw new TooBusy('Too much of this work waits already.');
    lines.set(key, line);
    if (mustWait) {
      inLine += 1;
      await new Promise<void>((call) => line.waiting.push(call));
    } else begin(line);
    try {
      return await work();
    } finally {
      running -= 1;
      line.isRunning = false;
      // To the end: everybody else comes first.
      lines.delete(key);
      if (line.waiting.length > 0) lines.set(key, line);
      callNext();
    }
  };
}
