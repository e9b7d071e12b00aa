/** Nothing that is pasted is cut: beyond the limit of a field one reads by how much, and the server takes it when it is shorter. */
addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return;
  const longest = Number(target.dataset.longest);
  if (!longest) return;
  const over = target.value.length - longest;
  const line = target.parentElement?.querySelector<HTMLElement>(':scope > [data-too-long]');
  if (over <= 0) line?.remove();
  else {
    const shown = line ?? document.createElement('p');
    shown.className = 'field-error';
    shown.dataset.tooLong = '';
    shown.setAttribute('role', 'status');
    shown.textContent = (document.body.dataset.tooLong ?? '')
      .replace('{count}', String(over))
      .replace('{most}', String(longest));
    if (!line) target.after(shown);
  }
});
