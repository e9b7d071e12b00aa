import { findPerson, type SeenPerson } from '#domains/people/profiles/access.ts';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import { isShown, type ShownConcern, type ShownOutcome } from '#domains/people/screening/model.ts';
import { paths as screening } from '#domains/people/screening/paths.ts';
import { readConcern } from '#domains/people/screening/queries.ts';
import { paths as desk } from '#domains/views/desk/paths.ts';
import type { Member } from '#kernel/actor.ts';
import { searchWords } from '#kernel/fold.ts';
import type { ContactRequestId } from '#kernel/ids.ts';
import { type Problems, readValues } from '#platform/forms.ts';
import { type Answer, notFound, page, type RequestBy, type Route, route, seeDone, seeOther } from '#platform/http.ts';
import type { ProblemMessage } from '#platform/i18n.ts';
import { newId } from '#platform/new-id.ts';
import { versionOf } from '#platform/version-of.ts';
import { inWords } from '#ui/problems-in-words.ts';
import { type ContactNote, findContactNote, findRequest } from './access.ts';
import { acceptContact } from './commands/accept-contact.ts';
import { blockPerson } from './commands/block-person.ts';
import { declineRequest } from './commands/decline-request.ts';
import { noteContact } from './commands/note-contact.ts';
import { requestContact } from './commands/request-contact.ts';
import { unblockPerson } from './commands/unblock-person.ts';
import { withdrawRequest } from './commands/withdraw-request.ts';
import { askForm, noteForm } from './forms.ts';
import { type AskRefusal, groupLimits, longestNote, longestPrivateNote, noteShown, shortestNote } from './model.ts';
import { AskPage } from './pages/ask-page.tsx';
import { ContactNotePage, type TypedNote } from './pages/contact-note-page.tsx';
import { ContactsPage } from './pages/contacts-page.tsx';
import { FoundContactsPage } from './pages/found-contacts-page.tsx';
import { paths } from './paths.ts';
import { findAskLimit, listBlocked, listContacts, listFollowed, listOpenRequests } from './queries.ts';

export const contactsRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/contacts',
    who: ['member'],
    async handle({ db, actor, reader, query }) {
      const q = (query.get('q') ?? '').slice(0, 200);
      const group = query.get('group')?.slice(0, 100) || undefined;
      const words = searchWords(q);
      if (words || group) {
        const contacts = await listContacts(db, actor, { after: query.get('after'), words, group });
        return page(<FoundContactsPage {...{ reader, actor, contacts, q, group }} />, {
          area: 'desk',
          title: reader.t('contacts.title'),
          current: 'contacts',
        });
      }
      const lists = {
        received: await listOpenRequests(db, actor, { way: 'received', after: query.get('received') }),
        sent: await listOpenRequests(db, actor, { way: 'sent', after: query.get('sent') }),
        contacts: await listContacts(db, actor, { after: query.get('after') }),
        followed: await listFollowed(db, actor, { after: query.get('followed'), which: 'no contacts' }),
        blocked: await listBlocked(db, actor),
      };
      return page(<ContactsPage {...{ reader, actor, ...lists }} closed={query.get('closed') === 'yes'} />, {
        area: 'desk',
        title: reader.t('contacts.title'),
        current: 'contacts',
      });
    },
  }),
  route({
    method: 'GET',
    path: '/contacts/:id/note',
    who: ['member'],
    async handle(request) {
      const contact = await findContactNote(request, request.params.id);
      if (!contact) return notFound;
      return showNote(request, contact, { typed: typedNote(contact), problems: {}, status: 200 });
    },
  }),
  route({
    method: 'POST',
    path: '/contacts/:id/note',
    who: ['member'],
    async handle(request) {
      const { form, params } = request;
      const contact = await findContactNote(request, params.id);
      if (!contact) return notFound;
      const typed = { note: form.get('note') ?? '', groups: form.get('groups') ?? '' };
      const read = readValues(noteForm, typed);
      const version = form.get('version') ?? undefined;
      if (!read.ok) return showNote(request, contact, { typed, version, problems: read.problems, status: 422 });
      const noted = await noteContact(request, contact, read.value, version);
      if (noted.ok) return seeDone(paths.contacts(), 'contacts.done.noted');
      const now = await findContactNote(request, params.id);
      return now ? showNote(request, now, { typed, meanwhile: typedNote(now), problems: {}, status: 409 }) : notFound;
    },
  }),
  route({
    method: 'GET',
    path: '/people/:id/contact',
    who: ['member'],
    async handle(request) {
      const person = await findPerson(request, request.params.id);
      if (!person) return notFound;
      if (person.relation !== 'none') return seeOther(profiles.person(person.id));
      const limit = await findAskLimit(request);
      const full = limit && refused[limit].refusal;
      return showAsk(request, person, { note: '', idempotencyKey: newId(), status: 200, full });
    },
  }),
  route({
    method: 'POST',
    path: '/people/:id/contact',
    who: ['member'],
    async handle(request) {
      const { form } = request;
      const person = await findPerson(request, request.params.id);
      if (!person) return notFound;
      const typed = { note: form.get('note') ?? '', idempotencyKey: newId<ContactRequestId>() };
      const read = readValues(askForm, { idempotencyKey: form.get('idempotencyKey') ?? '', note: typed.note });
      if (!read.ok) {
        const { note, idempotencyKey } = read.problems;
        return showAsk(request, person, { ...typed, problem: note, refusal: idempotencyKey, status: 422 });
      }
      const { idempotencyKey: id, note } = read.value;
      const sendAnyway = form.get('sendAnyway') === 'yes';
      const result = await requestContact(request, person, { id, note, sendAnyway });
      if (result.ok) return seeDone(profiles.person(person.id), 'contacts.done.asked');
      const { reason } = result;
      if (reason === 'held') return seeDone(screening.held(id), 'screening.done.held');
      if (!isShown(reason)) return showAsk(request, person, { ...typed, ...refused[reason] });
      const concern = await readConcern(request, reason, { kind: 'request', body: note });
      return showAsk(request, person, { ...typed, concern, status: reason === 'paused' ? 429 : 409 });
    },
  }),
  route({
    method: 'POST',
    path: '/contacts/requests/:id/acceptance',
    who: ['member'],
    async handle(request) {
      const found = await findRequest(request, request.params.id);
      if (!found) return notFound;
      const result = await acceptContact(request, found);
      return result.ok ? seeDone(back(request.form), 'contacts.done.accepted') : seeOther(paths.closed());
    },
  }),
  route({
    method: 'POST',
    path: '/contacts/requests/:id/declination',
    openTo: 'silenced',
    who: ['member'],
    async handle(request) {
      const found = await findRequest(request, request.params.id);
      if (!found) return notFound;
      const result = await declineRequest(request, found);
      return result.ok ? seeDone(back(request.form), 'contacts.done.declined') : seeOther(paths.closed());
    },
  }),
  route({
    method: 'POST',
    path: '/contacts/requests/:id/withdrawal',
    openTo: 'silenced',
    who: ['member'],
    async handle(request) {
      const found = await findRequest(request, request.params.id);
      if (!found) return notFound;
      const result = await withdrawRequest(request, found);
      return result.ok ? seeDone(back(request.form), 'contacts.done.withdrawn') : seeOther(paths.closed());
    },
  }),
  route({
    method: 'POST',
    path: '/people/:id/block',
    openTo: 'silenced',
    who: ['member'],
    async handle(request) {
      const person = await findPerson(request, request.params.id);
      if (!person) return notFound;
      await blockPerson(request, person);
      return seeDone(profiles.person(person.id), 'contacts.done.blocked');
    },
  }),
  route({
    method: 'POST',
    path: '/people/:id/unblock',
    openTo: 'silenced',
    who: ['member'],
    async handle(request) {
      const person = await findPerson(request, request.params.id);
      if (!person) return notFound;
      await unblockPerson(request, person);
      return seeDone(profiles.person(person.id), 'contacts.done.unblocked');
    },
  }),
];

/** Answered at the desk, the reader goes on there. */
function back(form: RequestBy<Member>['form']): string {
  return form.get('from') === 'desk' ? desk.desk() : paths.contacts();
}

interface Outcome {
  /** What is wrong with the note. */
  readonly problem?: ProblemMessage | undefined;
  /** Why no request can be sent now. */
  readonly refusal?: ProblemMessage | undefined;
  /** The same, known before anything was typed. */
  readonly full?: ProblemMessage | undefined;
  /** What stands against the note, because it is nearly the same as earlier ones. */
  readonly concern?: ShownConcern | undefined;
  readonly status: number;
}

const refused: Readonly<{ [reason in Exclude<AskRefusal, ShownOutcome | 'held'>]: Outcome }> = {
  noteTooShort: { problem: 'contacts.problem.noteTooShort', status: 422 },
  notPossible: { refusal: 'contacts.problem.notPossible', status: 409 },
  askedAlready: { refusal: 'contacts.problem.askedAlready', status: 409 },
  contactsAlready: { refusal: 'contacts.problem.contactsAlready', status: 409 },
  notConfirmed: { refusal: 'contacts.problem.notConfirmed', status: 409 },
  tooManyToday: { refusal: 'contacts.problem.tooManyToday', status: 429 },
  tooManyOpen: { refusal: 'contacts.problem.tooManyOpen', status: 429 },
};

function showAsk(
  { reader, actor }: RequestBy<Member>,
  person: SeenPerson,
  {
    note,
    idempotencyKey,
    problem,
    refusal,
    full,
    concern,
    status,
  }: Outcome & { readonly note: string; readonly idempotencyKey: string },
): Answer {
  const { t } = reader;
  const figures = { least: shortestNote, most: longestNote };
  return page(
    <AskPage
      {...{ reader, actor, person, note, idempotencyKey, concern }}
      error={problem && t(problem, figures)}
      refusal={refusal && t(refusal, figures)}
      full={full && t(full, figures)}
    />,
    { area: 'desk', title: t('contacts.ask.title', { name: person.name }), current: 'people' },
    status,
  );
}

const typedNote = ({ note, groups }: ContactNote): TypedNote => ({ note, groups: groups.join(', ') });

interface ShownNote {
  readonly typed: TypedNote;
  /** That the member has seen; left out where it is the newest. */
  readonly version?: string | undefined;
  /** What they have saved in another tab since. */
  readonly meanwhile?: TypedNote;
  readonly problems: Problems;
  readonly status: number;
}

function showNote(
  { reader }: RequestBy<Member>,
  contact: ContactNote,
  { typed, version, meanwhile, problems, status }: ShownNote,
): Answer {
  const { t } = reader;
  const figures = { most: longestPrivateNote, ...groupLimits };
  return page(
    <ContactNotePage
      {...{ reader, contact, typed, meanwhile }}
      version={version ?? versionOf(noteShown(contact))}
      wrong={inWords(t, problems, figures)}
    />,
    { area: 'desk', title: t('contacts.note.title', { name: contact.name }), current: 'contacts' },
    status,
  );
}
