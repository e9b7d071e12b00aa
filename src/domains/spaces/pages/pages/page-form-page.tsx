import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { paths } from '#domains/spaces/spaces/paths.ts';
import type { Problems } from '#platform/forms.ts';
import type { Reader } from '#platform/http.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { type Picture, type RichText, RichTextField } from '#ui/rich-text-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { type EditedText, type NewText, SharedTextForm } from '#ui/shared-text-form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { longestBody, type PageLine } from '../model.ts';
import { parentChoices } from './page-controls.tsx';

interface PageValues {
  readonly title: string;
  readonly body: RichText;
  readonly parent?: string;
}

interface Props {
  readonly reader: Reader;
  readonly space: SeenSpace;
  readonly lines: readonly PageLine[];
  readonly pictures: readonly Picture[];
  readonly values: PageValues;
  readonly problems?: Problems;
  readonly kind: NewText | EditedPage;
}

interface EditedPage extends EditedText {
  readonly page: string;
  readonly theirs?: (NonNullable<EditedText['theirs']> & { readonly by: string | undefined }) | undefined;
}

export function PageFormPage({ reader: { t }, space, lines, pictures, values, problems = {}, kind }: Props) {
  const isNew = 'idempotencyKey' in kind;
  const name = (!isNew && kind.theirs?.by) || t('spaces.somebody');
  const wrong = inWords(t, problems);
  return (
    <main id="main" class="page py-8 max-w-6xl">
      <PageHeading title={t(isNew ? 'spaces.page.new' : 'spaces.page.edit')} />
      <SharedTextForm
        t={t}
        action={isNew ? paths.pages(space.id) : paths.editPage(space.id, kind.page)}
        begun={kind}
        wrong={wrong}
        words={{
          changed: t('spaces.page.changed', { name }),
          todo: t('spaces.page.changedText'),
          theirs: t('spaces.page.theirs'),
        }}
      >
        <TextField
          t={t}
          name="title"
          label={t('spaces.page.title')}
          value={values.title}
          error={wrong.at('title')}
          maxlength={200}
        />
        <RichTextField
          t={t}
          name="body"
          label={t('spaces.page.body')}
          value={values.body}
          error={wrong.at('body')}
          need="unmarked"
          rows={16}
          maxlength={longestBody}
          pictures={pictures}
        />
        <p class="text-sm text-muted">
          {t('spaces.page.pictureHint')}{' '}
          <a class="link-quiet" href={paths.pictures(space.id)}>
            {t('spaces.pictures')}
          </a>
        </p>
        {isNew && (
          <SelectField
            t={t}
            name="parent"
            label={t('spaces.page.below')}
            need="unmarked"
            empty={t('spaces.page.top')}
            value={values.parent ?? ''}
            error={wrong.at('parent')}
            choices={parentChoices(lines, undefined, t)}
          />
        )}
        <div class="flex flex-wrap gap-3">
          <Button>{t(isNew ? 'spaces.page.make' : 'spaces.page.save')}</Button>
          <ButtonLink tone="plain" href={isNew ? paths.space(space.id) : paths.page(space.id, kind.page)}>
            {t('spaces.cancel')}
          </ButtonLink>
        </div>
      </SharedTextForm>
    </main>
  );
}
