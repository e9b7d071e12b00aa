import type { PrivateDetail } from '#domains/core/content/model.ts';
import { withDecisions } from '#domains/core/content/parts/decisions.ts';
import { PrivateDetails } from '#domains/core/content/parts/private-details.tsx';
import { paths as filePaths } from '#domains/spaces/files/paths.ts';
import { canAddFiles } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Problems } from '#platform/forms.ts';
import type { Reader } from '#platform/http.ts';
import type { Translate } from '#platform/i18n.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { RadioGroup } from '#ui/radio-group.tsx';
import { type Picture, type RichText, RichTextField } from '#ui/rich-text-field.tsx';
import { type EditedText, type NewText, SharedTextForm } from '#ui/shared-text-form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { WritingTips } from '#ui/writing-tips.tsx';
import type { SeenDiary } from '../access.ts';
import { longestBody } from '../model.ts';
import { paths } from '../paths.ts';
import { canPostPublicly } from '../policy.ts';

export interface PostForm {
  readonly values: { readonly title: string; readonly body: RichText; readonly audience?: string };
  readonly problems?: Problems;
  /** The pupils whom the text names, where it cannot be public like that. */
  readonly named?: readonly PrivateDetail[];
  readonly kind: NewText | (EditedText & { readonly post: string });
}

interface Props extends PostForm {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly diary: SeenDiary;
  readonly pictures: readonly Picture[];
}

export function PostFormPage({ reader, actor, diary, pictures, values, problems = {}, named = [], kind }: Props) {
  const { t } = reader;
  const { space } = diary;
  const isNew = 'idempotencyKey' in kind;
  const wrong = withDecisions(reader, inWords(t, problems), { named, editable: 'titleAndBody' });
  return (
    <main id="main" class="page py-8">
      <Breadcrumb t={t} trail={[{ href: paths.diary(space.id), label: t('diary.title') }]} />
      <PageHeading title={t(isNew ? 'diary.write' : 'diary.post.edit')} />
      <SharedTextForm
        t={t}
        action={isNew ? paths.newPost(space.id) : paths.editPost(space.id, kind.post)}
        begun={kind}
        wrong={wrong}
        words={{
          changed: t('diary.changed.title'),
          todo: t('diary.changed.text'),
          theirs: t('diary.changed.theirs'),
        }}
        aside={
          <WritingTips
            t={t}
            pictures={
              <>
                {t('diary.form.pictures')}{' '}
                <a class="link-quiet text-area" href={filePaths.pictures(space.id)}>
                  {t('diary.form.album')}
                </a>
              </>
            }
          />
        }
      >
        <TextField
          t={t}
          name="title"
          look="title"
          label={t('diary.form.title')}
          placeholder={t('diary.form.title')}
          value={values.title}
          error={wrong.at('title')}
          maxlength={200}
        />
        <RichTextField
          t={t}
          name="body"
          label={t('diary.form.body')}
          value={values.body}
          error={wrong.at('body')}
          rows={14}
          maxlength={longestBody}
          pictures={pictures}
          upload={canAddFiles(space) ? filePaths.upload(space.id) : undefined}
        />
        {isNew && <AudienceChoice t={t} diary={diary} value={values.audience} error={wrong.at('audience')} />}
        <PrivateDetails {...{ reader, actor, named }} />
        <div class="act-bar">
          <Button size="large">{t(isNew ? 'diary.form.post' : 'diary.form.save')}</Button>
          <ButtonLink tone="plain" size="large" href={isNew ? paths.diary(space.id) : paths.post(space.id, kind.post)}>
            {t('diary.cancel')}
          </ButtonLink>
        </div>
      </SharedTextForm>
    </main>
  );
}

interface ChoiceProps {
  readonly t: Translate;
  readonly diary: SeenDiary;
  readonly value: string | undefined;
  readonly error: string | undefined;
}

function AudienceChoice({ t, diary, value, error }: ChoiceProps) {
  if (!canPostPublicly(diary)) return null;
  return (
    <RadioGroup
      t={t}
      name="audience"
      label={t('diary.form.audience')}
      value={value ?? 'members'}
      error={error}
      choices={[
        { value: 'members', label: t('ui.audience.members'), note: t('diary.form.membersNote') },
        { value: 'public', label: t('ui.audience.public'), note: t('diary.form.publicNote') },
      ]}
    />
  );
}
