import { normalForm } from '#kernel/normal-form.ts';
import { linksIn, textFromHtml, unescaped } from '#platform/clean-html.ts';
import type { PublicText } from '../model.ts';

/** A sentence of a text, the description of a picture, or an address of a link. */
export interface Piece {
  readonly sentence: string;
  /** With what follows a few words: "Kim" alone says nothing, and what comes next says it of Kim. */
  readonly words: string;
  /** What is said with it: the piece as it is shown, between its neighbours. */
  readonly said: () => string;
}

/** Of a line within a sentence; no letter of any script. */
export const lineEnd = '\ue000';

interface Unit {
  readonly sentence: string;
  /** With its marks and links, or the picture. */
  readonly shown: string;
}

interface Block {
  readonly units: readonly Unit[];
  /** It says something together with the block after it. */
  readonly label: boolean;
  /** Of a list. */
  readonly item: boolean;
}

const fewWords = 3;

/** In the order of the text: what stands before and behind a sentence, also in another paragraph, tells what it means. */
export function piecesOf({ title, html, more = [] }: Pick<PublicText, 'title' | 'html' | 'more'>): readonly Piece[] {
  const body = blocksOfHtml(html);
  const heading = blocksOfText(title).map((block) => ({ ...block, label: block.label || body.length > 0 }));
  const links = linksIn(html).map((link) => [{ units: [{ sentence: link, shown: link }], label: false, item: false }]);
  return [[...heading, ...body], ...more.map(blocksOfText), ...links].flatMap(piecesIn);
}

function piecesIn(blocks: readonly Block[]): readonly Piece[] {
  return blocks.flatMap(({ units }, at) =>
    units.map((unit, index) => {
      const before = units[index - 1] ?? blocks[at - 1]?.units.at(-1);
      const next = units[index + 1] ?? blocks[at + 1]?.units[0];
      const isShort = unit.sentence.split(/[ \ue000]+/u).length < fewWords;
      return {
        sentence: unit.sentence,
        words: isShort && next ? `${unit.sentence} ${next.sentence}` : unit.sentence,
        said: () =>
          [before ? [before] : [], [unit], unitsAfter(blocks, at, index)]
            .map((some) => normal(some.map(({ shown }) => shown).join(' ')))
            .join('\n'),
      };
    }),
  );
}

/** "Our heroes" is said of the whole list below it. */
const mostItems = 50;

function unitsAfter(blocks: readonly Block[], at: number, index: number): readonly Unit[] {
  const { units = [], label = false, item = false } = blocks[at] ?? {};
  // Only its last sentence: the others have one behind them, and each with all the rest would take the square of their number.
  if (!label || index < units.length - 1)
    return [units[index + 1] ?? blocks[at + 1]?.units[0]].filter((unit) => unit !== undefined);
  const [next, ...others] = blocks.slice(at + 1, at + 1 + mostItems);
  const end = others.findIndex((block) => !block.item);
  const list = next?.item && !item ? others.slice(0, end < 0 ? others.length : end) : [];
  return [...(next ? [next] : []), ...list].flatMap((one) => one.units);
}

/** As it is read; only how many blanks there are says nothing. */
const normal = (text: string) =>
  normalForm(text, 'NFC')
    .replaceAll(/[\s\ue000]+/gu, ' ')
    .trim();

const sentenceEnd = /(?<=[.!?…;·]["'»”)]?)[ \ue000]+/gu;
const endsSentence = /[.!?…]["'»”)]?$/u;

/** A line that ends in plain text ends no sentence; an empty line does. */
function blocksOfText(text: string): readonly Block[] {
  return text
    .split(/\n[ \t]*\n/)
    .flatMap((paragraph) => blockOf({ text: paragraph.replaceAll('\n', lineEnd), marks: [] }));
}

interface Mark {
  readonly at: number;
  readonly name: string;
  readonly tag: string;
}

interface Source {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly heading?: boolean;
  readonly item?: boolean;
}

function blockOf({ text, marks, heading = false, item = false }: Source): readonly Block[] {
  const units: Unit[] = [];
  const open: Mark[] = [];
  let from = 0;
  let mark = 0;
  /** Up to a place: what is open there has been opened, and not closed since. */
  const passTo = (place: number, isPassed: (one: Mark) => void) => {
    for (let one = marks[mark]; one && one.at <= place; one = marks[mark]) {
      if (!one.tag.startsWith('</')) open.push(one);
      else
        open.splice(
          Math.max(
            0,
            open.findLastIndex(({ name }) => name === one.name),
          ),
          1,
        );
      isPassed(one);
      mark += 1;
    }
  };
  for (const to of [...[...text.matchAll(sentenceEnd)].map(({ index }) => index), text.length]) {
    const raw = text.slice(from, to);
    const sentence = raw.trim();
    const start = from + raw.indexOf(sentence);
    passTo(start, () => {});
    let shown = [...new Set(open.map(({ tag }) => tag))].join('');
    let written = start;
    passTo(start + sentence.length - 1, ({ at, tag }) => {
      shown += text.slice(written, at) + tag;
      written = at;
    });
    shown += text.slice(written, start + sentence.length);
    if (sentence !== '') units.push({ sentence, shown });
    from = to;
  }
  const last = units.at(-1);
  return last ? [{ units, label: heading || !endsSentence.test(last.sentence), item }] : [];
}

const tagOrText = /<[^<>]*>|[^<]+|</g;
const nameOfTag = /^<\/?([a-z0-9]+)/;
const inline = new Set(['strong', 'em', 's', 'code', 'a']);

function blocksOfHtml(html: string): readonly Block[] {
  const blocks: Block[] = [];
  let text = '';
  let marks: Mark[] = [];
  let open: Mark[] = [];
  let heading = false;
  let items = 0;
  const end = () => {
    blocks.push(...blockOf({ text, marks, heading, item: items > 0 }));
    [text, marks] = ['', open.map((one) => ({ ...one, at: 0 }))];
  };
  for (const [token] of html.matchAll(tagOrText)) {
    const [, name] = nameOfTag.exec(token) ?? [];
    if (name === undefined) text += unescaped(token);
    else if (name === 'br') text += lineEnd;
    else if (inline.has(name)) {
      const one = { at: text.length, name, tag: tagOf(token, name) };
      marks.push(one);
      open = token.startsWith('</')
        ? open.toSpliced(
            open.findLastIndex((each) => each.name === name),
            1,
          )
        : [...open, one];
    } else {
      end();
      heading = name === 'h2' || name === 'h3';
      if (name === 'li') items = Math.max(0, items + (token.startsWith('</') ? -1 : 1));
      if (name === 'img') blocks.push(pictureOf(token));
    }
  }
  end();
  return blocks;
}

function tagOf(token: string, name: string): string {
  if (token.startsWith('</')) return `</${name}>`;
  const [, address = ''] = / href="([^"]*)"/.exec(token) ?? [];
  return name === 'a' ? `<a ${unescaped(address)}>` : `<${name}>`;
}

function pictureOf(token: string): Block {
  const [, source = ''] = / src="([^"]*)"/.exec(token) ?? [];
  const [, alt = ''] = / alt="([^"]*)"/.exec(token) ?? [];
  const sentence = textFromHtml(alt);
  return { units: [{ sentence, shown: `<img ${source} ${sentence}>` }], label: false, item: false };
}
