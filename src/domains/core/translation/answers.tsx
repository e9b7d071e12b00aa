import { localPath } from '#kernel/local-path.ts';
import type { Result } from '#kernel/result.ts';
import { cleanHtml, withoutPictures } from '#platform/clean-html.ts';
import { type Answer, ownArea, page, type RequestBy, seeOther } from '#platform/http.ts';
import { languageName } from '#ui/names-of.ts';
import { languageOf, type Original, type OriginalText, type TranslateRefusal } from './model.ts';
import { type ShownText, TranslationPage } from './pages/translation-page.tsx';
import { paths } from './paths.ts';
import type { Translating } from './policy.ts';
import { findTranslations } from './queries.ts';

const statuses: Readonly<Record<TranslateRefusal, number>> = {
  unavailable: 503,
  busy: 503,
  unknown: 422,
  tooLong: 422,
  tooMany: 429,
};

/** The text beside its translation; beside the button that asks for one, as long as none is kept. */
export async function showTranslation(
  request: RequestBy<Translating>,
  original: Original,
  refused?: TranslateRefusal,
): Promise<Answer> {
  const { db, actor, reader, query, form, cameFrom } = request;
  const { t, language } = reader;
  const written = original.texts.filter(({ text }) => text.trim() !== '');
  const kept = await findTranslations(db, written, language);
  const made = kept.flatMap((each, at) => {
    const text = written[at];
    return each && text ? [shown({ ...text, text: each.text })] : [];
  });
  const view = (
    <TranslationPage
      {...{ reader, at: original.at }}
      original={written.map(shown)}
      translated={made.length === written.length ? made : undefined}
      from={kept.find((each) => each?.from)?.from ?? languageOf(written.map(({ text }) => text).join(' '))}
      back={localPath(query.get('back') ?? form.get('back') ?? (refused && cameFrom))}
      problem={refused && t(`translation.problem.${refused}`, { language: languageName(language, language) })}
    />
  );
  const frame = { area: ownArea(actor), title: t('translation.title') };
  return page(view, frame, refused ? statuses[refused] : 200);
}

/** The page that shows both, or the original with the reason why there is no translation. */
export async function answerTranslation(
  request: RequestBy<Translating>,
  original: Original,
  made: Result<'kept', TranslateRefusal>,
): Promise<Answer> {
  if (!made.ok) return showTranslation(request, original, made.reason);
  const back = localPath(request.form.get('back') ?? request.cameFrom);
  return seeOther(back ? paths.back(original.at, back) : original.at);
}

/** Pictures of spaces are not shown: not everybody who reads the words has the right to them. */
function shown({ text, format, size }: OriginalText): ShownText {
  if (format === 'html') return { kind: 'html', html: withoutPictures(cleanHtml(text)) };
  return { kind: size === 'title' ? 'title' : 'plain', text };
}
