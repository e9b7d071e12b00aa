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
      dir="auto"
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
