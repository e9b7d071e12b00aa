import { newKey } from './new-key.ts';

interface Panel {
  readonly box: HTMLElement;
  /** Where pictures are sent; undefined where the writer cannot add any. */
  readonly to: string | undefined;
  readonly words: {
    readonly notAllowed: string;
    readonly failed: string;
    readonly going: string;
    readonly waits: string;
  };
  readonly say: (words: string) => void;
  readonly open: () => void;
  readonly close: () => void;
  readonly insert: (picture: { readonly src: string; readonly alt: string }) => void;
}

interface Waiting {
  readonly file: File;
  /** The same for each try: a picture whose answer was cut off is not added twice. */
  readonly key: string;
}

/** Pasted and dropped pictures wait here until they are described; then they go to the album of the space and into the text. */
export class PictureUpload {
  readonly #panel: Panel;
  #waiting: Waiting[] = [];
  #preview = '';
  #isSending = false;

  constructor(panel: Panel) {
    this.#panel = panel;
  }

  offer(files: readonly File[]): void {
    const { to, words, say } = this.#panel;
    if (files.length === 0) return;
    if (!to) {
      say(words.notAllowed);
      return;
    }
    const isFirst = this.#waiting.length === 0;
    this.#waiting.push(...files.map((file) => ({ file, key: newKey() })));
    if (isFirst) this.#show();
  }

  /** Sends the one that is shown, with its description. */
  async send(): Promise<void> {
    const [next] = this.#waiting;
    const { to, words, insert } = this.#panel;
    const input = this.#input;
    if (!next || !to || !input || this.#isSending) return;
    this.#isSending = true;
    this.#tell(words.going, 'status');
    const answer = await post(to, next, input.value).catch(() => undefined);
    this.#isSending = false;
    if (answer?.picture) {
      insert(answer.picture);
      this.skip();
    } else {
      this.#tell(answer?.problem ?? words.failed, 'alert');
      input.focus();
    }
  }

  /** Leaves out the one that is shown. */
  skip(): void {
    this.#waiting.shift();
    if (this.#waiting.length > 0) this.#show();
    else {
      URL.revokeObjectURL(this.#preview);
      this.#panel.close();
    }
  }

  /** The text is being sent without the picture: says what is missing, where it is to be written. */
  remind(): void {
    this.#panel.box.hidden = false;
    if (!this.#isSending) this.#tell(this.#panel.words.waits, 'alert');
    this.#input?.focus();
  }

  get isBusy(): boolean {
    return this.#waiting.length > 0;
  }

  get #input(): HTMLInputElement | null {
    return this.#panel.box.querySelector('input');
  }

  #show(): void {
    URL.revokeObjectURL(this.#preview);
    const [next] = this.#waiting;
    if (!next || !this.#input) return;
    const image = this.#panel.box.querySelector('img') ?? new Image();
    image.className = 'editor-upload';
    image.alt = '';
    this.#input.before(image);
    this.#preview = URL.createObjectURL(next.file);
    image.src = this.#preview;
    this.#input.value = '';
    this.#tell('', 'status');
    this.#panel.open();
    this.#input.focus();
  }

  #tell(words: string, role: 'status' | 'alert'): void {
    const line = this.#panel.box.querySelector<HTMLElement>('[data-upload-told]');
    if (!line) return;
    line.hidden = words === '';
    line.setAttribute('role', role);
    line.className = role === 'alert' ? 'field-error basis-full' : 'basis-full text-sm text-muted';
    line.textContent = words;
  }
}

interface Taken {
  readonly picture?: { readonly src: string; readonly alt: string };
  readonly problem?: string;
}

async function post(to: string, { file, key }: Waiting, alt: string): Promise<Taken | undefined> {
  const body = new FormData();
  body.append('idempotencyKey', key);
  body.append('alt', alt);
  body.append('picture', file);
  const answer = await fetch(to, { method: 'POST', body, headers: { Accept: 'application/json' } });
  const isOurs = answer.headers.get('content-type')?.startsWith('application/json') && !answer.redirected;
  return isOurs ? answer.json() : undefined;
}
