import { transact } from '#domains/core/event-log/transact.ts';
import { wordsOf } from '#domains/core/programme/queries.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import { askHead } from '#domains/people/verification/steps/ask-head.ts';
import type { MemberId } from '#kernel/ids.ts';
import type { World } from '../world.ts';
import { aTeacher, type TestTeacher } from './people.ts';

export function aWaitingTeacher(world: World, options: Parameters<typeof aTeacher>[1] = {}): Promise<TestTeacher> {
  return aTeacher(world, { state: 'waiting', ...options });
}

export function memberOf(world: World, id: MemberId) {
  return world.db.selectFrom('member').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

export function decisionsOn(world: World, id: MemberId) {
  return world.db.selectFrom('verification').selectAll().where('member_id', '=', id).orderBy('decided_at').execute();
}

/** Whether the search finds the person. */
export async function isListed(world: World, id: MemberId): Promise<boolean> {
  const entries = await world.db.selectFrom('people_entry').select('member_id').where('member_id', '=', id).execute();
  return entries.length === 1;
}

/** The form of an officer who verifies the person in the present state. */
export async function approvalOf(world: World, id: MemberId) {
  return { waitingSince: (await memberOf(world, id)).state_since.toISOString(), because: 'I called the school.' };
}

/** The form of an officer who refuses the person in the present state. */
export async function refusalOf(world: World, id: MemberId, facts: Record<string, string> = {}) {
  const reason = 'Please send us a certificate of your school.';
  return { ...(await approvalOf(world, id)), reasonKey: 'evidence_missing', reason, ...facts };
}

/** Asks the head, and returns the path of the link in the mail. */
export async function askHeadOf(world: World, teacher: TestTeacher): Promise<string> {
  const { id: member, school } = teacher;
  const words = await wordsOf(world.db);
  await transact(world.by({ kind: 'guest' }), (tx) => askHead(tx, { member, school, words }));
  return lastHeadLink(world, `head-${school}@school.test`);
}

/** As the link in the mail confirms it. */
export async function confirmAddressOf(world: World, { id }: TestTeacher): Promise<void> {
  await world.db.updateTable('account').set({ email_confirmed_at: world.now }).where('id', '=', id).execute();
  await stopWaiting(world, { subject: id, kinds: ['address'] });
}

export async function lastHeadLink(world: World, address: string): Promise<string> {
  const mail = (await world.mailsTo(address)).at(-1);
  const path = /http:\/\/platform\.test(\/head\/\S+)/.exec(mail?.text ?? '')?.[1];
  if (!path) throw new Error(`No link for ${address}`);
  return path;
}
