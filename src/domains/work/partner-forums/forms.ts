import { z } from 'zod';
import { longestText } from '#domains/spaces/forum/model.ts';
import { canBeRead } from '#kernel/characters.ts';
import { isUuid } from '#kernel/ids.ts';
import { aborting, emailAddress, messageKey, plainTitle, titleLine } from '#platform/forms.ts';
import { textLimits } from './model.ts';

const day = z
  .string('partner-forums.problem.day')
  .trim()
  .pipe(
    z.iso.date(messageKey('partner-forums.problem.day')).regex(/^20\d\d-/, messageKey('partner-forums.problem.day')),
  );

export const campaignForm = z
  .object({
    idempotencyKey: z.string('partner-forums.problem.again').refine(isUuid, 'partner-forums.problem.again'),
    title: titleLine(textLimits.title, 'partner-forums.problem.titleLong', 'partner-forums.problem.title').refine(
      canBeRead,
      'partner-forums.problem.title',
    ),
    about: z
      .string('partner-forums.problem.about')
      .trim()
      .min(1, 'partner-forums.problem.about')
      .max(textLimits.about, aborting('partner-forums.problem.aboutLong'))
      .refine(canBeRead, 'partner-forums.problem.about'),
    opensOn: day,
    closesOn: day,
  })
  .refine(({ opensOn, closesOn }) => opensOn <= closesOn, {
    error: messageKey('partner-forums.problem.daysTurned'),
    path: ['closesOn'],
  });

const idempotencyKey = z.string('forum.problem.again').refine(isUuid, 'forum.problem.again');
const body = z
  .string('forum.problem.text')
  .trim()
  .min(1, 'forum.problem.text')
  .max(longestText, aborting('forum.problem.textLong'))
  .refine(canBeRead, 'forum.problem.text');

export const threadForm = z.object({
  idempotencyKey,
  title: plainTitle({
    tooLong: 'forum.problem.titleLong',
    missing: 'forum.problem.title',
    leadsOut: 'forum.problem.leadsOut',
  }),
  body,
});
export const replyForm = z.object({ idempotencyKey, body });

export const moderatorForm = z.object({ email: emailAddress('partner-forums.problem.email') });

const address = /\/forums\/threads\/([0-9a-f-]{36})(?:[/?#]|$)/;

/** The thread whose address, or id, was typed. */
export function threadAt(text: string): string | undefined {
  const id = address.exec(text.slice(0, 300))?.[1] ?? text.trim();
  return isUuid(id) ? id : undefined;
}
