import { normalForm } from '#kernel/normal-form.ts';
/** A part of a line in one font and one direction, in visual order. */
export interface Run {
  readonly text: string;
  readonly font: string;
}

type Direction = 'ltr' | 'rtl';
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A grapheme: a letter with its accents. It is never cut. */
export function graphemesOf(text: string): string[] {
  // ASCII needs no segmenter, and most of a page is ASCII.
  if (/^[\x20-\x7e]*$/.test(text)) return [...text];
  return [...letters.segment(normalForm(text, 'NFC'))].map(({ segment }) => (/^\s+$/.test(segment) ? ' ' : segment));
}

/** The direction of the first letter that has one. */
export function strongDirection(text: string): Direction {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return rightToLeft.test(first) ? 'rtl' : 'ltr';
}

/**
 * The runs of one line from left to right. A small part of the Unicode bidirectional algorithm: letters have a
 * direction, numbers read from left to right, all else goes with its neighbours or with the line.
 */
export function runsOf(line: string, fontOf: (letter: string, previous?: string) => string): Run[] {
  const base = strongDirection(line);
  const parts = directed(graphemesOf(line), base);
  const runs: (Run & { readonly level: number })[] = [];
  for (const { letter, level } of parts) {
    const last = runs.at(-1);
    const font = fontOf(letter, last?.font);
    if (last?.font === font && last.level === level) runs[runs.length - 1] = { ...last, text: last.text + letter };
    else runs.push({ text: letter, font, level });
  }
  return inOrder(runs).map(({ text, font }) => ({ text, font }));
}

interface Part {
  readonly letter: string;
  /** Even: from left to right; odd: from right to left. */
  readonly level: number;
}

function directed(all: readonly string[], base: Direction): Part[] {
  const kinds = all.map((letter) =>
    rightToLeft.test(letter) ? 'rtl' : /\p{L}/u.test(letter) ? 'ltr' : /\p{N}/u.test(letter) ? 'number' : 'neutral',
  );
  const near = (from: number, step: 1 | -1): Direction => {
    for (let at = from; at >= 0 && at < kinds.length; at += step) {
      if (kinds[at] === 'rtl' || kinds[at] === 'number') return kinds[at] === 'rtl' || base === 'rtl' ? 'rtl' : 'ltr';
      if (kinds[at] === 'ltr') return 'ltr';
    }
    return base;
  };
  return all.map((letter, at) => {
    const kind = kinds[at];
    if (kind === 'rtl') return { letter, level: 1 };
    if (kind === 'ltr') return { letter, level: base === 'rtl' ? 2 : 0 };
    if (kind === 'number') return { letter, level: base === 'rtl' || near(at - 1, -1) === 'rtl' ? 2 : 0 };
    const around = near(at, -1) === near(at, 1) ? near(at, 1) : base;
    return { letter, level: around === 'rtl' ? 1 : base === 'rtl' ? 2 : 0 };
  });
}

/** From the highest level down, reverses every sequence of that level or above. */
function inOrder<run extends { readonly level: number }>(runs: readonly run[]): run[] {
  const order = [...runs];
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level >= 1; level -= 1)
    for (let start = 0; start < order.length; start += 1) {
      let end = start;
      while ((order[end]?.level ?? -1) >= level) end += 1;
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(start, end);
    }
  return order;
}
