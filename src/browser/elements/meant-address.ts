import { meantAddress } from '#kernel/meant-address.ts';

/** A slip in the domain of an address is asked about before the form is sent. It is a question: what is written stays and may be sent. */
addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && target.type === 'email') show(target);
});

function show(field: HTMLInputElement): void {
  field.parentElement?.querySelector(':scope > [data-meant]')?.remove();
  const meant = meantAddress(field.value);
  if (meant === undefined) return;
  const line = document.createElement('p');
  line.className = 'field-hint';
  line.dataset.meant = '';
  line.setAttribute('role', 'status');
  const take = document.createElement('button');
  take.type = 'button';
  take.className = 'link-quiet text-area font-semibold tap';
  take.textContent = meant;
  take.onclick = () => {
    field.value = meant;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    line.remove();
    field.focus();
  };
  const [before = '', after = ''] = (document.body.dataset.meant ?? '').split('{address}');
  field.after(line);
  // The server asks no second time about what is sent all the same.
  const asked = document.createElement('input');
  asked.type = 'hidden';
  asked.name = `${field.name}Asked`;
  asked.value = field.value;
  // After it is on the page: a screen reader tells of what changes in a status that is there.
  line.append(before, take, after, asked);
}
