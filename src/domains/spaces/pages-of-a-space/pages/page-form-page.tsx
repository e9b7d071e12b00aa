import type { CleanHtml } from '../../../../kernel/clean-html.ts';
import type { Problems } from '../../../../platform/forms.ts';
import type { Reader } from '../../../../platform/http.ts';
import { Button, ButtonLink } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Form } from '../../../../ui/form.tsx';
import { KeptText } from '../../../../ui/kept-text.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { OnceKey } from '../../../../ui/once-key.tsx';
import { PageHeading } from '../../../../ui/page-heading.tsx';
import { inWords } from '../../../../ui/problems-in-words.ts';
import { RichTextBody } from '../../../../ui/rich-text-body.tsx';
import { type Picture, type RichText, RichTextField } from '../../../../ui/rich-text-field.tsx';
import { SelectField } from '../../../../ui/select-field.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import type { SeenSpace } from '../../access.ts';
import { paths } from '../../paths.ts';
import { longestBody, type PageLine } from '../model.ts';
import { placesFor } from './page-controls.tsx';

export interface PageValues {
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
  /** A new page has its future id, an old one the version that is edited. */
  readonly kind:
    | { readonly once: string }
    | { readonly page: string; readonly version: number; readonly theirs?: Theirs | undefined };
}

/** What somebody else saved while this text was written. */
export interface Theirs {
  readonly title: string;
  readonly body: CleanHtml;
  readonly by: string | undefined;
}

export function PageFormPage({ reader: { t }, space, lines, pictures, values, problems = {}, kind }: Props) {
  const isNew = 'once' in kind;
  const theirs = isNew ? undefined : kind.theirs;
  const wrong = inWords(t, problems);
  return (
    <main id="main" class="page py-8 max-w-6xl">
      <PageHeading title={t(isNew ? 'spaces.page.new' : 'spaces.page.edit')} />
      <div class={theirs ? 'grid gap-8 lg:grid-cols-2' : 'max-w-3xl'}>
        <div class="grid gap-6 content-start">
          <ErrorSummary t={t} errors={wrong.all} />
          {theirs && (
            <Notice tone="warning" title={t('spaces.page.changed', { name: theirs.by ?? t('spaces.somebody') })}>
              {t('spaces.page.changedText')}
            </Notice>
          )}
          <KeptText t={t} shows={theirs || wrong.all.length > 0 ? 'returned' : 'new'}>
            <Form action={isNew ? paths.pages(space.id) : paths.editPage(space.id, kind.page)}>
              {isNew ? (
                <OnceKey value={kind.once} />
              ) : (
                <input type="hidden" name="version" value={String(kind.version)} />
              )}
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
              {isNew && (
                <SelectField
                  t={t}
                  name="parent"
                  label={t('spaces.page.below')}
                  need="unmarked"
                  empty={t('spaces.page.top')}
                  value={values.parent ?? ''}
                  error={wrong.at('parent')}
                  choices={placesFor(lines, undefined, t)}
                />
              )}
              <div class="flex flex-wrap gap-3">
                <Button>{t(isNew ? 'spaces.page.make' : 'spaces.page.save')}</Button>
                <ButtonLink tone="plain" href={isNew ? paths.space(space.id) : paths.page(space.id, kind.page)}>
                  {t('spaces.cancel')}
                </ButtonLink>
              </div>
              <p class="text-sm text-muted">
                {t('spaces.page.pictureHint')}{' '}
                <a class="link-quiet" href={paths.pictures(space.id)}>
                  {t('spaces.pictures')}
                </a>
              </p>
            </Form>
          </KeptText>
        </div>
        {theirs && (
          <Card level={2} title={t('spaces.page.theirs')}>
            <h3 class="mb-2" dir="auto">
              {theirs.title}
            </h3>
            <RichTextBody html={theirs.body} />
          </Card>
        )}
      </div>
    </main>
  );
}
