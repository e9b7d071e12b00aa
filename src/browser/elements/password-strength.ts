import { forbidSnapshot } from './forbid-snapshot.ts';

/** A switch to see what one types, and for a new password whether it is long enough. Words come from data attributes. */
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
    const write = () => {
      const enough = [...input.value].length >= least;
      // Before anything is typed the hint below says all.
      const words = (input.value === '' ? '' : enough ? this.dataset.enough : this.dataset.short) ?? '';
      if (status.textContent !== words) status.textContent = words;
      status.classList.toggle('text-success', enough);
    };
    input.addEventListener('input', write);
    write();
    return status;
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
