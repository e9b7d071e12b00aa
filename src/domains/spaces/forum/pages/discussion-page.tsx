import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { LiveUpdates } from '#ui/live-updates.tsx';
import { DiscussionTalk, type TalkProps } from '../parts/discussion-talk.tsx';
import { paths } from '../paths.ts';

export function DiscussionPage(props: Omit<TalkProps, 'at' | 'hint'>) {
  const { reader, space, discussion } = props;
  const { t } = reader;
  const at = {
    removal: paths.discussionRemoval(space.id, discussion.id),
    replies: paths.replies(space.id, discussion.id),
    replyRemoval: (reply: string) => paths.replyRemoval(space.id, reply),
  };
  return (
    <main id="main" class="page py-8 max-w-3xl">
      <LiveUpdates space={space.id} />
      <Breadcrumb t={t} trail={[{ href: paths.forum(space.id), label: t('forum.title') }]} />
      <h1 class="mb-5 wrap-anywhere" dir="auto">
        {discussion.removal ? t(`forum.removal.${discussion.removal}`) : discussion.title}
      </h1>
      <DiscussionTalk {...props} at={at} hint={t('forum.hint')} />
    </main>
  );
}
