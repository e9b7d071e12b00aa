import { normalForm } from '#kernel/normal-form.ts';
import { forbidSnapshot } from './forbid-snapshot.ts';

/** In milliseconds: while somebody types nothing is asked. */
const pause = 400;
const tones = { muted: 'text-muted', success: 'text-success', error: 'text-error' } as const;

/**
 * A switch to see what one types, and for a new password whether it can be taken. Its length is counted here; all else the server says, by
 * the rule by which it takes or refuses the form. Words come from data attributes.
 */
class PasswordStrength extends HTMLElement {
  connectedCallback(): void {
    forbidSnapshot();
    const input = this.querySelector('input');
    if (!input || this.querySelector('button')) return;
    const row = document.createElement('div');
    row.className = 'mt-1 flex flex-wrap justify-between gap-x-4 text-sm';
    if (this.dataset.least) row.append(this.#lengthOf(input, Number(this.dataset.least)));
    row.append(this.#eyeOf(input));
    this.append(row);
  }

  #lengthOf(input: HTMLInputElement, least: number): HTMLElement {
    const status = document.createElement('span');
    status.className = 'text-muted';
    status.setAttribute('role', 'status');
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (words = '', tone: keyof typeof tones = 'muted') => {
      if (status.textContent !== words) status.textContent = words;
      status.className = tones[tone];
    };
    const ask = async () => {
      const asked = input.value;
      const answer = await this.#ask(input).catch(() => undefined);
      if (input.value !== asked) return;
      if (!answer) show(this.dataset.enough);
      else if (answer.problem) show(answer.problem, 'error');
      else show(this.dataset.good, 'success');
    };
    const write = () => {
      clearTimeout(timer);
      // Counted as the server counts: an accented letter is one sign, however the keyboard writes it.
      const length = [...normalForm(input.value, 'NFC')].length;
      // Before anything is typed the hint below says all.
      show(length > 0 && length < least ? this.dataset.short : '');
      if (length >= least) timer = setTimeout(ask, pause);
    };
    for (const other of this.#ownerFields(input)) other.addEventListener('change', write);
    input.addEventListener('input', write);
    write();
    return status;
  }

  /** The fields of the form that say whose password it is. */
  #ownerFields({ form }: HTMLInputElement): HTMLInputElement[] {
    const fields = form?.querySelectorAll<HTMLInputElement>('[name=givenName], [name=familyName], [name=email]');
    return [...(fields ?? [])];
  }

  async #ask(input: HTMLInputElement): Promise<{ readonly problem: string | null } | undefined> {
    const typedIn = (name: string) => input.form?.querySelector<HTMLInputElement>(`[name=${name}]`)?.value ?? '';
    const body = new URLSearchParams({
      password: input.value,
      name: `${this.dataset.owner ?? ''} ${typedIn('givenName')} ${typedIn('familyName')}`.trim(),
      email: typedIn('email') || typedIn('username'),
    });
    const answer = await fetch('/password/check', { method: 'POST', body, headers: { Accept: 'application/json' } });
    return answer.ok ? answer.json() : undefined;
  }

  #eyeOf(input: HTMLInputElement): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'link-quiet tap ms-auto cursor-pointer';
    const show = (visible: boolean) => {
      input.type = visible ? 'text' : 'password';
      button.textContent = (visible ? this.dataset.hide : this.dataset.show) ?? '';
    };
    button.onclick = () => show(input.type === 'password');
    // Never sent, nor kept by the browser, as plain text.
    input.form?.addEventListener('submit', () => show(false));
    show(false);
    return button;
  }
}

customElements.define('password-strength', PasswordStrength);
