import type { FollowUpContext, FollowUps } from '#domains/core/event-log/follow-ups.ts';
import { notifyAccount } from '#domains/core/notifications/commands/notify-account.ts';
import { findPerson } from '#domains/people/profiles/access.ts';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import { deliverReleased } from '#domains/people/screening/held/commands/deliver-released.ts';
import type { ContactRequestId } from '#kernel/ids.ts';
import { requestContact } from './commands/request-contact.ts';
import { paths } from './paths.ts';

/** With the names of both people; undefined once one of them has left. */
async function findRequestWithNames({ db }: FollowUpContext, id: string) {
  return db
    .selectFrom('contact_request')
    .innerJoin('account_name as asker', 'asker.id', 'from_id')
    .innerJoin('account_name as answerer', 'answerer.id', 'to_id')
    .select(['from_id', 'to_id', 'state'])
    .select(['asker.name as asker', 'answerer.name as answerer'])
    .where('contact_request.id', '=', id as ContactRequestId)
    .executeTakeFirst();
}

/** An officer has read it: it is neither screened nor warned about. */
const released = { released: true, sendAnyway: true } as const;

export const contactsFollowUps: FollowUps = {
  'held_text.released': (context, event) =>
    deliverReleased(context, { id: event.subject, kind: event.details.kind, sends: 'request' }, async (as, text) => {
      const person = text.to ? await findPerson(as, text.to) : undefined;
      const request = { id: text.id as ContactRequestId, note: text.body };
      return person !== undefined && (await requestContact(as, person, { ...request, ...released })).ok;
    }),
  'contact.asked': async (context, event) => {
    const request = await findRequestWithNames(context, event.subject);
    // Withdrawn or blocked before the notice was sent: there is nothing to answer.
    if (request?.state !== 'open') return;
    await notifyAccount(context, {
      to: request.to_id,
      event,
      notice: 'contacts.notice.asked',
      details: { name: request.asker },
      wordsOf: [request.from_id],
      unnamed: 'contacts.mail.asked',
      goesOn: 'contacts.mail.askedThen',
      href: paths.contacts(),
    });
  },
  'contact.accepted': async (context, event) => {
    const request = await findRequestWithNames(context, event.subject);
    if (!request) return;
    await notifyAccount(context, {
      to: request.from_id,
      event,
      notice: 'contacts.notice.accepted',
      details: { name: request.answerer },
      wordsOf: [request.to_id],
      unnamed: 'contacts.mail.accepted',
      goesOn: 'contacts.mail.acceptedThen',
      href: profiles.person(request.to_id),
    });
  },
};
