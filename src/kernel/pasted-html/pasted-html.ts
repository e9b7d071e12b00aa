import { withBullets } from './bullets.ts';
import { Lists, markerOf } from './lists.ts';
import { type Mark, type Marks, markOrder, marksWithin, noMarks, type Style, styleOf } from './marks.ts';
import { boundaries, endedBy, endsParagraph, formats, headings, onOneLine, single } from './tag-kinds.ts';
import { attributeIn, type Token, tokensOf } from './tokens.ts';

/** What other programs write and our own editor does not. */
const foreign =
  /\sstyle\s*=|aria-level|<\/?(?:table|t[dr]|font|strike|del|div|o:p|h[1456])(?=[\s>])|<!|>\s?[·•▪◦‣](?:\s?(?:&nbsp;|&#160;|\u00a0)|\t|\s\s)/i;

/**
 * HTML of Word, LibreOffice, Google Docs and the web in the few tags of our editor: what their styles say becomes bold, italic or struck, the
 * numbered paragraphs of Word become lists, and a row of a table one line. What our own editor wrote stays as it is.
 */
export function convertPasted(html: string): string {
  if (html.includes('data-pm-slice') || !foreign.test(html)) return html;
  const writer = new PastedWriter();
  for (const token of withBullets([...tokensOf(html)])) writer.take(token);
  return writer.finish();
}

/** text: its words stand in it directly. scope: begins blocks and lists of its own. */
type Role = 'inline' | 'boundary' | 'text' | 'scope' | 'item' | 'list' | 'row' | 'cell' | 'marker' | 'unseen';

interface Open {
  readonly name: string;
  readonly role: Role;
  readonly marks: Marks;
  /** What closes it in what is written. */
  readonly end?: string;
  readonly attributes?: string;
  /** Of a cell or quotation: the lists around it. */
  readonly around?: Lists;
  readonly cells?: string[];
}

interface WordItem {
  readonly level: number;
  marker: string;
}

const deepest = 200;

class PastedWriter {
  #open: Open[] = [];
  #out: string[][] = [[]];
  #written: Mark[] = [];
  #lists = new Lists();
  #wordItem: WordItem | undefined;
  /** Words stand in a paragraph that nobody opened. */
  #isLoose = false;
  #isLevelTold = false;

  take(token: Token): void {
    const top = this.#open.at(-1);
    if (token.kind === 'open') this.#begin(token.name, token);
    else if (token.kind === 'close') this.#end(token.name);
    else if (top?.role === 'unseen') return;
    else if (top?.role === 'marker' && this.#wordItem) this.#wordItem.marker += token.text;
    else this.#text(token.text, top?.marks ?? noMarks);
  }

  finish(): string {
    this.#leaveDownTo(0);
    this.#endWords();
    this.#write(this.#lists.close());
    return this.#out.flat().join('');
  }

  #write(html: string): void {
    if (html !== '') this.#out.at(-1)?.push(html);
  }

  #text(text: string, marks: Marks): void {
    if (/^\s*$/.test(text)) {
      if (this.#isInWords()) this.#write(text);
      return;
    }
    this.#beginWords();
    this.#mark(this.#isInHeading() ? { ...marks, strong: false } : marks);
    this.#write(text);
  }

  #begin(name: string, { attributes, source }: { readonly attributes: string; readonly source: string }): void {
    if (single.test(name)) this.#single(name, source);
    if (single.test(name) || this.#open.length >= deepest) return;
    const outer = this.#open.at(-1);
    const style = styleOf(attributeIn(attributes, 'style'));
    const marks = marksWithin(outer?.marks ?? noMarks, name, style);
    const push = (role: Role, more: Partial<Open> = {}) => this.#open.push({ name, role, marks, attributes, ...more });
    if (outer?.role === 'unseen' || style.get('display') === 'none' || style.get('mso-hide') === 'all') push('unseen');
    else if (outer?.role === 'marker' || (this.#wordItem && style.get('mso-list') === 'ignore')) push('marker');
    else if (formats.test(name)) push('inline');
    else if (name === 'code' || (name === 'a' && attributeIn(attributes, 'href') !== undefined)) {
      this.#beginWords();
      this.#mark(noMarks);
      this.#write(name === 'a' ? source : '<code>');
      push('inline', { end: `</${name}>` });
    } else this.#beginBlock(name, { style, attributes, push });
  }

  #single(name: string, source: string): void {
    if (this.#open.at(-1)?.role === 'unseen') return;
    if (name === 'br' && this.#isInWords()) this.#write('<br>');
    if (name === 'img') {
      this.#beginWords();
      this.#write(source);
    }
    if (name !== 'hr') return;
    this.#endUnclosed('hr');
    this.#endWords();
    if (!this.#isInItem()) this.#write(this.#lists.close());
    this.#write('<hr>');
  }

  #beginBlock(
    name: string,
    { style, attributes, push }: { style: Style; attributes: string; push: (role: Role, more?: Partial<Open>) => void },
  ): void {
    this.#endUnclosed(name);
    const heading = headings[name] ?? (/\bMsoTitle\b/i.test(attributeIn(attributes, 'class') ?? '') ? 'h2' : undefined);
    if (heading) this.#beginText(heading, push);
    else if (name === 'p') {
      const level = /\bl\d+ level(\d+)/.exec(style.get('mso-list') ?? '')?.[1];
      if (level === undefined) this.#beginText('p', push);
      else {
        this.#endWords();
        this.#wordItem = { level: Number(level), marker: '' };
        push('text', { end: '</p>' });
      }
    } else if (name === 'pre') this.#beginText('pre', push);
    else if (name === 'blockquote') {
      this.#endWords();
      if (!this.#isInItem()) this.#write(this.#lists.close());
      this.#write('<blockquote>');
      push('scope', { end: '</blockquote>', around: this.#lists });
      this.#lists = new Lists();
    } else if (name === 'ul' || name === 'ol') {
      this.#endWords();
      push('list');
    } else if (name === 'li') {
      this.#beginItem(attributes);
      push('item');
    } else if (name === 'tr') {
      this.#endWords();
      push('row', { cells: [] });
    } else if (name === 'td' || name === 'th') this.#beginCell(push);
    else {
      if (boundaries.test(name)) this.#endWords();
      push('boundary');
    }
  }

  #beginText(tag: string, push: (role: Role, more?: Partial<Open>) => void): void {
    this.#endWords();
    if (!this.#isInItem()) this.#write(this.#lists.close());
    this.#write(`<${tag}>`);
    push('text', { end: `</${tag}>` });
  }

  #beginItem(attributes: string): void {
    this.#endWords();
    const told = Number(attributeIn(attributes, '(?:data-)?aria-level') ?? 0);
    const list = this.#open.findLast(({ role }) => role === 'list');
    const start = Number(attributeIn(list?.attributes ?? '', 'start') ?? 1);
    this.#isLevelTold = told > 0;
    this.#write(
      this.#lists.begin({
        level: told > 0 && told <= 9 ? told : Math.max(1, this.#depthOfLists()),
        kind: list?.name === 'ol' ? 'ol' : 'ul',
        start: Number.isInteger(start) && start >= 0 && start < 100_000 ? start : 1,
      }),
    );
  }

  /** Cells are written apart: how many a row has is known at its end only. */
  #beginCell(push: (role: Role, more?: Partial<Open>) => void): void {
    this.#endWords();
    if (this.#open.filter(({ role }) => role === 'cell').length >= 3) {
      push('boundary');
      return;
    }
    push('cell', { around: this.#lists });
    this.#lists = new Lists();
    this.#out.push([]);
  }

  #end(name: string): void {
    const at = this.#open.findLastIndex((each) => each.name === name);
    if (at >= 0) this.#leaveDownTo(at);
  }

  #leaveDownTo(depth: number): void {
    while (this.#open.length > depth) {
      const last = this.#open.at(-1);
      if (last) this.#leave(last);
      this.#open.pop();
    }
  }

  #leave({ name, role, end = '', around, cells }: Open): void {
    if (role === 'inline' && end) this.#mark(noMarks);
    if (role === 'text') {
      this.#beginWords();
      this.#mark(noMarks);
    }
    if (/^(?:scope|cell|item|list|row)$/.test(role) || (role === 'boundary' && boundaries.test(name))) this.#endWords();
    if (role === 'list') {
      const depth = this.#depthOfLists();
      // Word on the web makes a list of each item: the next one may belong to this one.
      if (depth > 1 || !this.#isLevelTold) this.#write(this.#lists.close(depth));
    }
    if (around) {
      this.#write(this.#lists.close());
      this.#lists = around;
    }
    if (role === 'cell')
      this.#open.findLast((each) => each.role === 'row')?.cells?.push(this.#out.pop()?.join('') ?? '');
    else if (role === 'row') this.#writeRow(cells ?? []);
    else this.#write(end);
  }

  /** A table with one cell in each row only places what is in it. */
  #writeRow(cells: readonly string[]): void {
    const [only = '', ...more] = cells;
    if (cells.every((cell) => cell === '')) return;
    if (!this.#isInItem()) this.#write(this.#lists.close());
    this.#write(more.length === 0 ? only : `<p>${cells.map(onOneLine).join(' – ')}</p>`);
  }

  /** Before words: what they stand in is opened. */
  #beginWords(): void {
    const item = this.#wordItem;
    if (item) {
      this.#wordItem = undefined;
      this.#write(`${this.#lists.begin({ level: item.level, ...markerOf(item.marker) })}<p>`);
    } else if (!this.#isInWords()) {
      if (!this.#isInItem()) this.#write(this.#lists.close());
      this.#write('<p>');
      this.#isLoose = true;
    }
  }

  /** Before a block. */
  #endWords(): void {
    this.#mark(noMarks);
    if (this.#isLoose) this.#write('</p>');
    this.#isLoose = false;
  }

  #mark(wanted: Marks): void {
    const marks = markOrder.filter((mark) => wanted[mark]);
    let same = 0;
    while (same < this.#written.length && this.#written[same] === marks[same]) same += 1;
    for (const mark of this.#written.splice(same).reverse()) this.#write(`</${mark}>`);
    for (const mark of marks.slice(same)) this.#write(`<${mark}>`);
    this.#written = marks;
  }

  #endUnclosed(name: string): void {
    if (endsParagraph.test(name) || boundaries.test(name))
      this.#endInnermost(/^(?:p|h[1-6])$/, /^(?:li|td|th|blockquote|table)$/);
    for (const [begins, ended, within] of endedBy) if (begins.test(name)) this.#endInnermost(ended, within);
  }

  #endInnermost(ended: RegExp, within: RegExp): void {
    const at = this.#open.findLastIndex((each) => ended.test(each.name) || within.test(each.name));
    if (at >= 0 && ended.test(this.#open[at]?.name ?? '')) this.#leaveDownTo(at);
  }

  #isInWords(): boolean {
    if (this.#isLoose) return true;
    const around = this.#open.findLast(({ role }) => /^(?:text|item|scope|cell|row|list)$/.test(role));
    return around?.role === 'text';
  }

  #isInItem(): boolean {
    const around = this.#open.findLast(({ role }) => role === 'item' || role === 'scope' || role === 'cell');
    return around?.role === 'item';
  }

  #isInHeading(): boolean {
    return /^<\/h/.test(this.#open.findLast(({ role }) => role === 'text')?.end ?? '');
  }

  #depthOfLists(): number {
    const from = this.#open.findLastIndex(({ role }) => role === 'scope' || role === 'cell');
    return this.#open.slice(from + 1).filter(({ role }) => role === 'list').length;
  }
}
