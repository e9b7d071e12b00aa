import { findRequest } from '#domains/contacts/access.ts';
import { acceptContact } from '#domains/contacts/commands/accept-contact.ts';
import { askContact } from '#domains/contacts/commands/ask-contact.ts';
import { blockPerson } from '#domains/contacts/commands/block-person.ts';
import { declineRequest } from '#domains/contacts/commands/decline-request.ts';
import { unblockPerson } from '#domains/contacts/commands/unblock-person.ts';
import { withdrawRequest } from '#domains/contacts/commands/withdraw-request.ts';
import { askForm } from '#domains/contacts/forms.ts';
import { type AskRefusal, longestNote, mostOpenRequests, shortestNote } from '#domains/contacts/model.ts';
import { AskPage } from '#domains/contacts/pages/ask-page.tsx';
import { ContactsPage } from '#domains/contacts/pages/contacts-page.tsx';
import { paths } from '#domains/contacts/paths.ts';
import { listBlocked, listContacts, listOpenRequests } from '#domains/contacts/queries.ts';
import { findPerson, type SeenPerson } from '#domains/directory/access.ts';
import { paths as directory } from '#domains/directory/paths.ts';
import type { Member } from '#kernel/actor.ts';
import type { ContactRequestId } from '#kernel/ids.ts';
import { readValues } from '#platform/forms.ts';
import { type Answer, type AskedBy, notFound, page, type Route, route, seeOther } from '#platform/http.ts';
import type { Message } from '#platform/i18n.ts';
import { newId } from '#platform/new-id.ts';

export const contactsRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/contacts',
    who: ['member'],
    async handle({ db, actor, reader, query }) {
      const lists = {
        received: await listOpenRequests(db, actor, { way: 'received', after: query.get('received') }),
        sent: await listOpenRequests(db, actor, { way: 'sent', after: query.get('sent') }),
        contacts: await listContacts(db, actor, query.get('after')),
        blocked: await listBlocked(db, actor),
      };
      return page(<ContactsPage {...{ reader, ...lists }} closed={query.get('closed') === 'yes'} />, {
        place: 'desk',
        title: reader.t('contacts.title'),
        current: 'contacts',
      });
    },
  }),
  route({
    method: 'GET',
    path: '/people/:id/contact',
    who: ['member'],
    async handle(asked) {
      const person = await findPerson(asked.db, asked.actor, asked.params.id);
      if (!person) return notFound;
      if (person.relation !== 'none') return seeOther(directory.person(person.id));
      return showAsk(asked, person, { note: '', once: newId(), status: 200 });
    },
  }),
  route({
    method: 'POST',
    path: '/people/:id/contact',
    who: ['member'],
    async handle(asked) {
      const { db, actor, form, now } = asked;
      const person = await findPerson(db, actor, asked.params.id);
      if (!person) return notFound;
      const typed = { note: form.get('note') ?? '', once: newId<ContactRequestId>() };
      const read = readValues(askForm, { once: form.get('once') ?? '', note: typed.note });
      if (!read.ok) {
        const { note, once } = read.problems;
        return showAsk(asked, person, { ...typed, problem: note, refusal: once, status: 422 });
      }
      const result = await askContact(db, actor, person, { id: read.value.once, note: read.value.note, now });
      if (result.ok) return seeOther(directory.person(person.id));
      return showAsk(asked, person, { ...typed, ...refused[result.reason] });
    },
  }),
  route({
    method: 'POST',
    path: '/contacts/requests/:id/acceptance',
    who: ['member'],
    async handle({ db, actor, params, now }) {
      const request = await findRequest(db, actor, params.id);
      if (!request) return notFound;
      const result = await acceptContact(db, actor, request, now);
      return seeOther(result.ok ? paths.contacts() : paths.closed());
    },
  }),
  route({
    method: 'POST',
    path: '/contacts/requests/:id/declination',
    who: ['member'],
    async handle({ db, actor, params, now }) {
      const request = await findRequest(db, actor, params.id);
      if (!request) return notFound;
      const result = await declineRequest(db, actor, request, now);
      return seeOther(result.ok ? paths.contacts() : paths.closed());
    },
  }),
  route({
    method: 'POST',
    path: '/contacts/requests/:id/withdrawal',
    who: ['member'],
    async handle({ db, actor, params, now }) {
      const request = await findRequest(db, actor, params.id);
      if (!request) return notFound;
      const result = await withdrawRequest(db, actor, request, now);
      return seeOther(result.ok ? paths.contacts() : paths.closed());
    },
  }),
  route({
    method: 'POST',
    path: '/people/:id/block',
    who: ['member'],
    async handle({ db, actor, params, now }) {
      const person = await findPerson(db, actor, params.id);
      if (!person) return notFound;
      await blockPerson(db, actor, person, now);
      return seeOther(directory.person(person.id));
    },
  }),
  route({
    method: 'POST',
    path: '/people/:id/unblock',
    who: ['member'],
    async handle({ db, actor, params, now }) {
      const person = await findPerson(db, actor, params.id);
      if (!person) return notFound;
      await unblockPerson(db, actor, person, now);
      return seeOther(directory.person(person.id));
    },
  }),
];

interface Outcome {
  /** With the note. */
  readonly problem?: Message | undefined;
  /** With asking at all. */
  readonly refusal?: Message | undefined;
  readonly status: number;
}

const refused: Readonly<{ [reason in AskRefusal]: Outcome }> = {
  noteTooShort: { problem: 'contacts.error.noteTooShort', status: 422 },
  notPossible: { refusal: 'contacts.error.notPossible', status: 409 },
  notConfirmed: { refusal: 'contacts.error.notConfirmed', status: 409 },
  tooManyToday: { refusal: 'contacts.error.tooManyToday', status: 409 },
  tooManyOpen: { refusal: 'contacts.error.tooManyOpen', status: 409 },
};

function showAsk(
  { reader, actor }: AskedBy<Member>,
  person: SeenPerson,
  { note, once, problem, refusal, status }: Outcome & { readonly note: string; readonly once: string },
): Answer {
  const { t } = reader;
  const figures = { least: shortestNote, most: longestNote, open: mostOpenRequests };
  return page(
    <AskPage
      {...{ reader, person, note, once }}
      confirmed={actor.confirmed}
      error={problem && t(problem, figures)}
      refusal={refusal && t(refusal, figures)}
    />,
    { place: 'desk', title: t('contacts.ask.title', { name: person.name }), current: 'people' },
    status,
  );
}
