import { z } from 'zod';
import { mailTimes, type NoticeChoice, type NoticeKind } from '#domains/core/notifications/model.ts';
import { messageKey, type ReadForm, readValues } from '#platform/forms.ts';
import { bellField, mailField } from './model.ts';

export interface ChosenNotices {
  readonly mails: 'each' | 'none';
  readonly choices: ReadonlyMap<string, NoticeChoice>;
}

const mailTime = z.enum(mailTimes, messageKey('accounts.problem.choiceWrong'));
const mails = z.enum(['each', 'none'], messageKey('accounts.problem.choiceWrong'));

/** The row of a kind is read where the form had one: a form that is older than the kind leaves it as it is. */
export function readNoticesForm(kinds: readonly NoticeKind[], form: URLSearchParams): ReadForm<ChosenNotices> {
  const sent = kinds.filter((kind) => kind.fixed !== 'always' && form.has(mailField(kind)));
  const schema = z
    .object({ mails, ...Object.fromEntries(sent.map((kind) => [mailField(kind), mailTime])) })
    .transform((read) => ({
      mails: read.mails,
      choices: new Map(
        sent.map((kind) => [
          kind.key,
          { bell: form.has(bellField(kind)), mail: mailTime.parse(Reflect.get(read, mailField(kind))) },
        ]),
      ),
    }));
  return readValues(schema, Object.fromEntries(form));
}
