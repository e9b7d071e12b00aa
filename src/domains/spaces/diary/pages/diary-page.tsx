import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import { isOwn } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { AudienceBadge } from '#ui/audience-badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Byline } from '#ui/byline.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { LiveUpdates } from '#ui/live-updates.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { RichTextBody } from '#ui/rich-text-body.tsx';
import { Time } from '#ui/time.tsx';
import { WhyHidden } from '#ui/why-hidden.tsx';
import type { SeenDiary, SeenPost } from '../access.ts';
import { paths } from '../paths.ts';
import { canPost } from '../policy.ts';
import { bylineOf } from './byline.tsx';
import { RestorePost } from './post-controls.tsx';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly diary: SeenDiary;
  readonly posts: readonly SeenPost[];
  readonly newest: string | undefined;
  readonly older: string | undefined;
}

export function DiaryPage(props: Props) {
  const { reader, actor, diary, posts, newest, older } = props;
  const { t } = reader;
  const { space, side } = diary;
  const write = canPost(actor, diary) && (
    <ButtonLink href={paths.newPost(space.id)} icon="notebook-pen">
      {t('diary.write')}
    </ButtonLink>
  );
  return (
    <main id="main" class="page py-8 max-w-3xl">
      {side === 'inside' && <LiveUpdates space={space.id} />}
      <PageHeading title={t('diary.title')} lead={<bdi>{space.title}</bdi>} actions={posts.length > 0 && write} />
      {!space.writable && (
        <div class="mb-6">
          <Notice tone="info" kind="static">
            {t('diary.closed')}
          </Notice>
        </div>
      )}
      {posts.length === 0 ? (
        <EmptyState icon="notebook-pen" title={t('diary.empty')} action={write}>
          {write ? t('diary.emptyWrite') : t('diary.emptyRead')}
        </EmptyState>
      ) : (
        <ol class="grid gap-6">
          {posts.map((post) => (
            <li key={post.id}>
              {post.removal ? <RemovedPost {...props} post={post} /> : <Entry {...props} post={post} />}
            </li>
          ))}
        </ol>
      )}
      <Pager t={t} newer={newest} older={older} />
      <p class="mt-8 no-print">
        <a class="link-quiet tap inline-flex items-center gap-1 text-sm text-muted" href={paths.feed(space.id)}>
          <Icon name="rss" size={4} />
          {t('diary.feed')}
        </a>
      </p>
    </main>
  );
}

type EntryProps = Props & { readonly post: SeenPost };

function Entry({ reader, diary, post }: EntryProps) {
  const { t } = reader;
  const { space, side, showsNames: named } = diary;
  const author = bylineOf(reader, { writer: post.writer, named, unnamed: t('diary.aTeacher'), id: post.id });
  const address = paths.post(space.id, post.id);
  return (
    <article class="box p-4 sm:p-6 grid grid-cols-1 gap-4">
      <div class="grid gap-3">
        <p>
          <AudienceBadge t={t} audience={post.audience} />
        </p>
        <h2 class="text-2xl wrap-anywhere" dir="auto">
          <a class="tap hover:underline" href={address}>
            {post.title}
          </a>
        </h2>
        <Byline author={author}>
          <Time when={post.postedAt} reader={reader} style="day" />
        </Byline>
      </div>
      <RichTextBody html={post.body} />
      <p class="border-t border-base-300 pt-3 no-print">
        <a class="link-quiet tap inline-flex items-center gap-1 text-sm" href={`${address}#comments`}>
          <Icon name="message-square" size={4} />
          {side === 'inside' ? t('diary.comments.count', { count: post.comments }) : t('diary.comments')}
          <span class="sr-only">: {post.title}</span>
        </a>
      </p>
    </article>
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
