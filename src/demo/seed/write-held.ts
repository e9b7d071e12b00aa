import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import { minutesAfter } from '#kernel/days.ts';
import type { Db } from '#platform/db.ts';
import type { Chance } from './chance.ts';
import type { DemoTeacher } from './people.ts';

interface Parts {
  readonly sender: DemoTeacher;
  readonly readers: readonly DemoTeacher[];
  readonly now: Date;
}

const greetings = ['Hello!', 'Good morning,', 'Dear colleague,', 'Hi there,', 'Hello again,', 'Dear teacher,'];
const body = (greeting: string) =>
  `${greeting} my brother-in-law rents out buses, and takes school classes to the coast at half the price. Ask him for an offer at https://buses-to-the-coast.example/schools, and say that I sent you.`;

const sent = 4;

/** Six letters of one teacher of Spain within an hour: four went out, and two wait for the support service. */
export async function writeHeld(tx: Db, chance: Chance, { sender, readers, now }: Parts): Promise<void> {
  const texts = greetings.flatMap((greeting, at) => {
    const reader = readers[at];
    const when = minutesAfter(now, at * 9 - 70);
    return reader ? [{ id: chance.id<string>(when), reader, body: body(greeting), at: when }] : [];
  });
  const earlier = texts.slice(0, sent).map(({ id }) => id);
  for (const [place, text] of texts.entries()) {
    const isHeld = place >= sent;
    await tx
      .insertInto('approach')
      .values({
        ...{ id: text.id, member_id: sender.id, kind: 'message', body: text.body, to_id: text.reader.id },
        ...{ outcome: isHeld ? 'held' : 'sent', rule: isHeld ? 'sameText' : null, made_at: text.at },
        signals: ['link:buses-to-the-coast.example/schools'],
      })
      .execute();
    if (isHeld) await hold(tx, { ...text, sender, alike: earlier });
  }
}

async function hold(
  tx: Db,
  {
    id,
    sender,
    reader,
    body: text,
    at,
    alike,
  }: {
    readonly id: string;
    readonly sender: DemoTeacher;
    readonly reader: DemoTeacher;
    readonly body: string;
    readonly at: Date;
    readonly alike: readonly string[];
  },
): Promise<void> {
  await tx
    .insertInto('held_text')
    .values({
      ...{ id, member_id: sender.id, country: sender.country, kind: 'message', to_id: reader.id, body: text },
      ...{ rule: 'sameText', rule_version: 1, alike: [...alike], alike_count: alike.length },
      ...{ state: 'waiting', held_at: at },
    })
    .execute();
  await tx
    .updateTable('screening_rule')
    .set(({ eb }) => ({ fired: eb('fired', '+', 1) }))
    .where('key', '=', 'sameText')
    .execute();
  await startWaiting(
    { db: tx, now: at },
    { kind: 'held_text', subject: id, on: { country: sender.country }, waiter: sender.id },
  );
}
