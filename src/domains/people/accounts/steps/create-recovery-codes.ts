import { randomInt } from 'node:crypto';
import type { Tx } from '#domains/core/event-log/transact.ts';
import type { AccountId } from '#kernel/ids.ts';
import { hashOf } from '#platform/tokens.ts';
import { plainCode, recoveryCodes } from '../model.ts';

/** Without letters that are read for digits, and without vowels, so that no word comes out. */
const letters = 'bcdfghjkmnpqrstvwxz23456789';

/** Ten new codes for people who have lost the app; older ones end. 12 signs of 27 are 57 bits: with the limit on tries, enough. */
export async function createRecoveryCodes({ db }: Pick<Tx, 'db'>, account: AccountId): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodes }, newCode);
  await db.deleteFrom('recovery_code').where('account_id', '=', account).execute();
  await db
    .insertInto('recovery_code')
    .values(codes.map((code) => ({ account_id: account, code_hash: hashOf(plainCode(code)) })))
    .execute();
  return codes;
}

function newCode(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group()].join('-');
}
