import type { AccountId, PupilId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { personas } from './personas.ts';

type PersonaOwner =
  | { readonly kind: 'member' | 'officer' | 'operator'; readonly id: AccountId }
  | { readonly kind: 'pupil'; readonly id: PupilId };

/** Whom a persona signs in as. Undefined where the seed is not there, or nobody has that key. */
export async function findPersona(db: Db, key: string): Promise<PersonaOwner | undefined> {
  const persona = personas.find((each) => each.key === key);
  if (!persona) return undefined;
  if ('userName' in persona) {
    const pupil = await db
      .selectFrom('pupil')
      .select('id')
      .where('user_name', '=', persona.userName)
      .executeTakeFirst();
    return pupil && { kind: 'pupil', id: pupil.id };
  }
  return db.selectFrom('account').select(['id', 'kind']).where('email_key', '=', persona.email).executeTakeFirst();
}

export interface KeptMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly sentAt: Date;
}

const mailsAPage = 50;

/** The newest mails that nobody sent, to everybody or to one address. */
export async function listKeptMail(db: Db, to: string | null): Promise<KeptMail[]> {
  return selectMail(db)
    .$if(to !== null, (query) => query.where('to_address', '=', to ?? ''))
    .orderBy('id', 'desc')
    .limit(mailsAPage)
    .execute();
}

export async function findKeptMail(db: Db, id: string): Promise<KeptMail | undefined> {
  return selectMail(db).where('id', '=', id).executeTakeFirst();
}

function selectMail(db: Db) {
  return db
    .selectFrom('kept_mail')
    .select(['id', 'to_address as to', 'subject', 'body_text as text', 'sent_at as sentAt']);
}
