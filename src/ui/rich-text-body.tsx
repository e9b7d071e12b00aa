import type { CleanHtml } from '#kernel/clean-html.ts';

interface Props {
  readonly html: CleanHtml;
  /** The language it was written in, where known. */
  readonly lang?: string | undefined;
  readonly size?: 'normal' | 'large';
}

/** The only place that puts HTML on a page as it is: the type says that the sanitiser made it. */
export function RichTextBody({ html, lang, size = 'normal' }: Props) {
  return (
    <div
      class={size === 'large' ? 'prose prose-large' : 'prose'}
      lang={lang}
      dangerouslySetInnerHTML={{ __html: withDirections(html) }}
    />
  );
}

/**
 * Each paragraph and each item has the direction of its own first letters: a text may be in several scripts. An item would find none where
 * its paragraph says its own.
 */
function withDirections(html: CleanHtml): string {
  return html
    .replaceAll(/<(?:p|h2|h3|li)(?=[ >])/g, '$& dir="auto"')
    .replaceAll('<li dir="auto"><p dir="auto">', '<li dir="auto"><p>');
}
