import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import type { Reader } from '#platform/http.ts';
import { languages } from '#platform/i18n.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { fieldId } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { IdempotencyKey } from '#ui/idempotency-key.tsx';
import { ownLanguageName } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import type { ProblemsInWords } from '#ui/problems-in-words.ts';
import { SelectField } from '#ui/select-field.tsx';
import { paths } from '../../paths.ts';
import { type ClassTable, namesInColumn, type PlannedPupil, type Preview, widthOf } from '../model.ts';
import { cutNameOf, inOrder, type NameOrder, nameOrders, namesToShorten } from '../shortening/model.ts';
import { PlannedEntry } from './planned-entry.tsx';

interface Props {
  readonly reader: Reader;
  readonly space: SeenSpace;
  readonly preview: Preview;
  readonly pupils: readonly PlannedPupil[];
  /** Names that look like full ones, with the first name that they hold. */
  readonly full: ReadonlyMap<string, string>;
  /** What does not look like a name at all. */
  readonly strange: readonly string[];
  readonly errors: ProblemsInWords;
}

/** The list before it is saved: each pupil with the user name, and what looks like a full name. */
export function PreviewPage(props: Props) {
  const { reader, space, preview, pupils, full, strange, errors } = props;
  const { t } = reader;
  const doubtOf = (name: string, isWrong: boolean | undefined) =>
    full.has(name)
      ? 'full'
      : strange.includes(name)
        ? 'strange'
        : isWrong && !preview.kept.includes(name)
          ? 'order'
          : undefined;
  return (
    <main id="main" class="page py-8 max-w-4xl">
      <PageHeading title={t('pupils.preview.title')} lead={t('pupils.preview.lead', { count: pupils.length })} />
      <Form action={paths.newClass(space.id)}>
        <ErrorSummary t={t} errors={errors.all} />
        <IdempotencyKey value={preview.idempotencyKey} />
        {/* Enter in a field sends the first button of a form. */}
        <button type="submit" class="hidden" tabIndex={-1} aria-hidden="true" />
        {preview.table && <ColumnCard reader={reader} table={preview.table} />}
        <FullNames {...{ reader, preview, full }} />
        {strange.length > 0 && (
          <Notice
            tone="warning"
            kind="static"
            title={t('pupils.preview.strange', { count: strange.length, names: strange.join(' · ') })}
          >
            {t('pupils.preview.strangeText')}
          </Notice>
        )}
        <ol class="grid gap-2" id={fieldId('name')} tabIndex={-1}>
          {pupils.map((pupil, index) => {
            const cut = cutNameOf(pupil.name, preview.whole[index]);
            const doubt = doubtOf(pupil.name, cut?.looksWrong);
            return (
              <li key={pupil.userName} class="box p-3">
                <PlannedEntry {...{ reader, pupil, number: index + 1, doubt, cut }} />
                {preview.whole.length > 0 && <input type="hidden" name="whole" value={preview.whole[index] ?? ''} />}
                {preview.kept.includes(pupil.name) && <input type="hidden" name="keep" value={pupil.name} />}
              </li>
            );
          })}
        </ol>
        <SelectField
          t={t}
          name="language"
          label={t('pupils.preview.language')}
          hint={t('pupils.preview.languageHint')}
          value={preview.language}
          choices={languages().map((value) => ({ value, label: ownLanguageName(value) }))}
        />
        <div class="flex flex-wrap gap-3">
          <Button icon="user-plus" name="step" value="create">
            {t('pupils.preview.create', { count: pupils.length })}
          </Button>
          <ButtonLink href={paths.pupils(space.id)} tone="quiet">
            {t('pupils.preview.back')}
          </ButtonLink>
        </div>
      </Form>
    </main>
  );
}

/** Asked until the class is created: a list that was shortened the wrong way round is put right by the other button. */
function FullNames({ reader: { t }, preview, full }: Pick<Props, 'reader' | 'preview' | 'full'>) {
  const open = namesToShorten(preview).filter((name) => name !== undefined);
  if (open.length === 0) return null;
  // Full names may hold commas of their own.
  const names = [...full.keys()].join(' · ');
  const title = full.size > 0 ? t('pupils.preview.full', { count: full.size, names }) : t('pupils.preview.shortened');
  return (
    <Notice tone="warning" kind="static" title={title}>
      <p>{t(full.size > 0 ? 'pupils.preview.fullText' : 'pupils.preview.shortenedText')}</p>
      <fieldset class="mt-3 grid gap-3">
        <legend class="font-semibold mb-2">{t('pupils.preview.order')}</legend>
        {nameOrders.map((order) => (
          <div key={order} class="grid gap-1 justify-items-start">
            <Button tone="quiet" size="small" name="step" value={`first-${order}`}>
              {t(`pupils.preview.first.${order}`)}
            </Button>
            <p class="text-sm wrap-anywhere" dir="auto">
              {t('pupils.preview.outcome', { names: samplesOf(open, order) })}
            </p>
          </div>
        ))}
      </fieldset>
    </Notice>
  );
}

const mostSamples = 6;

function samplesOf(names: readonly string[], order: NameOrder): string {
  const samples = names.slice(0, mostSamples).map((name) => inOrder(name, order));
  return [...samples, ...(names.length > mostSamples ? ['…'] : [])].join(' · ');
}

/** Which column of the file is the name, with what stands in it. */
function ColumnCard({ reader: { t }, table }: { readonly reader: Reader; readonly table: ClassTable }) {
  const choices = Array.from({ length: widthOf(table) }, (_, column) => ({
    value: String(column),
    label: t('pupils.preview.columnOf', {
      number: column + 1,
      heading: table.headings?.[column] ?? '',
      sample: namesInColumn(table, column).slice(0, 3).join(', '),
    }),
  }));
  return (
    <Card>
      <div class="grid gap-3">
        <input type="hidden" name="table" value={JSON.stringify(table)} />
        <SelectField
          t={t}
          name="column"
          label={t('pupils.preview.column')}
          value={String(table.column)}
          choices={choices}
        />
        <div>
          <Button tone="quiet" name="step" value="column">
            {t('pupils.preview.useColumn')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
