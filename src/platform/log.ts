import pino, { type Logger } from 'pino';
import { describedError } from './described-error.ts';

export type Log = Logger;

/** One JSON line per event, with the id of the request. Never log anything about a person: no name, address or text. */
export function openLog(level: string): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: describedError },
      formatters: { level: (label) => ({ level: label }) },
    },
    // A system call per answer was a tenth of its cost: lines are written together, after half a second at most and at the end.
    pino.destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: 500 }),
  );
}
