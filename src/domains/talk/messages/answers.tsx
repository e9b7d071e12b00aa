import type { MessageId } from '#kernel/ids.ts';
import { readValues } from '#platform/forms.ts';
import type { PageRequest } from '#platform/http.ts';
import type { ProblemMessage, Translate } from '#platform/i18n.ts';
import type { SeenConversation } from './access.ts';
import { messageForm } from './forms.ts';
import type { SendRefusal } from './model.ts';

export interface Typed {
  readonly body: string;
  readonly problem?: ProblemMessage | undefined;
  readonly refusal?: Exclude<SendRefusal, 'held'> | undefined;
  readonly status: number;
}

type ReadMessage =
  | { readonly ok: true; readonly message: { readonly id: MessageId; readonly body: string } }
  | { readonly ok: false; readonly typed: Typed };

export function readMessage({ form }: Pick<PageRequest, 'form'>): ReadMessage {
  const body = form.get('body') ?? '';
  const read = readValues(messageForm, { idempotencyKey: form.get('idempotencyKey') ?? '', body });
  if (read.ok) return { ok: true, message: { id: read.value.idempotencyKey, body: read.value.body } };
  const { body: wrong, idempotencyKey } = read.problems;
  return { ok: false, typed: { body, problem: wrong ?? idempotencyKey, status: 422 } };
}

/** What a conversation is called: by its group, or by the other one of two. */
export const nameOf = (t: Translate, { group, other }: SeenConversation): string =>
  group?.title ?? other?.name ?? t('messages.formerMember');
