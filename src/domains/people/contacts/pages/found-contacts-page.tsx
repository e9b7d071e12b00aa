import type { Member } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { paths } from '../paths.ts';
import type { Listed, ListedContact } from '../queries.ts';
import { ContactFilters, ContactLine } from './contact-line.tsx';

interface Props {
  readonly reader: Reader;
  readonly actor: Member;
  readonly contacts: Listed<ListedContact>;
  readonly q: string;
  readonly group: string | undefined;
}

/** Those contacts that a search finds, or that are in one group. */
export function FoundContactsPage({ reader, actor, contacts: { entries, next }, q, group }: Props) {
  const { t } = reader;
  return (
    <main id="main" class="page py-8">
      <Breadcrumb t={t} trail={[{ href: paths.contacts(), label: t('contacts.title') }]} />
      <PageHeading title={group ?? t('contacts.list')} lead={undefined} />
      <div class="grid grid-cols-[minmax(0,1fr)] gap-6">
        <ContactFilters {...{ reader, q, group }} contacts={entries} />
        {entries.length === 0 ? (
          <p class="text-muted">{t('contacts.notFound')}</p>
        ) : (
          <ul class="box rows rows-faces">
            {entries.map((person) => (
              <ContactLine key={person.id} {...{ reader, actor, person }} />
            ))}
          </ul>
        )}
        <Pager t={t} order="rank" older={next && paths.found({ q, group, after: next })} />
      </div>
    </main>
  );
}
