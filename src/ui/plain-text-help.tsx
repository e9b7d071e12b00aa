import type { Translate } from '#platform/i18n.ts';

interface Props {
  readonly t: Translate;
  /** The text as it stands in the field. */
  readonly plain: string;
  readonly pictures: readonly { readonly url: string; readonly alt: string }[];
}

const mostPictures = 12;

/** How to write a heading, a list or a link where the editor does not run. Hidden where it does. */
export function PlainTextHelp({ t, plain, pictures }: Props) {
  const examples = [
    [`## ${t('ui.plain.words')}`, t('ui.editor.heading2')],
    [`### ${t('ui.plain.words')}`, t('ui.editor.heading3')],
    [`- ${t('ui.plain.words')}`, t('ui.editor.bulletList')],
    [`1. ${t('ui.plain.words')}`, t('ui.editor.orderedList')],
    [`**${t('ui.plain.words')}**`, t('ui.editor.bold')],
    [`_${t('ui.plain.words')}_`, t('ui.editor.italic')],
    [`> ${t('ui.plain.words')}`, t('ui.editor.quote')],
    [`[${t('ui.plain.words')}](https://example.org)`, t('ui.editor.link')],
  ] as const;
  return (
    <div class="plain-help box mt-1 p-4 gap-3 text-sm">
      <p>{t('ui.plain.lead')}</p>
      <dl class="grid grid-cols-[minmax(0,1fr)_auto] sm:grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1">
        {examples.map(([sign, meaning]) => (
          <div key={sign} class="contents">
            <dt>
              <code class="wrap-anywhere">{sign}</code>
            </dt>
            <dd class="text-muted">{meaning}</dd>
          </div>
        ))}
      </dl>
      {plain.includes(':::') && <p class="font-semibold">{t('ui.plain.raw')}</p>}
      {pictures.length > 0 && (
        <>
          <p>{t('ui.plain.pictures')}</p>
          <ul class="grid gap-3">
            {pictures.slice(0, mostPictures).map(({ url, alt }) => (
              <li key={url} class="flex items-center gap-3">
                <img class="h-12 w-16 object-cover rounded-field" src={url} alt="" loading="lazy" />
                <code class="min-w-0 wrap-anywhere">{`![${alt.replaceAll(/[\\[\]]/g, '\\$&')}](${url})`}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
