import { holdsDetails } from './details-typed.ts';

/** While somebody types what others will read: a line below the text says that it holds how somebody can be reached. It hinders nothing. */
addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLTextAreaElement) || target.dataset.watched === undefined) return;
  const line = target.parentElement?.querySelector<HTMLElement>(':scope > [data-watched-line]');
  if (!holdsDetails(target.value)) line?.remove();
  else if (!line) {
    const told = document.createElement('p');
    told.className = 'field-hint';
    told.dataset.watchedLine = '';
    told.setAttribute('role', 'status');
    told.textContent = target.dataset.watched;
    target.after(told);
  }
});
