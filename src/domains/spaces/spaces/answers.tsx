import { type Answer, page, type Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import type { Space } from './model.ts';
import { paths } from './paths.ts';
import { frameOf } from './policy.ts';

/** For somebody in the space whose role does not allow what they asked for, or where the space is read-only. */
export function notAllowed({ t }: Pick<Reader, 't'>, space: Space): Answer {
  const title = t('spaces.notAllowed.title');
  const view = (
    <main id="main" class="page py-8">
      <h1 class="sr-only">{title}</h1>
      <EmptyState
        icon="lock"
        title={title}
        action={<ButtonLink href={paths.space(space.id)}>{t('spaces.notAllowed.back')}</ButtonLink>}
      >
        {t(space.writable ? 'spaces.notAllowed.role' : 'spaces.notAllowed.readOnly')}
      </EmptyState>
    </main>
  );
  return page(view, { area: 'space', title, space: frameOf(space) }, 403);
}
