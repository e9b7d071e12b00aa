/** A list of rows of fields that grows by a press: without it, a row comes with each saving. */
class MoreRows extends HTMLElement {
  connectedCallback(): void {
    const list = this.querySelector('ul');
    if (!list || this.querySelector('[data-more]')) return;
    const most = Number(this.dataset.most);
    const isEmpty = (row: Element) => row.querySelector('select')?.value === '';
    // One empty row is enough where more come by a press.
    for (const row of [...list.children].filter(isEmpty).slice(1)) row.remove();
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-sm btn-outline mt-3';
    button.dataset.more = '';
    button.textContent = this.dataset.label ?? '';
    const show = () => {
      button.hidden = list.children.length >= most;
    };
    button.addEventListener('click', () => {
      const row = list.lastElementChild?.cloneNode(true);
      if (!(row instanceof HTMLElement)) return;
      const number = String(list.children.length + 1);
      const before = String(list.children.length);
      for (const field of row.querySelectorAll('select')) {
        field.selectedIndex = 0;
        field.setAttribute('aria-label', (field.getAttribute('aria-label') ?? '').replace(before, number));
      }
      list.append(row);
      row.querySelector('select')?.focus();
      show();
    });
    show();
    this.append(button);
  }
}

customElements.define('more-rows', MoreRows);
