// Sends requests over open connections, each as soon as the answer before has come. Runs as a separate process.
import { connect, type Socket } from 'node:net';
import type { BenchRequest } from './benched-pages.ts';

export interface Load {
  readonly port: number;
  readonly requests: readonly BenchRequest[];
  readonly connections: number;
  readonly seconds: number;
}

export interface Measured {
  /** Milliseconds from asking to the last byte, of every answer. */
  readonly times: readonly number[];
  readonly seconds: number;
}

function requestOf({ path, cookie }: BenchRequest, port: number): string {
  const lines = [`GET ${path} HTTP/1.1`, `host: 127.0.0.1:${port}`, 'accept: text/html', 'accept-language: en'];
  return `${[...lines, ...(cookie ? [`cookie: ${cookie}`] : [])].join('\r\n')}\r\n\r\n`;
}

async function measure({ port, requests, connections, seconds }: Load): Promise<Measured> {
  const messages = requests.map((request) => requestOf(request, port));
  const times: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  let next = 0;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const line = await openConnection(port);
      while (performance.now() < end) {
        const asked = performance.now();
        await line.ask(messages[next++ % messages.length] ?? '');
        times.push(performance.now() - asked);
      }
      line.close();
    }),
  );
  return { times, seconds: (performance.now() - start) / 1000 };
}

interface Connection {
  ask(request: string): Promise<void>;
  close(): void;
}

async function openConnection(port: number): Promise<Connection> {
  const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  let [resolve, reject] = [() => {}, (_reason: Error) => {}];
  let missing: number | undefined;
  let head: Buffer = Buffer.alloc(0);
  socket.on('error', (error) => reject(error));
  socket.on('close', () => reject(new Error('The server hung up.')));
  socket.on('data', (chunk: Buffer) => {
    if (missing === undefined) {
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
      const headEnd = head.indexOf('\r\n\r\n');
      if (headEnd < 0) return;
      const text = head.toString('latin1', 0, headEnd);
      const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
      if (!text.startsWith('HTTP/1.1 200') || length === undefined)
        return reject(new Error(`An answer that is not a page: ${text.split('\r\n', 1)[0]}`));
      missing = Number(length) - (head.length - headEnd - 4);
    } else missing -= chunk.length;
    if (missing > 0) return;
    missing = undefined;
    head = Buffer.alloc(0);
    resolve();
  });
  return {
    ask: (request) =>
      new Promise<void>((done, failed) => {
        [resolve, reject] = [done, failed];
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
}

process.on('message', (load: Load) => {
  measure(load).then(
    (measured) => process.send?.({ measured }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
