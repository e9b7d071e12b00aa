import { recordEvent } from '#domains/core/events/record-event.ts';
import { findOrAddService } from '#domains/core/programme/steps/find-or-add-service.ts';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, OfficerId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import { addInvitedAccount } from '../../commands/add-invited-account.ts';
import { sendInvitation } from '../../commands/send-invitation.ts';
import { canManageOfficers } from '../policy.ts';

interface NewOfficer {
  /** Made by the form: the same form sent twice invites once. */
  readonly id: OfficerId;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly language: string;
  /** One or more, the first one's service is his; or every country, for the central service. */
  readonly serves: readonly [CountryCode, ...CountryCode[]] | 'every country';
  /** What the service is called, should it be founded now. */
  readonly serviceName: string;
}

interface Options {
  readonly now: Date;
  readonly baseUrl: string;
}

/** An account without a password, and a mail with the link to choose one. */
export async function inviteOfficer(
  db: Db,
  actor: Actor,
  officer: NewOfficer,
  { now, baseUrl }: Options,
): Promise<Result<OfficerId, 'addressTaken' | 'notYours'>> {
  if (!canManageOfficers(actor)) return refuse('notYours');
  const { id, givenName, familyName, email, language, serves } = officer;
  return db.transaction().execute(async (tx) => {
    const added = await addInvitedAccount(tx, { ...officer, kind: 'officer' }, now);
    if (added !== 'added') return added === 'same' ? ok(id) : refuse('addressTaken');
    await giveOffice(tx, officer, { now });
    const name = `${givenName} ${familyName}`;
    await sendInvitation(tx, { id, kind: 'officer', email, name, language }, { now, baseUrl });
    await recordEvent(
      tx,
      actor,
      {
        verb: 'account.officer_invited',
        subject: id,
        ...(serves !== 'every country' && { country: serves[0] }),
      },
      now,
    );
    return ok(id);
  });
}

async function giveOffice(tx: Db, { id, email, serves, serviceName }: NewOfficer, { now }: Pick<Options, 'now'>) {
  const country = serves === 'every country' ? null : serves[0];
  const service = await findOrAddService({ db: tx, now }, { country, name: serviceName, email });
  await tx
    .insertInto('officer')
    .values({ id, service_id: service, every_country: country === null })
    .execute();
  if (serves === 'every country') return;
  await tx
    .insertInto('officer_country')
    .values([...new Set(serves)].map((code) => ({ officer_id: id, country: code })))
    .execute();
}
