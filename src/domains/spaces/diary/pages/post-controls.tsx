import type { Actor } from '#kernel/actor.ts';
import type { Translate } from '#platform/i18n.ts';
import { AudienceControl } from '#ui/audience-control.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { ConfirmDetails } from '#ui/confirm-details.tsx';
import { Form } from '#ui/form.tsx';
import type { SeenDiary, SeenPost } from '../access.ts';
import { paths } from '../paths.ts';
import { canEditPost, canPublishPost, canRestorePost } from '../policy.ts';

interface Props {
  readonly t: Translate;
  readonly actor: Actor;
  readonly diary: SeenDiary;
  readonly post: SeenPost;
}

/** The buttons to edit and publish a post. */
export function PostControls({ t, actor, diary, post }: Props) {
  const mayEdit = canEditPost(actor, diary, post);
  const mayPublish = canPublishPost(actor, diary, post);
  if (!mayEdit && !mayPublish) return null;
  const { space } = diary;
  return (
    <section class="flex flex-wrap items-start gap-3 no-print" aria-label={t('diary.post.controls')}>
      {mayEdit && (
        <ButtonLink href={paths.editPost(space.id, post.id)} size="small" icon="pencil">
          {t('diary.post.edit')}
        </ButtonLink>
      )}
      {mayPublish && (
        <AudienceControl
          action={paths.postAudience(space.id, post.id)}
          audience={post.audience}
          words={{
            publish: t('diary.post.open'),
            question: t('diary.post.openQuestion'),
            publishYes: t('diary.post.openYes'),
            unpublish: t('diary.post.close'),
          }}
        />
      )}
    </section>
  );
}

/** In the menu of the post. */
export function RemovePost({ t, diary, post }: Omit<Props, 'actor'>) {
  return (
    <ConfirmDetails label={t('diary.remove')} icon="trash" tone="entry" question={t('diary.post.removeQuestion')}>
      <Form action={paths.postRemoval(diary.space.id, post.id)} layout="bare">
        <Button tone="danger" size="small">
          {t('diary.post.removeYes')}
        </Button>
      </Form>
    </ConfirmDetails>
  );
}

export function RestorePost({ t, actor, diary, post }: Props) {
  if (!canRestorePost(actor, diary, post)) return null;
  return (
    <Form action={paths.postRestoration(diary.space.id, post.id)} layout="bare">
      <Button tone="quiet" size="small" icon="undo-2">
        {t('diary.post.restore')}
      </Button>
    </Form>
  );
}
