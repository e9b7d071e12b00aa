import { WaitingLead } from '#domains/core/waiting/parts/waiting-lead.tsx';
import type { WaitingCount } from '#domains/core/waiting/queries.ts';
import type { Reader } from '#platform/http.ts';
import type { Message } from '#platform/i18n.ts';
import { Badge } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form } from '#ui/form.tsx';
import { countryName } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { Time, writeTime } from '#ui/time.tsx';
import type { ToldPart } from '../../model.ts';
import { paths } from '../../paths.ts';
import type { SchoolChange } from '../../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly changes: readonly SchoolChange[];
  readonly waiting: WaitingCount;
  readonly older: string | undefined;
}

const partWords: Record<ToldPart, Message> = {
  name: 'schools.form.name',
  street: 'schools.form.street',
  postcode: 'schools.form.postcode',
  town: 'schools.form.town',
  website: 'schools.form.website',
  code: 'schools.form.code',
  headName: 'schools.form.headName',
  headEmail: 'schools.form.headEmail',
};

/** What teachers changed in their schools. It is in force already; the support service checks it. */
export function ChangesPage({ reader, changes, waiting, older }: Props) {
  const { t } = reader;
  return (
    <main id="main" class="page py-8">
      <PageHeading
        title={t('schools.changes.title')}
        lead={
          <>
            {t('schools.changes.lead')} <WaitingLead reader={reader} waiting={waiting} />
          </>
        }
      />
      {changes.length === 0 ? (
        <EmptyState icon="school" title={t('schools.changes.none')}>
          {t('schools.changes.none.why')}
        </EmptyState>
      ) : (
        <ul class="grid grid-cols-1 gap-4">
          {changes.map((change) => (
            <li key={change.id} class="box p-5">
              <Change reader={reader} change={change} />
            </li>
          ))}
        </ul>
      )}
      <Pager t={t} older={older} />
    </main>
  );
}

function Change({ reader, change }: { readonly reader: Reader; readonly change: SchoolChange }) {
  const { t, language } = reader;
  const { school, name, town, country, parts, author, at, seenAt, seenBy } = change;
  return (
    <article class="grid gap-3">
      <header class="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 class="text-lg min-w-0 wrap-anywhere">
          <a class="hover:underline" href={paths.school(school)}>
            {name}
          </a>
        </h2>
        <span class="text-sm text-muted">
          {town}, {countryName(country, language)}
        </span>
        {!seenAt && <Badge tone="soft">{t('schools.changes.new')}</Badge>}
      </header>
      <dl class="grid gap-x-6 gap-y-2 sm:grid-cols-[12rem_1fr]">
        {parts.map(({ part, before, after }) => (
          <div key={part} class="contents">
            <dt class="text-muted">{t(partWords[part])}</dt>
            <dd class="min-w-0 wrap-anywhere">
              {before ? (
                <del class="text-muted">{before}</del>
              ) : (
                <span class="text-muted">{t('schools.changes.nothing')}</span>
              )}
              <span class="sr-only">{t('schools.changes.became')}</span>
              <span aria-hidden="true"> → </span>
              <ins class="font-semibold no-underline">{after || t('schools.changes.nothing')}</ins>
            </dd>
          </div>
        ))}
      </dl>
      <footer class="flex flex-wrap items-center justify-between gap-3 text-sm text-muted">
        <span>
          {author ?? t('schools.changes.formerMember')}, <Time when={at} reader={reader} />
        </span>
        {seenAt ? (
          <span>
            {seenBy
              ? t('schools.changes.seenBy', { name: seenBy, when: writeTime(seenAt, reader, 'day') })
              : t('schools.changes.seenOn', { when: writeTime(seenAt, reader, 'day') })}
          </span>
        ) : (
          <Form action={paths.changeSeen(change.id)} layout="bare">
            <Button tone="quiet" size="small" icon="check">
              {t('schools.changes.seen')}
              <span class="sr-only">: {name}</span>
            </Button>
          </Form>
        )}
      </footer>
    </article>
  );
}
