export type ListKind = 'ul' | 'ol';

interface OpenList {
  readonly kind: ListKind;
  readonly level: number;
}

interface Item {
  readonly level: number;
  readonly kind: ListKind;
  readonly start: number;
}

/**
 * Writes lists from items that say how deep they are: Word has paragraphs instead of lists, and Google Docs puts a list beside the item
 * that it belongs to. Each open list has an open item.
 */
export class Lists {
  #open: OpenList[] = [];

  get areOpen(): boolean {
    return this.#open.length > 0;
  }

  begin({ level, kind, start }: Item): string {
    const closed =
      this.close(level + 1) + (this.#last?.level === level && this.#last.kind !== kind ? this.#closeLast() : '');
    if (this.#last?.level === level) return `${closed}</li><li>`;
    this.#open.push({ kind, level });
    return `${closed}${kind === 'ol' && start !== 1 ? `<ol start="${start}">` : `<${kind}>`}<li>`;
  }

  /** Closes the lists of this level and those below it. */
  close(level = 0): string {
    let written = '';
    while (this.#last && this.#last.level >= level) written += this.#closeLast();
    return written;
  }

  get #last(): OpenList | undefined {
    return this.#open.at(-1);
  }

  #closeLast(): string {
    const last = this.#open.pop();
    return last ? `</li></${last.kind}>` : '';
  }
}

/** What the marker of a paragraph of Word says: "2." begins a list with numbers at two, "·" and "o" are bullets. */
export function markerOf(text: string): { readonly kind: ListKind; readonly start: number } {
  const plain = text.replaceAll(/&nbsp;|&#160;|\s/g, '');
  const found = /^\(?(?:[\p{L}\d]{1,6}\.)*([\p{L}\d]{1,6})[.)]/u.exec(plain)?.[1];
  if (found === undefined) return { kind: 'ul', start: 1 };
  return { kind: 'ol', start: /^\d+$/.test(found) ? Number(found) : 1 };
}
