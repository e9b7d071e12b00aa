import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { frameOf } from '#domains/spaces/spaces/policy.ts';
import type { Problems } from '#platform/forms.ts';
import { type Answer, type PageRequest, page } from '#platform/http.ts';
import { inWords } from '#ui/problems-in-words.ts';
import { fullNames, type Preview, strangeNames } from './model.ts';
import { PreviewPage } from './pages/preview-page.tsx';
import { planPupils } from './steps/plan-pupils.ts';

/** What will be created, to be corrected or confirmed. Nothing has been saved, hence no plain success. */
export async function showPreview(
  request: PageRequest,
  space: SeenSpace,
  preview: Preview,
  problems: Problems = {},
): Promise<Answer> {
  const { db, reader } = request;
  const { names, kept, idempotencyKey: key, language } = preview;
  const pupils = await planPupils(db, space, { names, key, language });
  const planned = pupils.map(({ name }) => name);
  const full = fullNames(planned, kept);
  const strange = strangeNames(planned, kept);
  const errors = inWords(reader.t, problems);
  const view = <PreviewPage {...{ reader, space, preview, pupils, full, strange, errors }} />;
  const title = reader.t('pupils.preview.title');
  return page(view, { area: 'space', title, current: 'pupils', space: frameOf(space) }, 422);
}
