import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as files } from '#domains/spaces/files/paths.ts';
import { paths as forum } from '#domains/spaces/forum/paths.ts';
import { paths as spaces } from '#domains/spaces/spaces/paths.ts';
import { paths as journal } from '#domains/talk/journal/paths.ts';
import { firstWords } from '#domains/talk/messages/model.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { countryName } from '#ui/names-of.ts';
import { SmallStamp } from '#ui/stamp.tsx';
import { ShortAge } from '#ui/time.tsx';
import { latestOf, type NewsRow, namelessOf, type StreamItem } from '../model.ts';

interface Props {
  readonly reader: Reader;
  readonly rows: readonly NewsRow[];
  /** beside: in a side panel, where there is room for little. */
  readonly size?: 'whole' | 'beside';
}

/** What was written or done, each with its picture; several things of one project in one row. */
export function StreamRows({ reader, rows, size = 'whole' }: Props) {
  return (
    <ul class={size === 'whole' ? 'box rows news overflow-hidden' : 'news news-beside'}>
      {rows.map(({ first, before }) => (
        <li key={first.key}>
          <Row {...{ reader, size }} item={first} before={size === 'whole' ? before : []} />
        </li>
      ))}
    </ul>
  );
}

interface RowProps extends Pick<Props, 'reader' | 'size'> {
  readonly item: StreamItem;
}

function Row({ reader, item, before, size }: RowProps & { readonly before: readonly StreamItem[] }) {
  const { title, about } = wordsOf(reader, item);
  const picture = size === 'whole' && pictureOf(item);
  return (
    <>
      <span class="row-picture">
        <Face item={item} />
      </span>
      <div class="row-body">
        <p class="line-clamp-2">
          <a class="display hover:underline" href={placeOf(item)} dir="auto">
            {title}
          </a>
        </p>
        <p class="text-sm text-muted wrap-anywhere">
          {about}
          {' · '}
          <ShortAge when={item.at} reader={reader} />
        </p>
        {before.length > 0 && <Before reader={reader} items={before} />}
      </div>
      {picture && <img class="news-picture" src={picture} alt="" loading="lazy" decoding="async" />}
    </>
  );
}

const mostBefore = 3;

/** What happened in the same project before, a line each. */
function Before({ reader, items }: { readonly reader: Reader; readonly items: readonly StreamItem[] }) {
  const more = items.length - mostBefore;
  return (
    <ul class="news-before">
      {items.slice(0, mostBefore).map((item) => (
        <li key={item.key}>
          <a class="link-quiet wrap-anywhere" href={placeOf(item)} dir="auto">
            {item.subjectTitle ?? saidOf(reader, item)}
          </a>
          {' · '}
          <ShortAge when={item.at} reader={reader} />
        </li>
      ))}
      {more > 0 && <li>{reader.t('desk.news.more', { count: more })}</li>}
    </ul>
  );
}

function Face({ item }: Pick<RowProps, 'item'>) {
  const { kind, personId, name, initialsOf, personCountry, project, cover, pictureKey } = item;
  if (kind === 'event' && project && cover)
    return <SmallStamp cover={projects.pictureOf({ id: project, cover, pictureKey })} />;
  return (
    <Avatar
      id={personId ?? ''}
      name={name ?? ''}
      initialsOf={initialsOf ?? undefined}
      country={personCountry ?? undefined}
    />
  );
}

/** What is new stands first; who did it, and where, below. */
function wordsOf(reader: Reader, item: StreamItem) {
  const { t } = reader;
  const { kind, beginning, name, comments, subjectTitle, title } = item;
  if (kind === 'post') {
    const by = t('desk.news.post', { name: name ?? '' });
    return {
      title: firstWords(beginning ?? '') || by,
      about: comments ? `${by} · ${t('journal.comments', { count: comments })}` : by,
    };
  }
  const said = saidOf(reader, item);
  const project = <bdi>{title || t('desk.untitled')}</bdi>;
  if (!subjectTitle) return { title: said, about: project };
  return {
    title: subjectTitle,
    about: (
      <>
        {said}
        {' · '}
        {project}
      </>
    ),
  };
}

function saidOf({ t, language }: Reader, { verb, name, byKind, country }: StreamItem): string {
  if (!verb) return '';
  return t(`desk.latest.${latestOf[verb]}`, {
    who: name ?? t(`desk.latest.${namelessOf(byKind)}`),
    country: country ? countryName(country, language) : '',
    own: 'no',
  });
}

function pictureOf({ kind, picture }: StreamItem): string | undefined {
  if (!picture) return undefined;
  return kind === 'post' ? journal.picture(picture) : files.picture(picture);
}

/** Where it is read. */
function placeOf({ kind, post, verb, space, project, subject, subjectTitle }: StreamItem): string {
  if (kind === 'post') return journal.post(post ?? '');
  if (!space || verb?.startsWith('project.')) return projects.project(project ?? '');
  if (subject && subjectTitle)
    return verb === 'post.written' ? diary.post(space, subject) : forum.discussion(space, subject);
  return verb === 'post.written' ? diary.diary(space) : spaces.space(space);
}
