import { SharedProjectLine } from '#domains/people/profiles/parts/open-shared-project.tsx';
import { PersonLine } from '#domains/people/profiles/parts/person-line.tsx';
import { canStartProjectWith } from '#domains/people/profiles/policy.ts';
import { paths as messages } from '#domains/talk/messages/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Member } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import { writeNumber } from '#ui/names-of.ts';
import { SearchLine } from '#ui/search-line.tsx';
import { paths } from '../paths.ts';
import type { ListedContact } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Member;
  readonly person: ListedContact;
}

/** A contact, with what the reader keeps about them, and what can be done. */
export function ContactLine({ reader, actor, person }: Props) {
  const { t } = reader;
  const { id, name, note, groups } = person;
  const below = (
    <>
      {person.sharedProject && <SharedProjectLine t={t} project={person.sharedProject} />}
      {groups.length > 0 && (
        <p class="mt-1 flex flex-wrap gap-2">
          {groups.map((group) => (
            <a key={group} class="badge badge-ghost max-w-full hover:underline" href={paths.group(group)} dir="auto">
              {group}
            </a>
          ))}
        </p>
      )}
      <p class="mt-1 text-sm">
        <a class={`contact-note tap ${note ? '' : 'text-muted'}`} href={paths.note(id)}>
          <span class="line-clamp-2 wrap-anywhere" dir="auto">
            {note || t('contacts.note.add')}
          </span>
          <Icon name="pencil" size={4} />
          <span class="sr-only">: {name}</span>
        </a>
      </p>
    </>
  );
  return (
    <PersonLine reader={reader} person={person} below={below}>
      {!person.suspended && (
        <ButtonLink href={messages.withMember(id)} tone="quiet" icon="message-square">
          {t('contacts.write')}
          <span class="sr-only">: {name}</span>
        </ButtonLink>
      )}
      {canStartProjectWith(actor, { ...person, relation: 'contact' }) && (
        <ButtonLink href={projects.startWith(id)} tone="plain">
          <span class="max-sm:hidden">{t('profiles.startProject')}</span>
          <span class="sm:hidden">{t('contacts.project')}</span>
          <span class="sr-only">: {name}</span>
        </ButtonLink>
      )}
    </PersonLine>
  );
}

interface FilterProps {
  readonly reader: Reader;
  readonly contacts: readonly ListedContact[];
  readonly q: string;
  readonly group: string | undefined;
}

/** The search in one's contacts, and their groups. */
export function ContactFilters({ reader: { t, language }, contacts, q, group }: FilterProps) {
  const groups = contacts[0]?.allGroups ?? [];
  return (
    <div class="grid grid-cols-[minmax(0,1fr)] gap-3">
      <Form action={paths.contacts()} method="get" role="search" layout="bare">
        <SearchLine t={t} text={q} label={t('contacts.search')} />
      </Form>
      {groups.length > 0 && (
        <ul class="flex flex-wrap gap-2" aria-label={t('contacts.note.groups')}>
          {groups.map(({ name, count }) => (
            <li key={name} class="min-w-0 max-w-full">
              <a
                class={name === group ? 'chip chip-on' : 'chip'}
                href={paths.group(name)}
                aria-current={name === group ? 'true' : undefined}
                dir="auto"
              >
                {name}
                <small class="text-muted">{writeNumber(count, language)}</small>
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
