import type { FastifyReply, FastifyRequest } from 'fastify';

/** So many bytes of a body have to come in so many milliseconds. */
export interface Pace {
  readonly every: number;
  readonly bytes: number;
}

/** A kilobyte a second: a school's line of 256 kbit/s carries thirty times that, and many share it. What is slower holds a connection for nothing. */
export const slowestPace: Pace = { every: 30_000, bytes: 30 * 1024 };

/**
 * In milliseconds, until all of a request has come, at whatever pace: at the slowest one a large file would take days. On a line of
 * 256 kbit/s 200 MB take less.
 */
export const longestRequest = 2 * 3_600_000;

interface Watched {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly pace: Pace;
}

/** Looks at the progress of a body while it comes, and calls `cut` once where it is slower than the pace. A body may take long, if it goes on. */
export function watchBody({ request: { raw, headers }, reply, pace }: Watched, cut: () => void): void {
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  if (!hasBody) return;
  const { socket } = raw;
  let before = socket.bytesRead;
  let isOver = false;
  const stop = () => {
    isOver = true;
    clearInterval(timer);
  };
  const look = () => {
    if (isOver) return;
    if (raw.complete || raw.destroyed || reply.raw.headersSent) {
      stop();
      return;
    }
    const came = socket.bytesRead - before;
    before = socket.bytesRead;
    // What has come and is not read yet waits for us, not for the sender.
    if (came >= pace.bytes || raw.readableLength > 0) return;
    stop();
    cut();
  };
  // Looked at after what has come meanwhile is taken: where the program itself was busy, it stands before the door.
  const timer = setInterval(() => setImmediate(look), pace.every).unref();
  raw.once('end', stop);
  reply.raw.once('close', stop);
}
