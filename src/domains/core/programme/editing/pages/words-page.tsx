import { Badge } from '#ui/badge.tsx';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ConfirmDetails } from '#ui/confirm-details.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { TextField } from '#ui/text-field.tsx';
import { writeTime } from '#ui/write-time.ts';
import { paths } from '../../paths.ts';
import type { EditableList } from '../access.ts';
import type { ListedWord } from '../queries.ts';
import { LabelFields } from './label-fields.tsx';
import { fieldsOf, type Typed } from './typed-fields.tsx';

interface Props extends Typed {
  readonly list: EditableList['list'];
  readonly words: readonly ListedWord[];
  /** In which the pages speak; English first. */
  readonly languages: readonly string[];
  readonly isLast: boolean;
  readonly isCorrected: boolean;
}

export function WordsPage(props: Props) {
  const { reader, list, words, isLast, isCorrected } = props;
  const { t, language } = reader;
  const offered = words.filter(({ until }) => until === null).length;
  return (
    <main id="main" class="page py-8">
      <Breadcrumb t={t} trail={[{ href: paths.programme(), label: t('programme.edit.title') }]} />
      <PageHeading
        title={t(`programme.list.${list}`)}
        lead={t('programme.words.lead')}
        actions={
          <ButtonLink href="#add" icon="plus" tone="quiet">
            {t('programme.words.add')}
          </ButtonLink>
        }
      />
      {isLast && (
        <div class="mb-6">
          <Notice tone="warning">{t('programme.words.last')}</Notice>
        </div>
      )}
      {isCorrected && (
        <div class="mb-6">
          <Notice tone="success">{t('programme.edit.saved')}</Notice>
        </div>
      )}
      <div class="grid gap-8 lg:grid-cols-[1fr_20rem] items-start">
        <section class="min-w-0 grid gap-4">
          <h2 class="text-base font-normal text-muted">{t('programme.words.inForce', { count: offered })}</h2>
          <DataTable
            caption={t('programme.words.inForce', { count: offered })}
            rows={words}
            keyOf={({ key }) => key}
            columns={[
              {
                label: t('programme.words.column.word'),
                cell: (word) => (
                  <>
                    {labelOf(word, language)}
                    <span class="block text-sm font-normal text-muted break-all">{word.key}</span>
                  </>
                ),
              },
              {
                label: t('programme.words.column.labels'),
                cell: ({ labels }) =>
                  Object.entries(labels)
                    .filter(([code]) => code !== language)
                    .map(([code, label]) => (
                      <span key={code} class="block" lang={code}>
                        {label}
                      </span>
                    )),
              },
              { label: t('programme.words.column.state'), cell: (word) => <State reader={reader} word={word} /> },
              {
                label: t('programme.words.column.change'),
                cell: (word) => <Change reader={reader} list={list} word={word} />,
              },
            ]}
          />
        </section>
        <div id="add">
          <NewWordForm {...props} />
        </div>
      </div>
    </main>
  );
}

const labelOf = ({ key, labels }: ListedWord, language: string) => labels[language] ?? labels.en ?? key;

function State({ reader: { t, language }, word: { until } }: Pick<Props, 'reader'> & { readonly word: ListedWord }) {
  if (!until) return <Badge tone="success">{t('programme.words.offered')}</Badge>;
  const day = writeTime(new Date(`${until}T12:00:00Z`), { language, timeZone: 'UTC' }, 'day');
  return <Badge tone="plain">{t('programme.words.ended', { day })}</Badge>;
}

function Change({
  reader: { t, language },
  list,
  word,
}: Pick<Props, 'reader' | 'list'> & { readonly word: ListedWord }) {
  const label = labelOf(word, language);
  const act = (action: string, text: string) => (
    <Form action={action} layout="bare" label={`${text}: ${label}`}>
      <Button tone="quiet" size="small">
        {text}
      </Button>
    </Form>
  );
  return (
    <div class="flex flex-wrap items-start gap-2">
      <ButtonLink tone="quiet" size="small" href={paths.word(list, word.key)}>
        {t('programme.words.correct')}
        <span class="sr-only">: {label}</span>
      </ButtonLink>
      {word.until ? (
        act(paths.wordReturn(list, word.key), t('programme.words.return'))
      ) : (
        <ConfirmDetails
          size="small"
          label={t('programme.words.end')}
          question={t('programme.words.end.question', { word: label })}
        >
          {act(paths.wordEnd(list, word.key), t('programme.words.end'))}
        </ConfirmDetails>
      )}
    </div>
  );
}

function NewWordForm(props: Props) {
  const { list } = props;
  const { t } = props.reader;
  const { errors, field } = fieldsOf(props);
  return (
    <Card level={2} title={t('programme.words.add')}>
      <Form action={paths.words(list)}>
        <ErrorSummary t={t} errors={errors.all} />
        {list === 'competence' && (
          <TextField {...field('framework', t('programme.form.framework'))} hint={t('programme.form.framework.hint')} />
        )}
        <LabelFields {...props} />
        <Button>{t('programme.words.add.button')}</Button>
      </Form>
    </Card>
  );
}
