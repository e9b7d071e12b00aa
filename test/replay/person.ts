import { type Filling, type HtmlForm, isUpload, type Sent } from './html-form.ts';
import { Page } from './page.ts';

/** An unexpected answer of the site, with the text of its page. */
export class Refused extends Error {}

interface Expected {
  /** Of the page in the end. */
  readonly status?: number;
  /** Sending is answered by a page at once, not by the way to one. */
  readonly staysHere?: boolean;
}

const mostHops = 5;
const patience = 60_000;

/** A person with languages, a network address and a session. */
export class Person {
  readonly #site: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #cookies = new Map<string, string>();

  constructor(site: string, { languages, network }: { readonly languages: string; readonly network: string }) {
    this.#site = site;
    this.#headers = { 'accept-language': languages, 'x-forwarded-for': network, accept: 'text/html' };
  }

  async open(path: string | URL, expected: Expected = {}): Promise<Page> {
    const url = new URL(path, this.#site);
    return this.#arrive(url, await this.#ask(url), expected);
  }

  /** Goes where a link of this page leads. */
  follow(page: Page, to: string | RegExp, named: { readonly text?: string } = {}): Promise<Page> {
    return this.open(page.link(to, named));
  }

  async download(path: string, { type }: { readonly type: string }): Promise<Buffer> {
    const response = await this.#ask(new URL(path, this.#site));
    const bytes = Buffer.from(await response.arrayBuffer());
    const told = response.headers.get('content-type') ?? '';
    if (response.status !== 200 || !told.startsWith(type))
      throw new Refused(`${shortened(path)} answered ${response.status} ${told}, not ${type}`);
    return bytes;
  }

  /** Fills in a form and presses its button. */
  send(
    form: HtmlForm,
    filling: Filling = {},
    { button, ...expected }: Expected & { readonly button?: string } = {},
  ): Promise<Page> {
    return this.#send(form, form.fill(filling).press(button), expected);
  }

  async #send(form: HtmlForm, sent: Sent, expected: Expected): Promise<Page> {
    const url = new URL(form.action, this.#site);
    if (form.method === 'get') {
      url.search = new URLSearchParams(sent.map(([name, value]) => [name, String(value)])).toString();
      return this.open(url, expected);
    }
    const response = await this.#ask(url, form.multipart ? multipart(sent) : urlencoded(sent));
    if (response.status !== 303 && !expected.staysHere)
      throw await this.#refusal(url, response, 'where a sent form leads on');
    return this.#arrive(url, response, expected);
  }

  async #arrive(from: URL, first: Response, { status = 200 }: Expected): Promise<Page> {
    let [url, response] = [from, first];
    for (let hops = 0; response.status === 303 && hops < mostHops; hops += 1) {
      await response.body?.cancel();
      url = new URL(response.headers.get('location') ?? '', url);
      response = await this.#ask(url);
    }
    if (response.status !== status) throw await this.#refusal(url, response, `instead of ${status}`);
    return new Page(url, response.status, await response.text());
  }

  async #refusal(url: URL, response: Response, but: string): Promise<Refused> {
    const page = new Page(url, response.status, await response.text());
    return new Refused(`${shortened(url.pathname)} answered ${response.status} ${but}: ${page.complaints()}`);
  }

  async #ask(url: URL, body?: FormData | URLSearchParams): Promise<Response> {
    const response = await fetch(url, {
      method: body ? 'POST' : 'GET',
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
      headers: {
        ...this.#headers,
        ...(this.#cookies.size > 0 && { cookie: [...this.#cookies].map((pair) => pair.join('=')).join('; ') }),
        ...(body && { origin: this.#site }),
      },
      ...(body && { body }),
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  #keep(line: string): void {
    const [, name = '', value = ''] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
    if (value === '' || /;\s*max-age=0\b/i.test(line)) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

function urlencoded(sent: Sent): URLSearchParams {
  return new URLSearchParams(sent.map(([name, value]) => [name, isUpload(value) ? value.name : value]));
}

function multipart(sent: Sent): FormData {
  const form = new FormData();
  for (const [name, value] of sent)
    if (isUpload(value)) form.append(name, new Blob([new Uint8Array(value.bytes)], { type: value.type }), value.name);
    else form.append(name, value);
  return form;
}

/** Addresses are told without the long parts that say nothing to a reader, and without tokens. */
function shortened(path: string): string {
  return path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…').replaceAll(/\/[\w-]{30,}/g, '/…');
}
