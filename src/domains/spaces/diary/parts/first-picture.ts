import { unescaped } from '#platform/clean-html.ts';

const image = /<img [^>]*src="(\/pictures\/[0-9a-f-]{36})"[^>]*>/;

/** The first picture of ours in a clean text, with the words that its writer gave it. */
export function firstPictureIn(html: string): { readonly src: string; readonly alt: string } | undefined {
  const [tag, src] = image.exec(html) ?? [];
  return tag && src ? { src, alt: unescaped(/ alt="([^"]*)"/.exec(tag)?.[1] ?? '') } : undefined;
}
