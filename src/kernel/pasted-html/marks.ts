export const markOrder = ['strong', 'em', 's'] as const;
export type Mark = (typeof markOrder)[number];
export type Marks = Readonly<Record<Mark, boolean>>;

export const noMarks: Marks = { strong: false, em: false, s: false };

const ofTags: Readonly<Record<string, Mark>> = {
  b: 'strong',
  strong: 'strong',
  th: 'strong',
  i: 'em',
  em: 'em',
  cite: 'em',
  s: 's',
  strike: 's',
  del: 's',
};

export type Style = ReadonlyMap<string, string>;

export function styleOf(text: string | undefined): Style {
  const lines = (text ?? '').toLowerCase().split(';');
  const pairs = lines.map((line) => [line.split(':', 1)[0]?.trim() ?? '', line.slice(line.indexOf(':') + 1).trim()]);
  return new Map(pairs.map(([name = '', value = '']) => [name, value]));
}

/** What is bold, italic or struck within an element. Its style counts more than its tag: Google Docs puts all in a `b` that is not bold. */
export function marksWithin(outer: Marks, tag: string, style: Style): Marks {
  const own = ofTags[tag];
  const base = own ? { ...outer, [own]: true } : outer;
  const font = style.get('font');
  const decoration = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  return {
    strong: weightOf(style.get('font-weight') ?? font) ?? base.strong,
    em: slantOf(style.get('font-style') ?? font) ?? base.em,
    s: base.s || decoration.includes('line-through'),
  };
}

function weightOf(value: string | undefined): boolean | undefined {
  if (!value || value === 'inherit') return undefined;
  return /\b(?:bold|bolder|[6-9]00)\b/.test(value);
}

function slantOf(value: string | undefined): boolean | undefined {
  if (!value || value === 'inherit') return undefined;
  return /\b(?:italic|oblique)\b/.test(value);
}
