import { paths as contacts } from '#domains/people/contacts/paths.ts';
import { PersonLine } from '#domains/people/profiles/parts/person-line.tsx';
import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { paths } from '../paths.ts';
import type { Follower } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly followers: { readonly entries: readonly Follower[]; readonly next: string | undefined };
}

/** For the person alone: nobody else sees who follows them, or how many do. */
export function FollowersPage({ reader, followers: { entries, next } }: Props) {
  const { t } = reader;
  return (
    <main id="main" class="page py-8">
      <Breadcrumb t={t} trail={[{ href: contacts.contacts(), label: t('contacts.title') }]} />
      <PageHeading title={t('following.followers')} lead={t('following.followersLead')} />
      {entries.length === 0 ? (
        <EmptyState icon="users" title={t('following.none')}>
          {t('following.noneAdvice')}
        </EmptyState>
      ) : (
        <>
          <ul class="box rows rows-faces">
            {entries.map((person) => (
              <PersonLine key={person.id} reader={reader} person={person} at={person.since} />
            ))}
          </ul>
          <Pager t={t} order="rank" older={next && paths.page(next)} />
        </>
      )}
    </main>
  );
}
