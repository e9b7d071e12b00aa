import { type Answer, page, type Reader } from '#platform/http.ts';
import type { Translate } from '#platform/i18n.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import type { Space } from '../model.ts';
import { paths } from '../paths.ts';
import { frameOf } from '../policy.ts';

interface Props {
  readonly t: Translate;
  readonly space: Space;
}

/** For somebody who is in the space, and wants what his role, or a closed project, does not let him do. */
export function NotAllowedPage({ t, space }: Props) {
  return (
    <main id="main" class="page py-8">
      <h1 class="sr-only">{t('spaces.notAllowed.title')}</h1>
      <EmptyState
        icon="lock"
        title={t('spaces.notAllowed.title')}
        action={<ButtonLink href={paths.space(space.id)}>{t('spaces.notAllowed.back')}</ButtonLink>}
      >
        {t(space.writable ? 'spaces.notAllowed.role' : 'spaces.notAllowed.closed')}
      </EmptyState>
    </main>
  );
}

export function notAllowed({ t }: Pick<Reader, 't'>, space: Space): Answer {
  const view = <NotAllowedPage t={t} space={space} />;
  return page(view, { area: 'space', title: t('spaces.notAllowed.title'), space: frameOf(space) }, 403);
}
