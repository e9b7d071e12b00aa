import type { CleanHtml } from '#kernel/clean-html.ts';
import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { languageName } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { RichTextBody } from '#ui/rich-text-body.tsx';
import { UserText } from '#ui/user-text.tsx';

/** A part of a text as it is shown. */
export type ShownText =
  | { readonly kind: 'title' | 'plain'; readonly text: string }
  | { readonly kind: 'html'; readonly html: CleanHtml };

interface Props {
  readonly reader: Reader;
  /** The address of this page. */
  readonly at: string;
  readonly original: readonly ShownText[];
  /** Undefined until all of it is translated. */
  readonly translated: readonly ShownText[] | undefined;
  /** The language of the original, where it is known. */
  readonly from: string | undefined;
  /** Where the text stands. */
  readonly back: string | undefined;
  readonly problem: string | undefined;
}

/** A text and its translation side by side, on phones the translation first. */
export function TranslationPage({ reader, at, original, translated, from, back, problem }: Props) {
  const { t, language } = reader;
  return (
    <main id="main" class="page py-8">
      {back && <Breadcrumb t={t} trail={[{ href: back, label: t('translation.back') }]} />}
      <PageHeading title={t('translation.title')} lead={t('translation.lead')} />
      <div class="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-2">
        {translated ? (
          <Side
            title={t('translation.translated', { language: languageName(language, language) })}
            texts={translated}
            lang={language}
          />
        ) : (
          <div class="grid gap-4">
            {problem && <Notice tone="error">{problem}</Notice>}
            <Form action={at} layout="bare">
              {back && <input type="hidden" name="back" value={back} />}
              <div>
                <Button icon="languages">{t(problem ? 'translation.again' : 'translation.now')}</Button>
              </div>
            </Form>
          </div>
        )}
        <Side
          title={
            from === undefined
              ? t('translation.original')
              : t('translation.originalIn', { language: languageName(from, language) })
          }
          texts={original}
          lang={from}
        />
      </div>
    </main>
  );
}

interface SideProps {
  readonly title: string;
  readonly texts: readonly ShownText[];
  readonly lang: string | undefined;
}

function Side({ title, texts, lang }: SideProps) {
  return (
    <section class="box grid grid-cols-[minmax(0,1fr)] gap-4 p-4 sm:p-6">
      <h2 class="text-base text-muted">{title}</h2>
      {texts.map((text, at) => (
        <Text key={at} text={text} lang={lang} />
      ))}
    </section>
  );
}

function Text({ text, lang }: Pick<SideProps, 'lang'> & { readonly text: ShownText }) {
  if (text.kind === 'html') return <RichTextBody html={text.html} lang={lang} />;
  if (text.kind === 'plain') return <UserText text={text.text} class="max-w-prose" lang={lang} />;
  return (
    <p class="text-xl font-semibold wrap-anywhere" lang={lang} dir="auto">
      {text.text}
    </p>
  );
}
