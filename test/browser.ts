import type { FastifyInstance } from 'fastify';

export interface Reply {
  readonly status: number;
  readonly html: string;
  /** Without what the next page says that was done, which is `said`. */
  readonly location: string | undefined;
  readonly said: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly bytes: Buffer;
  /** How many queries the page asked. */
  readonly queries: number;
}

/** As `seeDone` writes it, the last of the address's values. */
const done = /[?&]done=([a-z-]+\.\w+)(?:&at=[^#]*)?/;

/** Answers to a form that are pages of their own; the forms that lead there stand in `data-turbo="false"`. */
const answersInPlace = /^\/(?:head\/|sign-in\/enrolment|account\/(?:second-factor|recovery-codes))/;

interface SentFile {
  readonly field: string;
  readonly name: string;
  readonly bytes: Buffer;
}

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A browser without a screen: keeps cookies, sends forms as browsers do, follows nothing by itself. */
export class Browser {
  private readonly cookies: Map<string, string>;
  private readonly server: FastifyInstance;
  private readonly language: string;

  constructor(
    server: FastifyInstance,
    {
      language = 'en',
      cookies = {},
    }: { readonly language?: string; readonly cookies?: Readonly<Record<string, string>> } = {},
  ) {
    this.server = server;
    this.language = language;
    this.cookies = new Map(Object.entries(cookies));
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  /** Another one with the same cookies: what it gets and loses stays with it. */
  copy(): Browser {
    return new Browser(this.server, { language: this.language, cookies: Object.fromEntries(this.cookies) });
  }

  get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    return this.send('GET', url, { headers });
  }

  /** Sends a form from our own pages. Several values under one name as an array. */
  post(url: string, fields: Fields = {}, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    const form = new URLSearchParams();
    for (const [name, value] of Object.entries(fields))
      for (const each of typeof value === 'string' ? [value] : value) form.append(name, each);
    return this.send('POST', url, {
      payload: form.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
  }

  /** Sends a form with a file, or with several. */
  upload(url: string, fields: Fields, chosen: SentFile | readonly SentFile[]): Promise<Reply> {
    const boundary = '----aboundary';
    const part = (head: string, body: Buffer | string) =>
      Buffer.concat([
        Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
        Buffer.from(body),
        Buffer.from('\r\n'),
      ]);
    const texts = Object.entries(fields).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((each) => part(`name="${name}"`, each)),
    );
    const files = [chosen].flat();
    const payload = Buffer.concat([
      ...texts,
      ...files.map(({ field, name, bytes }) =>
        part(`name="${field}"; filename="${name}"\r\ncontent-type: application/octet-stream`, bytes),
      ),
      Buffer.from(`--${boundary}--\r\n`),
    ]);
    return this.send('POST', url, {
      payload,
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    });
  }

  /** Goes where a form's answer leads, as browsers do after 303. */
  async follow(reply: Reply): Promise<Reply> {
    const { location } = reply.headers;
    if (typeof location !== 'string') throw new Error(`Nowhere to go: ${reply.status}`);
    return this.get(location);
  }

  private async send(
    method: 'GET' | 'POST',
    url: string,
    { payload, headers }: { readonly payload?: string | Buffer; readonly headers: Readonly<Record<string, string>> },
  ): Promise<Reply> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await this.server.inject({
      method,
      url,
      headers: {
        origin: 'http://platform.test',
        'accept-language': this.language,
        ...(cookie && { cookie }),
        ...headers,
      },
      ...(payload !== undefined && { payload }),
    });
    const isPage = answer.headers['content-type']?.startsWith('text/html');
    const isOurForm = method === 'POST' && headers.origin === undefined && !answersInPlace.test(url);
    if (isOurForm && answer.statusCode === 200 && isPage)
      throw new Error(`${url} answers a form with a page: Turbo shows nothing of it. Redirect, or answer with 422.`);
    for (const { name, value, maxAge } of answer.cookies) {
      if (maxAge === 0) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const { location } = answer.headers;
    const counted = /desc="(\d+) queries"/.exec(String(answer.headers['server-timing'] ?? ''));
    return {
      status: answer.statusCode,
      html: answer.body,
      location: typeof location === 'string' ? location.replace(done, '') : undefined,
      said: typeof location === 'string' ? done.exec(location)?.[1] : undefined,
      headers: answer.headers,
      bytes: answer.rawPayload,
      queries: Number(counted?.[1] ?? 0),
    };
  }
}
