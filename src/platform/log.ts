import pino, { type Logger } from 'pino';

export type Log = Logger;

/** One JSON line an event, with the request's id. Nothing about a person is ever handed to it: no name, address or text. */
export function openLog(level: string): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    // No request waits for its line: what comes while one is being written goes out with the next, the rest when the process ends.
    pino.destination({ dest: 1, sync: false }),
  );
}
