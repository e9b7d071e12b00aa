import { paths as files } from '#domains/spaces/files/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Icon } from '#ui/icon.tsx';
import { Stamp } from '#ui/stamp.tsx';
import { Time } from '#ui/time.tsx';
import type { SeenDiary } from '../access.ts';
import { paths } from '../paths.ts';
import type { DiaryStamp, OtherDay } from '../queries/beside-post.ts';

interface Props {
  readonly reader: Reader;
  readonly diary: SeenDiary;
  readonly stamp: DiaryStamp | undefined;
  readonly days: readonly OtherDay[];
}

/** Beside what a diary tells: the project that it is of, other days, and how to follow it. */
export function DiarySide({ reader, diary, stamp, days }: Props) {
  const { t } = reader;
  return (
    <aside class="diary-side">
      {stamp && <ProjectOfDiary reader={reader} diary={diary} stamp={stamp} />}
      {days.length > 0 && (
        <section class="box p-5 sm:p-6">
          <h2 class="mb-3 text-xl">{t('diary.otherDays')}</h2>
          <ul class="grid gap-4">
            {days.map((day) => (
              <li key={day.id} class="day-row">
                {day.picture && (
                  <img src={files.picture(day.picture)} alt="" width="96" height="72" loading="lazy" decoding="async" />
                )}
                <div class="min-w-0">
                  <a
                    class="link-quiet font-semibold wrap-anywhere"
                    href={paths.post(diary.space.id, day.id)}
                    dir="auto"
                  >
                    {day.title}
                  </a>
                  <p class="text-sm text-muted">
                    <Time when={day.at} reader={reader} style="day" />
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="no-print grid gap-1">
        <a
          class="link-quiet tap inline-flex items-center gap-2 text-sm"
          href={paths.book(diary.space.id)}
          download
          data-turbo="false"
        >
          <Icon name="book-open" size={4} />
          {t('diary.book.link')}
        </a>
        <a
          class="link-quiet tap inline-flex items-center gap-2 text-sm"
          href={paths.feed(diary.space.id, reader.language)}
        >
          <Icon name="rss" size={4} />
          {t('diary.feed')}
        </a>
      </p>
    </aside>
  );
}

function ProjectOfDiary({ reader, diary, stamp }: Pick<Props, 'reader' | 'diary'> & { readonly stamp: DiaryStamp }) {
  const { running, approvedAt: at, founders, pictureKey, pictureAlt } = stamp;
  const [first = '', second = first] = founders;
  return (
    <Stamp
      reader={reader}
      project={{ ...stamp, countries: diary.space.countries }}
      state={{ kind: running ? 'approved' : 'closed', at, by: [first, second] }}
      href={diary.space.about}
      cover={projects.pictureOf(stamp)}
      alt={pictureKey ? pictureAlt : ''}
      level={2}
    />
  );
}
