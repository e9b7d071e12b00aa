import { once } from 'node:events';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface MailSink {
  /** For SMTP_URL. */
  readonly url: string;
  readonly count: () => number;
  /** The link of the newest mail to this address that has one like this and names `about`; waits until there is such a mail. */
  linkTo(address: string, path: RegExp, about?: string): Promise<string>;
  close(): Promise<void>;
}

interface Letter {
  readonly text: string;
  readonly links: readonly string[];
}

const patience = 120_000;

/** An SMTP server that delivers nothing: mails are kept until a person of the replay opens their link. */
export async function openMailSink(): Promise<MailSink> {
  const letters = new Map<string, Letter[]>();
  const waiting = new Set<() => void>();
  let count = 0;
  const take = async (to: readonly string[], bytes: Buffer) => {
    const { text = '' } = await PostalMime.parse(bytes);
    const links = [...text.matchAll(/https?:\/\/[^\s<>]+/g)].map(([link]) => link);
    for (const address of to) letters.set(address, [...(letters.get(address) ?? []), { text, links }]);
    count += 1;
    for (const look of waiting) look();
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      bytesOf(stream)
        .then((bytes) => take(to, bytes))
        .then(() => done(), done);
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const place = server.server.address();
  if (place === null || typeof place === 'string') throw new Error('The machine gave no port for the mails.');
  const find = (address: string, path: RegExp, about: string) =>
    letters
      .get(address)
      ?.filter(({ text }) => text.includes(about))
      .flatMap(({ links }) => links)
      .findLast((link) => URL.canParse(link) && path.test(new URL(link).pathname));
  return {
    url: `smtp://127.0.0.1:${place.port}`,
    count: () => count,
    linkTo: (address, path, about = '') =>
      new Promise((resolve, reject) => {
        const look = () => {
          const link = find(address, path, about);
          if (link) end(() => resolve(link));
        };
        const end = (tell: () => void) => {
          waiting.delete(look);
          clearTimeout(timer);
          tell();
        };
        const late = new Error(`no mail with a link like ${path} came to ${address} within ${patience / 1000} seconds`);
        const timer = setTimeout(() => end(() => reject(late)), patience);
        waiting.add(look);
        look();
      }),
    close: () => new Promise((done) => server.close(() => done())),
  };
}

async function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
