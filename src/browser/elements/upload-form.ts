const patience = 1000; // shorter work shows nothing
const stall = 60_000; // without any progress: the line has died without a word

/** Sends a form with files so that progress can be seen. Without files, or without a script, the form goes as always. */
class UploadForm extends HTMLElement {
  connectedCallback(): void {
    // Before anybody else hears of it: a form that is held back is not on its way.
    this.addEventListener('submit', this.#askForMissing, { capture: true });
    this.addEventListener('submit', this.#onSubmit);
    this.addEventListener('change', this.#showChosen);
    this.#showChosen();
  }

  #showChosen = (): void => {
    for (const field of this.querySelectorAll<HTMLInputElement>('input[type=file]'))
      field.toggleAttribute('data-empty', field.files?.length === 0);
  };

  /** A form that comes back has lost its file: what is missing beside it is asked for before it goes. */
  #askForMissing = (event: SubmitEvent): void => {
    const fields = [...this.querySelectorAll<HTMLInputElement>('input')];
    const hasFile = fields.some(({ files }) => (files?.length ?? 0) > 0);
    const missing = hasFile
      ? fields.find(({ required, type, value }) => required && type === 'text' && value.trim() === '')
      : undefined;
    this.querySelector('[data-missing]')?.remove();
    if (!missing) return;
    event.preventDefault();
    event.stopPropagation();
    const words = document.createElement('p');
    words.className = 'field-error';
    words.dataset.missing = '';
    words.setAttribute('role', 'alert');
    words.textContent = this.dataset.needed ?? '';
    missing.after(words);
    missing.focus();
    missing.addEventListener('input', () => words.remove(), { once: true });
  };

  #onSubmit = (event: SubmitEvent): void => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
    const data = new FormData(form, event.submitter);
    const carriesFiles = [...data.values()].some((value) => value instanceof File && value.size > 0);
    if (!carriesFiles) return;
    event.preventDefault();
    this.#send(form.action, data);
  };

  #send(address: string, data: FormData): void {
    const request = new XMLHttpRequest();
    this.querySelector('form')?.dispatchEvent(new CustomEvent('upload-start', { bubbles: true }));
    const late = setTimeout(() => this.#show('[data-upload-progress]', true), patience);
    let stalled: ReturnType<typeof setTimeout> | undefined;
    const goesOn = () => {
      clearTimeout(stalled);
      stalled = setTimeout(() => request.abort(), stall);
    };
    const end = () => {
      clearTimeout(late);
      clearTimeout(stalled);
      this.#show('[data-upload-progress]', false);
      const success = request.status >= 200 && request.status < 300;
      this.querySelector('form')?.dispatchEvent(new CustomEvent('upload-end', { bubbles: true, detail: { success } }));
    };
    request.upload.onprogress = ({ loaded, total }) => {
      const bar = this.querySelector('progress');
      if (bar) bar.value = (100 * loaded) / total;
      goesOn();
    };
    request.onload = () => {
      end();
      this.#answer(request);
    };
    request.onerror = request.onabort = () => {
      end();
      this.#fail();
    };
    goesOn();
    this.#show('[data-upload-problem]', false);
    request.open('POST', address);
    request.setRequestHeader('Accept', 'text/html');
    request.send(data);
  }

  /** Done means that the server led us to another page; anything else is this page again, with what is wrong. */
  #answer(request: XMLHttpRequest): void {
    const { status, responseURL, responseText } = request;
    const main = new DOMParser().parseFromString(responseText, 'text/html').querySelector('main');
    // The last part of an address is not told; where something was done, "at" names the same place.
    const place = responseURL && new URL(responseURL).searchParams.get('at');
    if (status < 300) location.assign(place ? `${responseURL}#${place}` : responseURL);
    else if (main) {
      document.querySelector('main')?.replaceWith(document.adoptNode(main));
      dispatchEvent(new Event('page:changed'));
      document.getElementById('error-summary')?.focus();
    } else this.#fail();
  }

  #fail(): void {
    // It tells of the time before: what was wrong then may have been mended.
    document.querySelector('#error-summary')?.remove();
    const problem = this.querySelector('[data-upload-problem]');
    if (problem) problem.textContent = this.dataset.failed ?? '';
    this.#show('[data-upload-problem]', true);
  }

  #show(selector: string, visible: boolean): void {
    const part = this.querySelector<HTMLElement>(selector);
    if (part) part.hidden = !visible;
  }
}

customElements.define('upload-form', UploadForm);
