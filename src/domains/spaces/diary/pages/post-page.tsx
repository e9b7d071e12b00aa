import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import { TranslateButton } from '#domains/core/translation/parts/translate-button.tsx';
import { paths as translation } from '#domains/core/translation/paths.ts';
import { isOwn } from '#domains/spaces/spaces/policy.ts';
import { AudienceBadge } from '#ui/audience-badge.tsx';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Byline } from '#ui/byline.tsx';
import { ItemMenu } from '#ui/item-menu.tsx';
import { LiveUpdates } from '#ui/live-updates.tsx';
import { Notice } from '#ui/notice.tsx';
import { RichTextBody } from '#ui/rich-text-body.tsx';
import { Time } from '#ui/time.tsx';
import { WhyHidden } from '#ui/why-hidden.tsx';
import { writeTime } from '#ui/write-time.ts';
import { paths } from '../paths.ts';
import { canRemovePost } from '../policy.ts';
import { bylineOf } from './byline.tsx';
import { Comments } from './comments.tsx';
import { DiarySide } from './diary-side.tsx';
import { PostControls, RemovePost, RestorePost } from './post-controls.tsx';
import type { PostPageProps } from './post-props.ts';

export function PostPage(props: PostPageProps) {
  const { reader, actor, diary, post, stamp, days } = props;
  const { t } = reader;
  const { space, side, showsNames: named } = diary;
  const author = bylineOf(reader, { writer: post.writer, named, unnamed: t('diary.aTeacher'), id: post.id });
  return (
    <main id="main" class="page with-side py-8">
      <div class="min-w-0">
        {side === 'inside' && <LiveUpdates space={space.id} />}
        <Breadcrumb t={t} trail={[{ href: paths.diary(space.id), label: t('diary.title') }]} />
        {post.removal ? (
          <RemovedPost {...props} />
        ) : (
          <>
            <article class="post">
              <header class="grid gap-3">
                <div class="mt-2 flex items-start gap-3">
                  <p class="flex min-h-11 min-w-0 flex-1 flex-wrap items-center gap-3 text-sm text-muted">
                    <Time when={post.postedAt} reader={reader} />
                    <AudienceBadge t={t} audience={post.audience} />
                  </p>
                  <ItemMenu
                    t={t}
                    what={post.title}
                    report={{ href: conduct.report('post', post.id), own: isOwn(actor, post) }}
                  >
                    {canRemovePost(actor, diary, post) && <RemovePost {...{ t, diary, post }} />}
                  </ItemMenu>
                </div>
                <h1 class="max-w-[44rem] wrap-anywhere" dir="auto">
                  {post.title}
                </h1>
                <Byline author={author} country={post.writer.country}>
                  {post.editedAt && t('diary.post.edited', { when: writeTime(post.editedAt, reader, 'moment') })}
                </Byline>
              </header>
              <RichTextBody html={post.body} size="large" />
              <TranslateButton
                reader={reader}
                at={translation.content('post', post.id)}
                text={post.body}
                what={post.title}
              />
              <PostControls t={t} actor={actor} diary={diary} post={post} />
            </article>
            <Comments {...props} />
          </>
        )}
      </div>
      <DiarySide reader={reader} diary={diary} stamp={stamp} days={days} />
    </main>
  );
}

function RemovedPost({ reader: { t }, actor, diary, post }: PostPageProps) {
  const hiddenText = isOwn(actor, post) ? 'diary.post.hiddenOwn' : 'diary.post.hiddenText';
  return (
    <div class="grid gap-4">
      <h1>{t(post.removal === 'hidden' ? 'diary.post.hidden' : 'diary.post.removed')}</h1>
      <Notice tone="info" kind="static">
        {t(post.removal === 'hidden' ? hiddenText : 'diary.post.removedText')}{' '}
        <WhyHidden
          t={t}
          href={conduct.whyHidden('post', post.id)}
          own={post.removal === 'hidden' && isOwn(actor, post)}
        />
      </Notice>
      <div>
        <RestorePost t={t} actor={actor} diary={diary} post={post} />
      </div>
    </div>
  );
}
