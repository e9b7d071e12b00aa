import type { ComponentChildren } from 'preact';
import { paths as following } from '#domains/people/following/paths.ts';
import { paths as peopleSearch } from '#domains/people/people-search/paths.ts';
import { PersonLine } from '#domains/people/profiles/parts/person-line.tsx';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import { paths as desk } from '#domains/views/desk/paths.ts';
import type { Member } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form } from '#ui/form.tsx';
import { LiveUpdates } from '#ui/live-updates.tsx';
import { countryName, factsOf } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { paths } from '../paths.ts';
import type { Listed, ListedContact, ListedPerson, ListedRequest } from '../queries.ts';
import { ContactFilters, ContactLine } from './contact-line.tsx';

interface Props {
  readonly reader: Reader;
  readonly actor: Member;
  readonly received: Listed<ListedRequest>;
  readonly sent: Listed<ListedRequest>;
  readonly contacts: Listed<ListedContact>;
  /** Whom the member follows. */
  readonly followed: Listed<ListedPerson>;
  readonly blocked: readonly ListedPerson[];
  /** The request of the last form was answered or withdrawn before. */
  readonly closed: boolean;
}

export function ContactsPage({ reader, actor, received, sent, contacts, followed, blocked, closed }: Props) {
  const { t } = reader;
  const none = contacts.entries.length === 0 && received.entries.length === 0 && sent.entries.length === 0;
  return (
    <main id="main" class="page py-8">
      <LiveUpdates />
      <PageHeading title={t('contacts.title')} lead={t('contacts.lead')} />
      <div class="grid grid-cols-[minmax(0,1fr)] gap-8">
        {closed && <Notice tone="info">{t('contacts.closed')}</Notice>}
        <Section reader={reader} title={t('contacts.received')} list={received} page="received">
          {received.entries.map((entry) => (
            <PersonLine key={entry.request} reader={reader} person={entry} note={entry.note} at={entry.askedAt}>
              <Act to={paths.acceptance(entry.request)} label={t('contacts.accept')} name={entry.name} tone="primary" />
              <Act to={paths.declination(entry.request)} label={t('contacts.decline')} name={entry.name} />
            </PersonLine>
          ))}
        </Section>
        <Section reader={reader} title={t('contacts.sent')} list={sent} page="sent">
          {sent.entries.map((entry) => (
            <PersonLine key={entry.request} reader={reader} person={entry} note={entry.note} at={entry.askedAt}>
              <Act to={paths.withdrawal(entry.request)} label={t('contacts.withdraw')} name={entry.name} />
            </PersonLine>
          ))}
        </Section>
        {contacts.entries.length > 0 && (
          <ContactFilters reader={reader} contacts={contacts.entries} q="" group={undefined} />
        )}
        <Section reader={reader} title={t('contacts.list')} list={contacts} page="after">
          {contacts.entries.map((person) => (
            <ContactLine key={person.id} {...{ reader, actor, person }} />
          ))}
        </Section>
        {none && (
          <EmptyState
            icon="users"
            title={t('contacts.none')}
            action={<ButtonLink href={peopleSearch.people()}>{t('contacts.find')}</ButtonLink>}
          >
            {t('contacts.noneAdvice')}
          </EmptyState>
        )}
        <Followed reader={reader} followed={followed} />
        <p class="flex flex-wrap gap-x-6">
          <a class="link-quiet tap" href={desk.stream()}>
            {t('contacts.news')}
          </a>
          <a class="link-quiet tap" href={following.followers()}>
            {t('contacts.followers')}
          </a>
        </p>
        <Section
          reader={reader}
          title={t('contacts.blocked')}
          list={{ entries: blocked, next: undefined }}
          page="after"
        >
          {blocked.map((person) => (
            <PersonLine key={person.id} reader={reader} person={person}>
              <Act to={paths.unblock(person.id)} label={t('contacts.unblock')} name={person.name} />
            </PersonLine>
          ))}
        </Section>
      </div>
    </main>
  );
}

/** Whom the reader follows besides the contacts: faces beside each other, each with the way to end it. */
function Followed({ reader, followed }: Pick<Props, 'reader' | 'followed'>) {
  const { t } = reader;
  if (followed.entries.length === 0) return null;
  return (
    <section class="grid gap-3">
      <h2 class="text-xl">{t('contacts.followed')}</h2>
      <ul class="followed-faces">
        {followed.entries.map((person) => (
          <li key={person.id} class="box">
            <Avatar {...person} />
            <p class="min-w-0 flex-1">
              {person.suspended ? (
                <bdi class="display">{person.name}</bdi>
              ) : (
                <a class="display hover:underline tap" href={profiles.person(person.id)} dir="auto">
                  {person.name}
                </a>
              )}
              <span class="line-clamp-1 text-sm text-muted wrap-anywhere">
                {factsOf([countryName(person.country, reader.language), person.school ?? ''])}
              </span>
            </p>
            <Form action={following.unfollow(person.id)} layout="bare">
              <input type="hidden" name="from" value="contacts" />
              <Button tone="plain" size="small" icon="check">
                {t('contacts.following')}
                <span class="sr-only">
                  . {t('contacts.unfollow')}: {person.name}
                </span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <Pager t={t} order="rank" older={followed.next && paths.page('followed', followed.next)} />
    </section>
  );
}

interface SectionProps {
  readonly reader: Reader;
  readonly title: string;
  readonly list: Listed<unknown>;
  readonly page: 'received' | 'sent' | 'after';
  readonly children: ComponentChildren;
}

function Section({ reader: { t }, title, list, page, children }: SectionProps) {
  if (list.entries.length === 0) return null;
  return (
    <section class="grid gap-3">
      <h2 class="text-xl">{title}</h2>
      <ul class="box rows rows-faces">{children}</ul>
      <Pager t={t} order="rank" older={list.next && paths.page(page, list.next)} />
    </section>
  );
}

interface ActProps {
  readonly to: string;
  readonly label: string;
  readonly name: string;
  readonly tone?: 'primary' | 'quiet';
}

function Act({ to, label, name, tone = 'quiet' }: ActProps) {
  return (
    <Form action={to} layout="bare">
      <input type="hidden" name="from" value="contacts" />
      <Button tone={tone}>
        {label}
        <span class="sr-only">: {name}</span>
      </Button>
    </Form>
  );
}
