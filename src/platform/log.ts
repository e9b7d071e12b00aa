import pino, { type Logger } from 'pino';
import { describedError } from './described-error.ts';

export type Log = Logger;

/** One JSON line an event, with the request's id. Nothing about a person is ever handed to it: no name, address or text. */
export function openLog(level: string): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: describedError },
      formatters: { level: (label) => ({ level: label }) },
    },
    // A system call for each answer was a tenth of its cost: lines leave together, after half a second at most and when the process ends.
    pino.destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: 500 }),
  );
}
