import { type Answer, page, type Reader } from '#platform/http.ts';
import { NotAllowedPage } from '#ui/not-allowed-page.tsx';
import type { Space } from './model.ts';
import { paths } from './paths.ts';
import { frameOf } from './policy.ts';

/** For somebody in the space whose role does not allow what they asked for, or where the space is read-only. */
export function notAllowed({ t }: Pick<Reader, 't'>, space: Space): Answer {
  const title = t('spaces.notAllowed.title');
  const view = (
    <NotAllowedPage
      title={title}
      text={t(space.writable ? 'spaces.notAllowed.role' : 'spaces.notAllowed.readOnly')}
      back={{ href: paths.space(space.id), label: t('spaces.notAllowed.back') }}
    />
  );
  return page(view, { area: 'space', title, space: frameOf(space) }, 403);
}
