/**
 * A list of rows of fields, of which one empty one is in sight, and the next by a press. Rows in waiting are hidden and not taken away: what
 * was kept comes back into them. Where the server sends no more rows, the last one is copied.
 */
class MoreRows extends HTMLElement {
  connectedCallback(): void {
    const list = this.querySelector('ul');
    if (!list || this.querySelector('[data-more]')) return;
    const most = Number(this.dataset.most);
    const rows = () => [...list.children].filter((row) => row instanceof HTMLElement);
    const isEmpty = (row: Element) => row.querySelector('select')?.value === '';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-sm btn-outline mt-3 justify-self-start';
    button.dataset.more = '';
    button.textContent = this.dataset.label ?? '';
    const count = () => {
      button.hidden = rows().length >= most && rows().every((row) => !row.hidden);
    };
    const show = (row: HTMLElement) => {
      row.hidden = false;
      count();
    };
    for (const [at, row] of rows().filter(isEmpty).entries()) {
      row.hidden = at > 0;
      row.addEventListener('restore', () => show(row), { capture: true });
    }
    button.addEventListener('click', () => {
      const row = rows().find(({ hidden }) => hidden) ?? copyOf(list);
      if (!row) return;
      list.append(row);
      show(row);
      row.querySelector('select')?.focus();
    });
    count();
    this.append(button);
  }
}

function copyOf(list: Element): HTMLElement | undefined {
  const row = list.lastElementChild?.cloneNode(true);
  if (!(row instanceof HTMLElement)) return undefined;
  const [before, number] = [list.children.length, list.children.length + 1].map(String);
  for (const field of row.querySelectorAll('select')) {
    field.selectedIndex = 0;
    field.setAttribute('aria-label', (field.getAttribute('aria-label') ?? '').replace(before ?? '', number ?? ''));
  }
  return row;
}

customElements.define('more-rows', MoreRows);
