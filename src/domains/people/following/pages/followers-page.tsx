import { paths as contacts } from '#domains/people/contacts/paths.ts';
import { PersonLine } from '#domains/people/profiles/parts/person-line.tsx';
import { paths as messages } from '#domains/talk/messages/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form } from '#ui/form.tsx';
import { writeUpTo } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { mostFollowersCounted } from '../model.ts';
import { paths } from '../paths.ts';
import type { Follower } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly followers: {
    readonly entries: readonly Follower[];
    readonly next: string | undefined;
    readonly count: number;
  };
}

/** For the person alone: nobody else sees who follows them, or how many do. */
export function FollowersPage({ reader, followers: { entries, next, count } }: Props) {
  const { t } = reader;
  return (
    <main id="main" class="page py-8">
      <Breadcrumb t={t} trail={[{ href: contacts.contacts(), label: t('contacts.title') }]} />
      <PageHeading
        title={
          count > 0
            ? t('following.count', { count, written: writeUpTo(reader, count, mostFollowersCounted) })
            : t('following.followers')
        }
        lead={t('following.followersLead')}
      />
      {entries.length === 0 ? (
        <EmptyState icon="users" title={t('following.none')}>
          {t('following.noneAdvice')}
        </EmptyState>
      ) : (
        <>
          <ul class="box rows rows-faces">
            {entries.map((person) => (
              <PersonLine key={person.id} reader={reader} person={person} at={person.since} age="short">
                {person.followedBack ? (
                  <ButtonLink href={messages.withMember(person.id)} tone="quiet" icon="message-square">
                    {t('contacts.write')}
                    <span class="sr-only">: {person.name}</span>
                  </ButtonLink>
                ) : (
                  <Form action={paths.follow(person.id)} layout="bare">
                    <input type="hidden" name="from" value="followers" />
                    <Button tone="quiet" icon="rss">
                      {t('following.back')}
                      <span class="sr-only">: {person.name}</span>
                    </Button>
                  </Form>
                )}
              </PersonLine>
            ))}
          </ul>
          <Pager t={t} order="rank" older={next && paths.page(next)} />
        </>
      )}
    </main>
  );
}
