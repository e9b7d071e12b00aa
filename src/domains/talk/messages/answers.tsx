import { wordsOf } from '#domains/core/programme/queries.ts';
import type { SeenPerson } from '#domains/people/profiles/access.ts';
import { teachingOf } from '#domains/people/profiles/model.ts';
import type { ShownOutcome } from '#domains/people/screening/model.ts';
import type { Member } from '#kernel/actor.ts';
import type { MessageId } from '#kernel/ids.ts';
import { readValues } from '#platform/forms.ts';
import type { PageRequest, RequestBy } from '#platform/http.ts';
import type { ProblemMessage, Translate } from '#platform/i18n.ts';
import type { SeenConversation } from './access.ts';
import { messageForm, messageWithFilesForm } from './forms.ts';
import type { SendRefusal } from './model.ts';
import type { Shared } from './pages/person-beside.tsx';

export interface Typed {
  readonly body: string;
  readonly problem?: ProblemMessage | undefined;
  readonly refusal?: Exclude<SendRefusal, 'held'> | undefined;
  /** What is wrong with the files that were chosen, in words. */
  readonly filesProblem?: string | undefined;
  readonly status: number;
}

type ReadMessage =
  | { readonly ok: true; readonly message: { readonly id: MessageId; readonly body: string } }
  | { readonly ok: false; readonly typed: Typed };

/** Of a message without files there must be words. */
export function readMessage(
  { form }: Pick<PageRequest, 'form'>,
  files: 'files' | 'no files' = 'no files',
): ReadMessage {
  const body = form.get('body') ?? '';
  const read = readValues(files === 'files' ? messageWithFilesForm : messageForm, {
    idempotencyKey: form.get('idempotencyKey') ?? '',
    body,
  });
  if (read.ok) return { ok: true, message: { id: read.value.idempotencyKey, body: read.value.body } };
  const { body: wrong, idempotencyKey } = read.problems;
  return { ok: false, typed: { body, problem: wrong ?? idempotencyKey, status: 422 } };
}

/** What a conversation is called: by its group, or by the other one of two. */
export const nameOf = (t: Translate, { group, other }: SeenConversation): string =>
  group?.title ?? other?.name ?? t('messages.formerMember');

/** A message that is begun from the page of a project starts with the project's title. */
export function firstLine({ t }: PageRequest, title: string | null | undefined): string {
  return title ? t('messages.first.about', { title }) : '';
}

export const refused: Readonly<{ [reason in Exclude<SendRefusal, ShownOutcome | 'held'>]: ProblemMessage }> = {
  closed: 'messages.problem.closed',
  nothing: 'messages.problem.empty',
  notConfirmed: 'messages.problem.notConfirmed',
  tooManyStrangers: 'messages.problem.tooManyStrangers',
  duplicateKey: 'messages.problem.form',
};

export const statusOf = (reason: SendRefusal) => (reason === 'tooManyStrangers' || reason === 'paused' ? 429 : 409);

/** Names of subjects are asked for only where both teach one. */
export async function findShared({ db, reader }: RequestBy<Member>, person: SeenPerson): Promise<Shared | undefined> {
  const { ofReader } = person;
  if (!ofReader) return undefined;
  const isShared = ofReader.subjects.some((subject) => person.subjects.includes(subject));
  const words = isShared ? await wordsOf(db) : undefined;
  const subjectLabel = (key: string) => words?.label('subject', key, reader.language) ?? key;
  return { teaching: [ofReader, teachingOf(person)], subjectLabel };
}
