import { textFromHtml } from '#platform/clean-html.ts';
import type { Reader } from '#platform/http.ts';
import type { Message } from '#platform/i18n.ts';

/** The texts of a form that somebody wrote: values of one word are choices or ids, and passwords are never shown. */
export function lostFormTexts(form: URLSearchParams): readonly (readonly [name: string, text: string])[] {
  return [...form].filter(([name, value]) => /\S\s+\S/.test(value) && !/password/i.test(name));
}

interface Unsent {
  readonly reader: Reader;
  readonly form: URLSearchParams;
  /** Left out where the page has said it. */
  readonly why: Message | undefined;
}

/** Texts of a form that was not taken: where no script kept them, they can be copied from here. */
export function UnsentTexts(unsent: Unsent) {
  return (
    lostFormTexts(unsent.form).length > 0 && (
      <noscript>
        <TextsToCopy {...unsent} />
      </noscript>
    )
  );
}

/** The same where their form is not open any more: a script has nowhere to put them. */
export function TextsToCopy({ reader: { t }, form, why }: Unsent) {
  const texts = lostFormTexts(form);
  if (texts.length === 0) return null;
  return (
    <div class="mt-8 grid gap-4">
      {why && <p class="font-semibold">{t(why)}</p>}
      {texts.map(([, value], at) => (
        <textarea
          key={at}
          class="textarea"
          rows={Math.min(12, 2 + Math.ceil(value.length / 60))}
          dir="auto"
          aria-label={t('web.error.404.unsentText', { number: at + 1 })}
          readonly
        >
          {value.startsWith('<') ? textFromHtml(value) : value}
        </textarea>
      ))}
    </div>
  );
}

const shortest = 20;

/** Texts that somebody wrote and that the page which refuses them does not show: the thing was closed meanwhile. */
export function missingTexts(form: URLSearchParams, html: string): URLSearchParams {
  const missing = lostFormTexts(form).filter(
    ([, text]) => text.length >= shortest && !text.startsWith('<') && !html.includes(asShown(text)),
  );
  return new URLSearchParams(missing.map(([name, text]) => [name, text]));
}

const asShown = (text: string) =>
  text.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
