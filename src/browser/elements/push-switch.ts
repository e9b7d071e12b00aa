/** Asks the browser to be woken for what is new, and sends what it says with the form. Words come from data attributes. */
class PushSwitch extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', (event) => {
      event.preventDefault();
      void this.#switchOn();
    });
  }

  async #switchOn(): Promise<void> {
    const form = this.querySelector('form');
    if (!form) return;
    if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window))
      return this.#say(this.dataset.unable);
    if ((await Notification.requestPermission()) !== 'granted') return this.#say(this.dataset.refused);
    try {
      this.#fill(form, await this.#subscribe());
    } catch {
      return this.#say(this.dataset.unable);
    }
    form.requestSubmit();
  }

  async #subscribe(): Promise<PushSubscriptionJSON> {
    await navigator.serviceWorker.register('/push-worker.js');
    const { pushManager } = await navigator.serviceWorker.ready;
    // One that was made for another key of ours, or another person, is of no use.
    await (await pushManager.getSubscription())?.unsubscribe();
    const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: this.dataset.key ?? '' });
    return made.toJSON();
  }

  #fill(form: HTMLFormElement, { endpoint, keys }: PushSubscriptionJSON): void {
    const told = { endpoint, browserKey: keys?.p256dh, browserSecret: keys?.auth };
    for (const [name, value] of Object.entries(told)) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = value ?? '';
    }
  }

  #say(words = ''): void {
    const status = this.querySelector('[role=status]') ?? document.createElement('p');
    status.setAttribute('role', 'status');
    status.className = 'mt-2 text-error';
    status.textContent = words;
    this.append(status);
  }
}

customElements.define('push-switch', PushSwitch);
