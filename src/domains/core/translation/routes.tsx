import { notFound, type PageRequest, type Route, route } from '#platform/http.ts';
import { findTexts } from './access.ts';
import { answerTranslation, showTranslation } from './answers.tsx';
import { translateTexts } from './commands/translate-texts.ts';
import type { Original } from './model.ts';
import { paths } from './paths.ts';
import type { Translating } from './policy.ts';

export const translationRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/translation/:kind/:id',
    who: ['member', 'pupil', 'officer'],
    async handle(request) {
      const original = await findOriginal(request);
      return original ? showTranslation(request, original) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/translation/:kind/:id',
    openTo: 'silenced',
    who: ['member', 'pupil', 'officer'],
    async handle(request) {
      const original = await findOriginal(request);
      if (!original) return notFound;
      return answerTranslation(request, original, await translateTexts(request, original, request.language));
    },
  }),
];

/** Nothing where the program has no translation server. */
async function findOriginal(
  request: PageRequest<'/translation/:kind/:id', Translating>,
): Promise<Original | undefined> {
  const { kind, id } = request.params;
  const found = request.reader.translates ? await findTexts(request, kind, id) : undefined;
  return found && { at: paths.content(kind, id), texts: found.texts };
}
