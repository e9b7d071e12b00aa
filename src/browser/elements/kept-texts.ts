/** Texts that were typed and not sent yet, in this browser. The key names whose they are; whoever signs out takes his along. */
const prefix = 'text:';
const longest = 7 * 86_400_000;

type Values = Readonly<Record<string, readonly string[]>>;

export function keepText(key: string, values: Values): void {
  try {
    localStorage.setItem(prefix + key, JSON.stringify({ at: Date.now(), values }));
  } catch {
    // Storage is full or forbidden: the text is still on the page.
  }
}

export function forgetText(key: string): void {
  localStorage.removeItem(prefix + key);
}

export function findText(key: string): Values | undefined {
  forgetOld();
  return read(prefix + key)?.values;
}

function read(key: string): { readonly at: number; readonly values: Values } | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

function forgetOld(): void {
  for (const key of Object.keys(localStorage))
    if (key.startsWith(prefix) && !((read(key)?.at ?? 0) > Date.now() - longest)) localStorage.removeItem(key);
}
