import { type Kysely, sql } from 'kysely';
import nodemailer from 'nodemailer';
import { daysAfter } from '#kernel/days.ts';
import type { Db } from './db.ts';
import type { DB } from './db-types.ts';
import { type Attempt, defineJob, queueJob, queueJobs } from './jobs.ts';
import type { MailPermit } from './unconfirmed-mail.ts';

/** A mail in plain sentences; text and HTML are both made from it. */
interface MailContent {
  readonly subject: string;
  readonly language: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  /** Things with their addresses, one a line. */
  readonly list?: readonly { readonly text: string; readonly href: string }[] | undefined;
  readonly button?: { readonly label: string; readonly href: string } | undefined;
  readonly footer: readonly string[];
  /** Where one click ends such mails (RFC 8058). */
  readonly unsubscribe?: string | undefined;
}

export interface Mail extends MailContent {
  readonly to: string;
}

export interface Mailer {
  /** `id`: the same when a mail is sent again. */
  send(mail: Mail, id: string): Promise<void>;
}

/** A mail server may be down for a day: the last tries are an hour apart. Several mails are sent at once, as each waits for other servers. */
export const mailJob = defineJob<Mail>({ name: 'mail', retries: 36, longestDelay: 3600, concurrency: 4 });

/**
 * Queues a mail that is sent if, and only if, the transaction commits. `to`: its address is confirmed, or one more mail may go to one that is
 * not.
 */
export function queueMail(tx: Db, mail: Mail, _to: 'confirmed' | MailPermit): Promise<void> {
  return queueJob(tx, mailJob, mail);
}

/** The same for many mails to confirmed addresses, in one statement. */
export function queueMails(tx: Db, mails: readonly Mail[]): Promise<void> {
  return queueJobs(tx, mailJob, mails);
}

/**
 * Hands each mail over once. What was handed over is noted, and a retry leaves it alone; only a process that is killed between the two
 * sends a mail again, with the same Message-ID. Where the database is away after the handing over, this process still knows.
 */
export function sendsOnce(mailer: Mailer) {
  const unnoted = new Set<string>();
  return async (
    { db, now }: { readonly db: Db; readonly now: Date },
    mail: Mail,
    { id, isFirst }: Omit<Attempt, 'isLast'>,
  ) => {
    if (!unnoted.has(id)) {
      if (!isFirst && (await isSent(db, id))) return;
      await mailer.send(mail, id);
      unnoted.add(id);
    }
    await db
      .insertInto('sent_mail')
      .values({ id, sent_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    unnoted.delete(id);
  };
}

async function isSent(db: Db, id: string): Promise<boolean> {
  return (await db.selectFrom('sent_mail').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

/** Where mails are kept: those to an address whose account is erased. */
export async function forgetKeptMail(db: Db, address: string): Promise<void> {
  await db.deleteFrom('kept_mail').where(sql`lower(to_address)`, '=', address.toLowerCase()).execute();
}

/** Days for which it is known which mails were sent: longer than any is tried. */
const sentMailDays = 30;

export async function sweepSentMail(
  db: Db,
  { now, most }: { readonly now: Date; readonly most: number },
): Promise<number> {
  const { numAffectedRows } = await sql`delete from sent_mail where id in (
    select id from sent_mail where sent_at <= ${daysAfter(now, -sentMailDays)} order by sent_at limit ${most})`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0);
}

export function mailBySmtp(url: string, from: string): Mailer {
  const transport = nodemailer.createTransport({
    url,
    // Connections are reused: mail servers delay their greeting on every new one.
    pool: true,
    // A server that does not answer delays a mail for seconds, not minutes; the queue tries again.
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  // As far as they tell mails apart: a mail that comes twice is shown once by many programs.
  const host = /@([^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return {
    async send(mail, id) {
      await transport.sendMail({
        messageId: `<${id}@${host}>`,
        from,
        to: mail.to,
        subject: mail.subject,
        text: mailText(mail),
        html: mailHtml(mail),
        ...(mail.unsubscribe && {
          headers: {
            'List-Unsubscribe': `<${mail.unsubscribe}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          },
        }),
      });
    },
  };
}

/** Days for which mails can be read at /demo/mail. */
const keptMailDays = 30;

export async function sweepKeptMail(
  db: Db,
  { now, most }: { readonly now: Date; readonly most: number },
): Promise<number> {
  const { numAffectedRows } = await sql`delete from kept_mail where id in (
    select id from kept_mail where sent_at <= ${daysAfter(now, -keptMailDays)} order by id limit ${most})`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** Where there is no mail server: kept in the database, and read at /demo/mail. */
export function mailKept(db: Kysely<DB>): Mailer {
  return {
    async send(mail, id) {
      await db
        .insertInto('kept_mail')
        .values({
          id,
          to_address: mail.to,
          subject: mail.subject.slice(0, 300),
          body_text: mailText(mail),
          body_html: mailHtml(mail),
          sent_at: new Date(),
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
}

function mailText(mail: MailContent): string {
  const link = mail.button ? [`${mail.button.label}:\n${mail.button.href}`] : [];
  const list = (mail.list ?? []).map(({ text, href }) => `- ${text}\n  ${href}`);
  return [mail.greeting, ...mail.paragraphs, ...list, ...link, '--', ...mail.footer].join('\n\n');
}

function mailHtml(mail: MailContent): string {
  const paragraph = (text: string) => `<p style="margin:0 0 1em">${escaped(text)}</p>`;
  const items = (mail.list ?? []).map(
    ({ text, href }) =>
      `<li style="margin:0 0 .6em"><a href="${escaped(href)}" style="color:#1b3fa0">${escaped(text)}</a></li>`,
  );
  const list = items.length > 0 ? `<ul style="padding:0 0 0 1.2em">${items.join('')}</ul>` : '';
  const button = mail.button
    ? `<p style="margin:1.5em 0"><a href="${escaped(mail.button.href)}" style="background:#1b3fa0;color:#fff;padding:.7em 1.2em;border-radius:.6em;text-decoration:none;font-weight:700">${escaped(mail.button.label)}</a></p>`
    : '';
  return `<!doctype html><html lang="${mail.language}"><head><meta charset="utf-8"><title>${escaped(mail.subject)}</title></head>
<body style="font:16px/1.55 system-ui,sans-serif;color:#1d2233;background:#fdfcf8;max-width:36em;margin:2em auto;padding:0 1em">
${paragraph(mail.greeting)}${mail.paragraphs.map(paragraph).join('')}${list}${button}<hr style="border:0;border-top:1px solid #ddd">
<div style="font-size:.85em;color:#555">${mail.footer.map(paragraph).join('')}</div></body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
