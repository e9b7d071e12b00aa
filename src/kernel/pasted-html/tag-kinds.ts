export const single = /^(?:br|img|hr|meta|link|col|input|wbr|base)$/;
export const formats = /^(?:b|strong|i|em|cite|s|strike|del|u|ins|span|font|small|big|o:p|sub|sup|label|mark|abbr)$/;
export const headings: Readonly<Record<string, string>> = {
  h1: 'h2',
  h2: 'h2',
  h3: 'h3',
  h4: 'h3',
  h5: 'h3',
  h6: 'h3',
};
export const boundaries =
  /^(?:div|section|article|header|footer|main|aside|nav|table|caption|dl|dt|dd|figure|figcaption|form|center|address)$/;
/** What ends an element that was not closed: `<li>one<li>two`. */
export const endedBy: readonly (readonly [begins: RegExp, ended: RegExp, within: RegExp])[] = [
  [/^li$/, /^li$/, /^(?:ul|ol|td|th)$/],
  [/^t[dh]$/, /^t[dh]$/, /^(?:tr|table)$/],
  [/^tr$/, /^tr$/, /^table$/],
];
export const endsParagraph = /^(?:p|h[1-6]|ul|ol|li|pre|blockquote|hr|tr|td|th)$/;

/** A cell within a line: its paragraphs and lists become words. */
export function onOneLine(html: string): string {
  return html
    .replaceAll(/<\/?(?:p|h2|h3|ul|ol|li|blockquote|pre|br|hr)(?: start="\d+")?>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
