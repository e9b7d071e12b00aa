import { frameOf } from '#domains/spaces/spaces/policy.ts';
import { type Answer, type Frame, page, type Reader } from '#platform/http.ts';
import type { Translate } from '#platform/i18n.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import type { Diary } from '../model.ts';
import { paths } from '../paths.ts';

/** For readers of the diary whose role, or a read-only space, does not allow what they asked for. */
export function NotAllowedPage({ t, diary: { space } }: { readonly t: Translate; readonly diary: Diary }) {
  return (
    <main id="main" class="page py-8">
      <h1 class="sr-only">{t('diary.notAllowed.title')}</h1>
      <EmptyState
        icon="lock"
        title={t('diary.notAllowed.title')}
        action={<ButtonLink href={paths.diary(space.id)}>{t('diary.back')}</ButtonLink>}
      >
        {t(space.writable ? 'diary.notAllowed.role' : 'diary.notAllowed.closed')}
      </EmptyState>
    </main>
  );
}

export function frame({ space, side }: Diary, title: string, more: Partial<Frame> = {}): Frame {
  const inside = side === 'inside';
  return { area: 'diary', title, current: 'diary', space: { ...frameOf(space), inside }, ...more };
}

export function notAllowed({ t }: Pick<Reader, 't'>, diary: Diary): Answer {
  return page(<NotAllowedPage t={t} diary={diary} />, frame(diary, t('diary.notAllowed.title')), 403);
}
