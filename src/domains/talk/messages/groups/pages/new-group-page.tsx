import { paths as peopleSearch } from '#domains/people/people-search/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { IdempotencyKey } from '#ui/idempotency-key.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import type { ProblemsInWords } from '#ui/problems-in-words.ts';
import { TextField } from '#ui/text-field.tsx';
import { paths } from '../../paths.ts';
import { longestGroupTitle } from '../model.ts';
import type { OfferedContact } from '../queries.ts';
import { ContactChoice } from './contact-choice.tsx';

interface Props {
  readonly reader: Reader;
  readonly contacts: readonly OfferedContact[];
  readonly typed: { readonly idempotencyKey: string; readonly title: string; readonly people: readonly string[] };
  readonly wrong: ProblemsInWords;
}

export function NewGroupPage({ reader, contacts, typed, wrong }: Props) {
  const { t } = reader;
  return (
    <main id="main" class="page pt-6 pb-12">
      <Breadcrumb t={t} trail={[{ href: paths.inbox(), label: t('messages.inbox.title') }]} />
      <PageHeading title={t('messages.group.heading')} />
      {contacts.length === 0 ? (
        <EmptyState
          icon="users"
          title={t('messages.group.noContacts')}
          action={<ButtonLink href={peopleSearch.people()}>{t('messages.inbox.find')}</ButtonLink>}
        >
          {t('messages.group.noContactsAdvice')}
        </EmptyState>
      ) : (
        <div class="with-side">
          <div class="box grid grid-cols-[minmax(0,1fr)] gap-6 p-4 sm:p-6">
            <ErrorSummary t={t} errors={wrong.all} />
            <Form action={paths.newGroup()}>
              <IdempotencyKey value={typed.idempotencyKey} />
              <TextField
                t={t}
                name="title"
                label={t('messages.group.title')}
                hint={t('messages.group.titleHint')}
                value={typed.title}
                error={wrong.at('title')}
                maxlength={longestGroupTitle}
              />
              <ContactChoice
                {...{ reader, contacts }}
                chosen={typed.people}
                error={wrong.at('people')}
                hint={t('messages.group.contactsHint')}
              />
              <div>
                <Button icon="users">{t('messages.group.begin')}</Button>
              </div>
            </Form>
          </div>
          <GroupToCome
            t={t}
            contacts={contacts.filter(({ id }) => typed.people.length === 0 || typed.people.includes(id))}
          />
        </div>
      )}
    </main>
  );
}

const mostShown = 4;

/** The head of the conversation as it will look, and who reads it. */
function GroupToCome({ t, contacts }: { readonly t: Reader['t']; readonly contacts: Props['contacts'] }) {
  return (
    <aside class="album-leaf grid grid-cols-[minmax(0,1fr)] gap-4 rounded-box p-6">
      <div class="box flex items-center gap-3 p-4">
        <span class="faces">
          {contacts.slice(0, mostShown).map((contact) => (
            <Avatar key={contact.id} {...contact} country={undefined} size="small" />
          ))}
        </span>
        <b class="min-w-0">{t('messages.group.exampleTitle')}</b>
      </div>
      <p class="text-sm text-muted">{t('messages.group.lead')}</p>
    </aside>
  );
}
