type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A control whose value may be kept: never a password, a file, or a key that makes a form count once. */
export function isKeepable(target: EventTarget | null): target is Control {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return target.name !== '' && !target.disabled;
  if (
    !(target instanceof HTMLInputElement) ||
    target.name === '' ||
    target.name === 'idempotencyKey' ||
    target.disabled
  )
    return false;
  // A password shown as text is still one: its autocomplete says so.
  return !/^(password|file|submit|button)$/.test(target.type) && !target.autocomplete.includes('password');
}

/** Whether a control holds something else than the server sent: typed before our code arrived. */
export function isChanged(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    const sent = [...control.options].filter((option) => option.defaultSelected);
    return sent.length > 0 ? sent.some((option) => !option.selected) : control.selectedIndex > 0;
  }
  if (control instanceof HTMLInputElement && /checkbox|radio/.test(control.type))
    return control.checked !== control.defaultChecked;
  return control.value !== control.defaultValue;
}

/** The values under these names. A group in which nothing is ticked gives one empty value: "none of them". */
export function valuesOf(form: HTMLFormElement, names: Iterable<string>): Record<string, string[]> {
  const data = new FormData(form);
  const entries = [...names].map((name) => {
    const values = data.getAll(name).filter((value) => typeof value === 'string');
    return [name, values.length > 0 ? values : ['']] as const;
  });
  return Object.fromEntries(entries);
}

/** What the server sent under every name, whatever has been typed since; but for hidden fields, of which no browser remembers that. */
export function valuesSent(form: HTMLFormElement): Record<string, string[]> {
  const untouched = form.cloneNode(true);
  if (!(untouched instanceof HTMLFormElement)) return {};
  untouched.reset();
  return valuesOf(untouched, new Set([...untouched.elements].filter(isKeepable).map(({ name }) => name)));
}

/** Writes values back and tells each control, so that an editor on top of it can follow. */
function putValues(form: HTMLFormElement, values: Readonly<Record<string, readonly string[]>>): void {
  for (const [name, wanted] of Object.entries(values)) {
    const controls = [...form.elements].filter(isKeepable).filter((control) => control.name === name);
    for (const [index, control] of controls.entries()) {
      if (control instanceof HTMLInputElement && /checkbox|radio/.test(control.type))
        control.checked = wanted.includes(control.value);
      else if (control instanceof HTMLSelectElement && control.multiple)
        for (const option of control.options) option.selected = wanted.includes(option.value);
      else control.value = wanted[index] ?? wanted[0] ?? '';
      control.dispatchEvent(new Event('restore'));
    }
  }
}

/** Writes values back, but for fields in which somebody has typed something else before our code was here. Returns the names written. */
export function giveBack(
  form: HTMLFormElement,
  values: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const now = valuesOf(form, Object.keys(values));
  const typed = [...form.elements].filter(isKeepable).filter(isChanged);
  const differs = ({ name }: Control) => String(now[name]) !== String(values[name]);
  const taken = new Set(typed.filter(differs).map(({ name }) => name));
  const free = Object.entries(values).filter(([name]) => !taken.has(name));
  putValues(form, Object.fromEntries(free));
  return free.map(([name]) => name);
}
