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
    shown.textContent = sentence(over, longest);
    if (!line) target.after(shown);
  }
});

/** As the server says it: `excessForms` has a text for each plural of the language. */
function sentence(over: number, longest: number): string {
  const { lang } = document.documentElement;
  const forms: Record<string, string> = JSON.parse(document.body.dataset.tooLong ?? '{}');
  const form = forms[new Intl.PluralRules(lang).select(over)] ?? forms.other ?? '';
  const numbers = new Intl.NumberFormat(lang);
  return form.replace('{count}', numbers.format(over)).replace('{most}', numbers.format(longest));
}
