import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import { isOwn } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { AudienceBadge } from '#ui/audience-badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { LiveUpdates } from '#ui/live-updates.tsx';
import { factsOf } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { StoryCard } from '#ui/story-card.tsx';
import { Time } from '#ui/time.tsx';
import { WhyHidden } from '#ui/why-hidden.tsx';
import { writeTime } from '#ui/write-time.ts';
import type { SeenDiary, SeenPost } from '../access.ts';
import { firstPictureIn } from '../parts/first-picture.ts';
import { openingOf } from '../parts/opening-of.ts';
import { paths } from '../paths.ts';
import { canPost } from '../policy.ts';
import type { DiaryStamp } from '../queries/beside-post.ts';
import { bylineOf } from './byline.tsx';
import { DiarySide } from './diary-side.tsx';
import { RestorePost } from './post-controls.tsx';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly diary: SeenDiary;
  readonly posts: readonly SeenPost[];
  readonly newest: string | undefined;
  readonly older: string | undefined;
  readonly stamp: DiaryStamp | undefined;
}

export function DiaryPage(props: Props) {
  const { reader, actor, diary, posts, newest, older, stamp } = props;
  const { t } = reader;
  const { space, side } = diary;
  const write = canPost(actor, diary) && (
    <ButtonLink href={paths.newPost(space.id)} icon="notebook-pen">
      {t('diary.write')}
    </ButtonLink>
  );
  const [lead, ...others] = posts;
  return (
    <main id="main" class="page with-side py-8">
      <div class="min-w-0">
        {side === 'inside' && <LiveUpdates space={space.id} />}
        <PageHeading title={t('diary.title')} lead={<bdi>{space.title}</bdi>} actions={posts.length > 0 && write} />
        {!space.writable && (
          <div class="mb-6">
            <Notice tone="info" kind="static">
              {t('diary.closed')}
            </Notice>
          </div>
        )}
        {lead ? (
          <ol class="diary-list">
            {[lead, ...others].map((post, index) => (
              <li key={post.id}>
                {post.removal ? (
                  <RemovedPost {...props} post={post} />
                ) : (
                  <Entry {...props} post={post} size={index === 0 ? 'lead' : 'wide'} />
                )}
              </li>
            ))}
          </ol>
        ) : (
          <EmptyState
            icon="notebook-pen"
            title={t(space.writable ? 'diary.empty' : 'diary.emptyClosed')}
            action={write}
          >
            {space.writable && t(write ? 'diary.emptyWrite' : 'diary.emptyRead')}
          </EmptyState>
        )}
        <Pager t={t} newer={newest} older={older} />
      </div>
      <DiarySide reader={reader} diary={diary} stamp={stamp} days={[]} />
    </main>
  );
}

type EntryProps = Props & { readonly post: SeenPost };

function Entry({ reader, diary, post, size }: EntryProps & { readonly size: 'lead' | 'wide' }) {
  const { t } = reader;
  const { space, side, showsNames: named } = diary;
  const { name, about = [] } = bylineOf(reader, {
    writer: post.writer,
    named,
    unnamed: t('diary.aTeacher'),
    id: post.id,
  });
  const comments = side === 'inside' && post.comments > 0 ? t('diary.comments.count', { count: post.comments }) : '';
  return (
    <StoryCard
      href={paths.post(space.id, post.id)}
      title={post.title}
      opening={openingOf(post.body)}
      facts={
        <>
          {side !== 'outside' && (
            <span class="me-2">
              <AudienceBadge t={t} audience={post.audience} />
            </span>
          )}
          {factsOf([writeTime(post.postedAt, reader, 'day'), name, ...about.slice(-1), comments])}
        </>
      }
      picture={firstPictureIn(post.body)}
      size={size}
      level={2}
    />
  );
}

/** For people of the space: that there was a post, with the button that restores it. */
function RemovedPost({ reader, actor, diary, post }: EntryProps) {
  const { t } = reader;
  return (
    <div class="rounded-box border border-dashed border-base-300 p-4 flex flex-wrap items-center gap-3">
      <p class="text-muted">
        {t(post.removal === 'hidden' ? 'diary.post.hidden' : 'diary.post.removed')}{' '}
        <Time when={post.postedAt} reader={reader} style="day" />
      </p>
      <WhyHidden
        t={t}
        href={conduct.whyHidden('post', post.id)}
        own={post.removal === 'hidden' && isOwn(actor, post)}
      />
      <RestorePost t={t} actor={actor} diary={diary} post={post} />
    </div>
  );
}
