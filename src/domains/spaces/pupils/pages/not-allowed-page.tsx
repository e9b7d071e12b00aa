import type { Space } from '#domains/spaces/spaces/model.ts';
import { paths as spaces } from '#domains/spaces/spaces/paths.ts';
import type { Translate } from '#platform/i18n.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';

interface Props {
  readonly t: Translate;
  readonly space: Space;
}

/** For somebody in the space who does not look after these pupils, or where the project has ended. */
export function NotAllowedPage({ t, space }: Props) {
  return (
    <main id="main" class="page py-8">
      <h1 class="sr-only">{t('pupils.notAllowed')}</h1>
      <EmptyState
        icon="lock"
        title={t('pupils.notAllowed')}
        action={<ButtonLink href={spaces.space(space.id)}>{t('pupils.backToSpace')}</ButtonLink>}
      >
        {t(space.writable ? 'pupils.notAllowedText' : 'pupils.closedText')}
      </EmptyState>
    </main>
  );
}
