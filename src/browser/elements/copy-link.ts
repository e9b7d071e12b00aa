/** Shows the copy button, which needs a script, and says when the address is copied. */
class CopyLink extends HTMLElement {
  connectedCallback(): void {
    const [button, input] = [this.querySelector('button'), this.querySelector('input')];
    if (!button || !input || !navigator.clipboard) return;
    button.hidden = false;
    button.onclick = () => void this.#copy(input);
  }

  async #copy(input: HTMLInputElement): Promise<void> {
    input.select();
    await navigator.clipboard.writeText(input.value);
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = this.dataset.copied ?? '';
  }
}

customElements.define('copy-link', CopyLink);
