import { transact } from '#domains/core/event-log/transact.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { cleanHtml, withoutPictures } from '#platform/clean-html.ts';
import type { By } from '#platform/command.ts';
import type { TranslatedText, TranslationRefusal, TranslationServer } from '#platform/translation-server.ts';
import {
  languageOf,
  longestTranslated,
  type Original,
  type OriginalText,
  type TranslateRefusal,
  translationLimit,
} from '../model.ts';
import type { Translating } from '../policy.ts';
import { findTranslations, hashOfText } from '../queries.ts';

/** Has a text translated, and keeps the answer, so that later readers of the same text need not wait. The server is asked outside of any transaction. */
export async function translateTexts(
  by: By<Translating>,
  { texts }: Original,
  into: string,
): Promise<Result<'kept', TranslateRefusal>> {
  const { translation, limits } = by.services;
  if (!translation) return refuse('unavailable');
  const written = texts.filter(({ text }) => text.trim() !== '');
  if (written.reduce((sum, { text }) => sum + text.length, 0) > longestTranslated) return refuse('tooLong');
  const kept = await findTranslations(by.db, written, into);
  const missing = written.filter((_text, at) => kept[at] === undefined);
  if (missing.length === 0) return ok('kept');
  if ((await limits.take(translationLimit, by.actor.id)) === 0) return refuse('tooMany');
  const made = await askFor(translation, missing, { into, person: by.actor.id });
  if (!made.ok) {
    await limits.giveBack(translationLimit, by.actor.id);
    return made;
  }
  await keep(by, made.value, into);
  return ok('kept');
}

interface Made {
  readonly original: OriginalText;
  readonly body: string;
  readonly from: string | undefined;
}

/** In two requests at most: one for each format. */
async function askFor(
  server: TranslationServer,
  texts: readonly OriginalText[],
  { into, person }: { readonly into: string; readonly person: string },
): Promise<Result<readonly Made[], TranslationRefusal>> {
  const from = languageOf(texts.map(({ text }) => text.slice(0, 500)).join(' '));
  const made: Made[] = [];
  for (const format of ['plain', 'html'] as const) {
    const those = texts.filter((each) => each.format === format);
    if (those.length === 0) continue;
    const sent = those.map(({ text }) => (format === 'html' ? withoutPictures(cleanHtml(text)) : text));
    const asked = { texts: sent, format, from, into, person };
    const answer = await server.translate(asked);
    if (!answer.ok) return answer;
    for (const [at, translated] of answer.value.entries()) {
      const original = those[at];
      const body = cleaned(translated, format);
      // As long as that, it is no translation.
      if (body === undefined) return refuse('unavailable');
      if (original) made.push({ original, body, from: translated.from });
    }
  }
  return ok(made);
}

const longestKept = 100_000;

/** What comes from outside is cleaned like what people write, which may make it longer. Undefined where it is too long to be kept. */
function cleaned({ text }: TranslatedText, format: OriginalText['format']): string | undefined {
  if (text.length > longestKept) return undefined;
  const plain = text.replaceAll('\u0000', '').toWellFormed();
  const body = format === 'html' ? withoutPictures(cleanHtml(plain)) : plain;
  return body.length > longestKept ? undefined : body;
}

async function keep(by: By<Translating>, made: readonly Made[], into: string): Promise<void> {
  const rows = new Map(
    made.map((each) => {
      const text_hash = hashOfText(each.original);
      const source = /^[a-z]{2,3}$/.exec(each.from ?? '')?.[0] ?? null;
      return [text_hash, { text_hash, target: into, body: each.body, source, made_at: by.now }] as const;
    }),
  );
  // Two who ask at once get the same; the first is kept.
  await transact(by, ({ db }) =>
    db
      .insertInto('translation')
      .values([...rows.values()])
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}
