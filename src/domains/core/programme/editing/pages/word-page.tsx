import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { languageName } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { paths } from '../../paths.ts';
import type { EditableWord } from '../access.ts';
import { LabelFields } from './label-fields.tsx';
import { fieldsOf, SeenVersion, type Typed } from './typed-fields.tsx';

interface Props extends Typed {
  readonly word: EditableWord;
  /** In which the pages speak; English first. */
  readonly languages: readonly string[];
}

/** The labels of one word; its key stands there to be known, and cannot be changed. */
export function WordPage(props: Props) {
  const { word, reader } = props;
  const { t, language } = reader;
  const { list, key, labels } = word;
  return (
    <main id="main" class="page py-8 max-w-2xl">
      <Breadcrumb
        t={t}
        trail={[
          { href: paths.programme(), label: t('programme.edit.title') },
          { href: paths.words(list), label: t(`programme.list.${list}`) },
        ]}
      />
      <PageHeading title={labels[language] ?? labels.en ?? key} lead={t('programme.word.lead')} />
      <p class="mb-6 text-muted wrap-anywhere">{t('programme.word.key', { key })}</p>
      <Form action={paths.word(list, key)}>
        <SeenVersion
          {...props}
          fields={props.languages.map((code) => ({
            name: code,
            label: t('programme.form.label', { language: languageName(code, language) }),
          }))}
        />
        <ErrorSummary t={t} errors={fieldsOf(props).errors.all} />
        <LabelFields {...props} />
        <div>
          <Button>{t('programme.form.save')}</Button>
        </div>
      </Form>
    </main>
  );
}
