import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as spaces } from '#domains/spaces/spaces/paths.ts';
import { paths as journal } from '#domains/talk/journal/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { countryName } from '#ui/names-of.ts';
import { SmallStamp } from '#ui/stamp.tsx';
import { RelativeTime } from '#ui/time.tsx';
import { latestOf, namelessOf, type StreamItem, withoutRepeats } from '../model.ts';

interface Props {
  readonly reader: Reader;
  readonly items: readonly StreamItem[];
}

/** News in the order of time: posts with their beginning, and what happened in the reader's projects. */
export function StreamRows({ reader, items }: Props) {
  return (
    <ul class="box rows overflow-hidden">
      {withoutRepeats(items).map((item) => (
        <li key={item.key}>
          {item.kind === 'post' ? <Post {...{ reader, item }} /> : <Happened {...{ reader, item }} />}
        </li>
      ))}
    </ul>
  );
}

interface RowProps {
  readonly reader: Reader;
  readonly item: StreamItem;
}

function Post({ reader, item: { post, beginning, personId, name, initialsOf, personCountry, at } }: RowProps) {
  const { t } = reader;
  return (
    <>
      <span class="row-picture">
        <Avatar
          id={personId ?? ''}
          name={name ?? ''}
          initialsOf={initialsOf ?? undefined}
          country={personCountry ?? undefined}
        />
      </span>
      <div class="row-body">
        <p>
          <a class="display hover:underline tap" href={journal.post(post ?? '')}>
            {t('desk.news.post', { name: name ?? '' })}
          </a>
        </p>
        <p class="line-clamp-2 wrap-anywhere" dir="auto">
          {beginning}
        </p>
        <p class="text-sm text-muted">
          <RelativeTime when={at} reader={reader} />
        </p>
      </div>
    </>
  );
}

function Happened({ reader, item }: RowProps) {
  const { t, language } = reader;
  const { verb, name, byKind, at, project, title, cover, pictureKey, country } = item;
  if (!verb || !project || !cover) return null;
  const who = name ?? t(`desk.latest.${namelessOf(byKind)}`);
  const said = t(`desk.latest.${latestOf[verb]}`, {
    who,
    country: country ? countryName(country, language) : '',
    own: 'no',
  });
  return (
    <>
      <span class="row-picture">
        <SmallStamp cover={projects.pictureOf({ id: project, cover, pictureKey })} />
      </span>
      <div class="row-body">
        <p>
          <a class="display hover:underline tap" href={placeOf(item, project)} dir="auto">
            {title || t('desk.untitled')}
          </a>
        </p>
        <p>{said}</p>
        <p class="text-sm text-muted">
          <RelativeTime when={at} reader={reader} />
        </p>
      </div>
    </>
  );
}

/** Where it happened. */
function placeOf({ verb, space }: StreamItem, project: string): string {
  if (!space || verb?.startsWith('project.')) return projects.project(project);
  return verb === 'post.written' ? diary.diary(space) : spaces.space(space);
}
