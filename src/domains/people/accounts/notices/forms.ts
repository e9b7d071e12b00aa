import { z } from 'zod';
import type { NoticeHours } from '#domains/core/notifications/digests/model.ts';
import { type ChosenKind, mailTimes, type NoticeChoice, type NoticeKind } from '#domains/core/notifications/model.ts';
import { longestEndpoint } from '#domains/core/notifications/push/model.ts';
import { aborting, messageKey, type ReadForm, readValues } from '#platform/forms.ts';
import { bellField, mailField, pushField, pushShownField } from './model.ts';

export interface ChosenNotices {
  readonly mails: 'each' | 'none';
  readonly choices: ReadonlyMap<string, NoticeChoice>;
  readonly hours: NoticeHours;
}

const mailTime = z.enum(mailTimes, messageKey('accounts.problem.choiceWrong'));
const mails = z.enum(['each', 'none'], messageKey('accounts.problem.choiceWrong'));
const wrongHour = messageKey('accounts.problem.choiceWrong');
const number = (least: number, most: number) =>
  z.coerce.number(wrongHour).int(wrongHour).min(least, wrongHour).max(most, wrongHour);
const hour = number(0, 23);
const hourOrNone = z.union([z.literal(''), hour], wrongHour).default('');
const hourFields = { digestHour: hour, digestDay: number(1, 7), quietFrom: hourOrNone, quietTo: hourOrNone };

/** The row of a kind is read where the form had one: a form that is older than the kind leaves it as it is. */
export function readNoticesForm(kept: readonly ChosenKind[], form: URLSearchParams): ReadForm<ChosenNotices> {
  const pushOf = (kind: NoticeKind, push: boolean) => (form.has(pushShownField) ? form.has(pushField(kind)) : push);
  const sent = kept.filter(({ kind }) => kind.fixed !== 'always' && form.has(mailField(kind)));
  const schema = z
    .object({ mails, ...hourFields, ...Object.fromEntries(sent.map(({ kind }) => [mailField(kind), mailTime])) })
    .refine(({ quietFrom, quietTo }) => (quietFrom === '') === (quietTo === ''), {
      message: messageKey('accounts.problem.quietHours'),
      path: ['quietTo'],
    })
    .refine(({ quietFrom, quietTo }) => quietFrom === '' || quietFrom !== quietTo, {
      message: messageKey('accounts.problem.quietSame'),
      path: ['quietTo'],
    })
    .transform(({ digestHour, digestDay, quietFrom, quietTo, ...read }) => ({
      mails: read.mails,
      hours: {
        digestHour,
        digestDay,
        quiet: quietFrom === '' || quietTo === '' ? undefined : { from: quietFrom, to: quietTo },
      },
      choices: new Map(
        sent.map(({ kind, push }) => [
          kind.key,
          {
            bell: form.has(bellField(kind)),
            mail: mailTime.parse(Reflect.get(read, mailField(kind))),
            push: pushOf(kind, push),
          },
        ]),
      ),
    }));
  return readValues(schema, Object.fromEntries(form));
}

const unable = 'accounts.problem.pushUnable';
const saidByBrowser = (longest: number) =>
  z.string(messageKey(unable)).max(longest, aborting(unable)).min(1, messageKey(unable));

const pushDeviceForm = z
  .object({
    endpoint: saidByBrowser(longestEndpoint),
    browserKey: saidByBrowser(100),
    browserSecret: saidByBrowser(40),
    words: z.enum(['yes']).optional(),
  })
  .transform(({ words, ...address }) => ({ ...address, saysWords: words === 'yes' }));

/** What the script of the page learned from the browser. Without scripts it is empty. */
export const readPushForm = (form: URLSearchParams) => readValues(pushDeviceForm, Object.fromEntries(form));
