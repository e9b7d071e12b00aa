import { textFromHtml } from '#platform/clean-html.ts';

const longestOpening = 260;

/** The first words of a text, up to the end of one of them. The HTML may be cut off anywhere. */
export function openingOf(html: string): string {
  const text = textFromHtml(html).toWellFormed();
  if (text.length <= longestOpening) return text;
  return `${text
    .slice(0, longestOpening)
    .toWellFormed()
    .replace(/\s+\S*$/, '')}…`;
}
