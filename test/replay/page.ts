import { type HTMLElement, parse } from 'node-html-parser';
import { HtmlForm, textOf, UnfitForm } from './html-form.ts';

interface Link {
  /** Path and query. */
  readonly to: string;
  readonly text: string;
}

/** A page as a browser shows it. */
export class Page {
  readonly url: URL;
  readonly status: number;
  readonly html: string;
  readonly #root: HTMLElement;

  constructor(url: URL, status: number, html: string) {
    this.url = url;
    this.status = status;
    this.html = html;
    this.#root = parse(html);
  }

  get path(): string {
    return this.url.pathname;
  }

  /** The text of the main part, without the bars. */
  get text(): string {
    return textOf(this.#root.querySelector('#main') ?? this.#root);
  }

  textOf(selector: string): string[] {
    return this.#root.querySelectorAll(selector).map(textOf);
  }

  links(): Link[] {
    return this.#root.querySelectorAll('a[href]').flatMap((anchor) => {
      const url = new URL(anchor.getAttribute('href') ?? '', this.url);
      return url.origin === this.url.origin ? [{ to: url.pathname + url.search, text: textOf(anchor) }] : [];
    });
  }

  /** A link of the page. Throws where there is none: a person could not go on. */
  link(to: string | RegExp, { text }: { readonly text?: string } = {}): string {
    const found = this.findLink(to, { ...(text !== undefined && { text }) });
    if (found) return found;
    throw new UnfitForm(`${this.path} has no link to ${to}${text === undefined ? '' : ` named "${text}"`}`);
  }

  findLink(to: string | RegExp, { text }: { readonly text?: string } = {}): string | undefined {
    return this.links().find(
      (link) =>
        (typeof to === 'string' ? link.to === to : to.test(link.to)) &&
        (text === undefined || link.text.includes(text)),
    )?.to;
  }

  /** The form that sends to this address; where several do, the one with this button. */
  form(action: string | RegExp, { button }: { readonly button?: string } = {}): HtmlForm {
    const forms = this.#root.querySelectorAll('form').map((element) => new HtmlForm(element));
    const found = forms.find(
      (form) =>
        (typeof action === 'string' ? form.action === action : action.test(form.action)) &&
        (button === undefined || form.hasButton(button)),
    );
    if (found) return found;
    throw new UnfitForm(`${this.path} has no form that sends to ${action}. ${this.complaints()}`.trim());
  }

  /** The errors that the page shows about what was sent. */
  complaints(): string {
    const told = this.textOf('#error-summary li, .field-error, [role=alert] p, .notice');
    const all = told.length > 0 ? told : this.textOf('h1');
    return [...new Set(all)].filter(Boolean).join(' / ');
  }
}
