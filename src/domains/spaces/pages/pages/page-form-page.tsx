import type { PrivateDetail } from '#domains/core/content/model.ts';
import { withDecisions } from '#domains/core/content/parts/decisions.ts';
import { PrivateDetails } from '#domains/core/content/parts/private-details.tsx';
import { paths as filePaths } from '#domains/spaces/files/paths.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { editorPlace } from '#domains/spaces/spaces/model.ts';
import { paths as spaces } from '#domains/spaces/spaces/paths.ts';
import { canAddFiles } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Problems } from '#platform/forms.ts';
import type { Reader } from '#platform/http.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { listOf } from '#ui/names-of.ts';
import { inWords } from '#ui/problems-in-words.ts';
import { type Picture, type RichText, RichTextField } from '#ui/rich-text-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { type EditedText, type NewText, SharedTextForm } from '#ui/shared-text-form.tsx';
import { BesideTree } from '#ui/side-tree.tsx';
import { TextField } from '#ui/text-field.tsx';
import { WritingTips } from '#ui/writing-tips.tsx';
import { longestBody, type TreePage } from '../model.ts';
import { sideTree } from '../parts/side-tree.tsx';
import { paths } from '../paths.ts';
import { parentChoices } from './page-controls.tsx';

interface PageValues {
  readonly title: string;
  readonly body: RichText;
  readonly parent?: string;
}

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly space: SeenSpace;
  readonly tree: readonly TreePage[];
  readonly pictures: readonly Picture[];
  readonly values: PageValues;
  readonly problems?: Problems;
  /** The pupils whom the text names, where it cannot be public like that. */
  readonly named?: readonly PrivateDetail[];
  readonly kind: NewText | EditedPage;
  /** Who else has the editor of this page open. */
  readonly editing?: readonly string[];
}

interface EditedPage extends EditedText {
  readonly page: string;
  readonly theirs?: (NonNullable<EditedText['theirs']> & { readonly by: string | undefined }) | undefined;
}

export function PageFormPage({
  reader,
  actor,
  space,
  tree,
  pictures,
  values,
  problems = {},
  named = [],
  kind,
  editing = [],
}: Props) {
  const { t } = reader;
  const isNew = 'idempotencyKey' in kind;
  const beside = isNew || !kind.theirs;
  const name = (!isNew && kind.theirs?.by) || t('pages.somebody');
  const wrong = withDecisions(reader, inWords(t, problems), { named, editable: 'titleAndBody' });
  return (
    <BesideTree
      tree={{ ...sideTree(t, { space, tree, ...(!isNew && { current: kind.page }) }), adding: undefined }}
      aside={beside && <Tips {...{ t, space }} />}
      onDesk="only"
    >
      <h1 class="mb-3 text-xl">{t(isNew ? 'pages.new' : 'pages.edit')}</h1>
      {!isNew && <AlsoEditing {...{ reader, space, editing }} page={kind.page} />}
      <SharedTextForm
        t={t}
        action={isNew ? paths.pages(space.id) : paths.editPage(space.id, kind.page)}
        begun={kind}
        wrong={wrong}
        words={{
          changed: t('pages.changed', { name }),
          todo: t('pages.changedText'),
          theirs: t('pages.newerText'),
        }}
      >
        <TextField
          t={t}
          name="title"
          look="title"
          label={t('pages.title')}
          placeholder={t('pages.title')}
          value={values.title}
          error={wrong.at('title')}
          maxlength={200}
        />
        <RichTextField
          t={t}
          name="body"
          label={t('pages.body')}
          value={values.body}
          error={wrong.at('body')}
          need="unmarked"
          rows={16}
          maxlength={longestBody}
          pictures={pictures}
          upload={canAddFiles(space) ? filePaths.upload(space.id) : undefined}
        />
        {isNew && (
          <SelectField
            t={t}
            name="parent"
            label={t('pages.parent')}
            need="unmarked"
            empty={t('pages.top')}
            value={values.parent ?? ''}
            error={wrong.at('parent')}
            choices={parentChoices(tree, undefined, t)}
          />
        )}
        <PrivateDetails {...{ reader, actor, named }} />
        <div class="act-bar">
          <Button size="large">{t(isNew ? 'pages.create' : 'pages.save')}</Button>
          <ButtonLink tone="plain" size="large" href={isNew ? spaces.space(space.id) : paths.page(space.id, kind.page)}>
            {t('pages.cancel')}
          </ButtonLink>
        </div>
      </SharedTextForm>
    </BesideTree>
  );
}

function Tips({ t, space }: { readonly t: Reader['t']; readonly space: SeenSpace }) {
  return (
    <WritingTips
      t={t}
      pictures={
        <>
          {t('pages.pictureHint')}{' '}
          <a class="link-quiet" href={filePaths.pictures(space.id)}>
            {t('files.pictures')}
          </a>
        </>
      }
    />
  );
}

interface EditingProps {
  readonly reader: Reader;
  readonly space: SeenSpace;
  readonly page: string;
  readonly editing: readonly string[];
}

/** Without scripts it stays hidden, for it would not go when they go. */
function AlsoEditing({ reader: { t, language }, space, page, editing }: EditingProps) {
  return (
    <also-editing
      data-place={editorPlace(space.id, page)}
      data-href={paths.editPage(space.id, page)}
      role="status"
      hidden
    >
      {editing.length > 0 && (
        <p class="mb-4 text-sm text-muted wrap-anywhere">
          {t('pages.alsoEditing', { names: listOf(editing, language), count: editing.length })}
        </p>
      )}
    </also-editing>
  );
}
