/** So many wait already that one more would wait too long. It may be asked again in a few seconds. */
export class TooBusy extends Error {}

interface Room {
  /** So much work runs at one time in this process. */
  readonly atOnce: number;
  /** So much more may wait; what comes after that is refused. */
  readonly waiting: number;
  /** So much of one person, running and waiting: the rest of the room is for others. */
  readonly ofOne?: number;
}

/** For work that takes much memory or holds a thread: it is done in the order in which it came, a little at a time. */
export function fewAtOnce({
  atOnce,
  waiting,
  ofOne = atOnce + waiting,
}: Room): <value>(work: () => Promise<value>, person?: string) => Promise<value> {
  const ofEach = new Map<string, number>();
  const inLine = lineFor({ atOnce, waiting });
  return async (work, person) => {
    if (person === undefined) return inLine(work);
    const own = ofEach.get(person) ?? 0;
    if (own >= ofOne) throw new TooBusy('Too much work of this person waits already.');
    ofEach.set(person, own + 1);
    try {
      return await inLine(work);
    } finally {
      const left = (ofEach.get(person) ?? 1) - 1;
      if (left > 0) ofEach.set(person, left);
      else ofEach.delete(person);
    }
  };
}

function lineFor({ atOnce, waiting }: Room): <value>(work: () => Promise<value>) => Promise<value> {
  let running = 0;
  const line: (() => void)[] = [];
  return async (work) => {
    if (running < atOnce) running += 1;
    else {
      if (line.length >= waiting) throw new TooBusy('Too much of this work waits already.');
      // Who is called takes over the place of the one that ended, so that nobody who comes just then slips in between.
      await new Promise<void>((call) => line.push(call));
    }
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
