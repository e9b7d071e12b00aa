import { frameOf } from '#domains/spaces/spaces/policy.ts';
import { type Answer, type Frame, page, type Reader } from '#platform/http.ts';
import { NotAllowedPage } from '#ui/not-allowed-page.tsx';
import type { Diary } from './model.ts';
import { paths } from './paths.ts';

export function frame({ space, side }: Diary, title: string, more: Partial<Frame> = {}): Frame {
  const inside = side === 'inside';
  return { area: 'diary', title, current: 'diary', space: { ...frameOf(space), inside }, ...more };
}

/** For readers of the diary whose role, or a read-only space, does not allow what they asked for. */
export function notAllowed({ t }: Pick<Reader, 't'>, diary: Diary): Answer {
  const { space } = diary;
  const title = t('diary.notAllowed.title');
  const view = (
    <NotAllowedPage
      title={title}
      text={t(space.writable ? 'diary.notAllowed.role' : 'diary.notAllowed.closed')}
      back={{ href: paths.diary(space.id), label: t('diary.back') }}
    />
  );
  return page(view, frame(diary, title), 403);
}
