import type { IncomingMessage } from 'node:http';

/** In milliseconds and bytes. */
const [silence, longest, most] = [500, 10_000, 200 * 1024 * 1024];

/**
 * Reads what is still sent of a body, and keeps none of it: a browser shows the answer only where its sending was not cut off. Ends
 * with the body, where nothing comes any more, or where it goes on for too long.
 */
export function letGo(body: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let read = 0;
    const end = () => {
      clearTimeout(silent);
      clearTimeout(late);
      for (const event of ['end', 'close', 'error']) body.off(event, end);
      body.off('data', count);
      body.resume();
      resolve();
    };
    const silent = setTimeout(end, silence);
    const late = setTimeout(end, longest);
    const count = (chunk: Buffer) => {
      read += chunk.length;
      silent.refresh();
      if (read > most) end();
    };
    for (const event of ['end', 'close', 'error']) body.once(event, end);
    body.on('data', count);
    body.resume();
    if (body.complete || body.readableEnded || body.destroyed) end();
  });
}
