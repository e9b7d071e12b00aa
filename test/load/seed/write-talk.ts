import type { Chance } from '#demo/seed/chance.ts';
import { daysAfter } from '#kernel/days.ts';
import type { Bulk, Row } from './bulk.ts';
import { type Size, skewed } from './invent-people.ts';
import type { Person } from './write-people.ts';

interface Parts {
  readonly people: readonly Person[];
  readonly size: Size;
  readonly now: Date;
}

/** Contacts, requests that wait, conversations of two with some messages. A few people know and write far more than most. */
export async function writeTalk(bulk: Bulk, chance: Chance, { people, size, now }: Parts): Promise<void> {
  const contacts = pairs(chance, people, size.contacts);
  for (const part of inParts(contacts))
    await bulk.copy(
      'contact',
      part.flatMap(([one, other]) => [
        { member_id: one.id, other_id: other.id, since: daysAfter(now, -100) },
        { member_id: other.id, other_id: one.id, since: daysAfter(now, -100) },
      ]),
    );
  const asked = pairs(chance, people, Math.ceil(size.contacts / 20)).map(([from, to]) => {
    const at = daysAfter(now, -1 - chance.below(30));
    return { id: chance.id<string>(at), from, to, at };
  });
  await bulk.copy(
    'contact_request',
    asked.map(({ id, from, to, at }) => ({
      id,
      from_id: from.id,
      to_id: to.id,
      note: 'We read of your idea and would like to try it with our class, from January.',
      state: 'open',
      asked_at: at,
    })),
  );
  await bulk.copy(
    'waiting',
    asked.map(({ id, from, to, at }) => waitingRow({ kind: 'contact_request', id, from, to, since: at })),
  );
  for (const part of inParts(pairs(chance, people, size.conversations))) await converse(bulk, chance, part, now);
}

type Pair = readonly [Person, Person];

const said = [
  'Hello! Your idea fits what my class is doing this year. Shall we try something small together first?',
  'With pleasure. We have Tuesdays and Thursdays after ten. What about letters to begin with?',
  'Thursday it is. My pupils have already asked which games yours play in the break.',
  'I have sent you our draft. Please change whatever you like, it belongs to both of us.',
];

async function converse(bulk: Bulk, chance: Chance, pairs: readonly Pair[], now: Date): Promise<void> {
  const talks = pairs.map(([one, other]) => {
    const startedAt = daysAfter(now, -1 - chance.below(300));
    return { id: chance.id<string>(startedAt), one, other, startedAt, unread: chance.below(4) === 0 ? 1 : 0 };
  });
  await bulk.copy(
    'conversation',
    talks.map(({ id, one, other, startedAt }) => ({
      id,
      pair: [one.id, other.id].sort().join(':'),
      started_by: one.id,
      started_at: startedAt,
      to_stranger: false,
    })),
  );
  await bulk.copy(
    'conversation_member',
    talks.flatMap(({ id, one, other, startedAt, unread }) => [
      { conversation_id: id, member_id: one.id, unread, last_message_at: daysAfter(startedAt, 1) },
      { conversation_id: id, member_id: other.id, unread: 0, last_message_at: daysAfter(startedAt, 1) },
    ]),
  );
  await bulk.copy(
    'waiting',
    talks
      .filter(({ unread }) => unread > 0)
      .map(({ id, one, other, startedAt }) =>
        waitingRow({ kind: 'conversation', id, from: other, to: one, since: daysAfter(startedAt, 1) }),
      ),
  );
  await bulk.copy(
    'message',
    talks.flatMap(({ id, one, other, startedAt }): Row[] =>
      said.map((body, index) => {
        const at = daysAfter(startedAt, index / said.length);
        return {
          id: chance.id(at),
          conversation_id: id,
          author_account: index % 2 === 0 ? one.id : other.id,
          body,
          sent_at: at,
        };
      }),
    ),
  );
}

interface Waiting {
  readonly kind: string;
  readonly id: string;
  readonly from: Person;
  readonly to: Person;
  readonly since: Date;
}

function waitingRow({ kind, id, from, to, since }: Waiting): Row {
  return { kind, subject_id: id, on_account: to.id, waiter: from.id, since };
}

/** So many different pairs, each once whatever the order. */
function pairs(chance: Chance, people: readonly Person[], count: number): Pair[] {
  const known = new Set<number>();
  const found: Pair[] = [];
  // A small programme has fewer pairs than asked for: it is tried twice as often, not for ever.
  for (let tries = 0; found.length < count && tries < count * 2; tries += 1) {
    const [a, b] = [skewed(chance, people.length), chance.below(people.length)];
    const key = Math.min(a, b) * people.length + Math.max(a, b);
    const [one, other] = [people[a], people[b]];
    if (a === b || known.has(key) || !one || !other) continue;
    known.add(key);
    found.push([one, other]);
  }
  return found;
}

function* inParts<item>(items: readonly item[], size = 20_000): Generator<readonly item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
