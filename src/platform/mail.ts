import { type Kysely, sql } from 'kysely';
import nodemailer from 'nodemailer';
import { daysAfter } from '#kernel/days.ts';
import type { Db } from './db.ts';
import type { DB } from './db-types.ts';
import { defineJob, queueJob, queueJobs } from './jobs.ts';
import { newId } from './new-id.ts';

/** A mail in plain sentences; text and HTML are both made from it. */
interface MailContent {
  readonly subject: string;
  readonly language: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly button?: { readonly label: string; readonly href: string } | undefined;
  readonly footer: readonly string[];
  /** Where one click ends such mails (RFC 8058). */
  readonly unsubscribe?: string | undefined;
}

export interface Mail extends MailContent {
  readonly to: string;
}

export interface Mailer {
  send(mail: Mail): Promise<void>;
}

/** A mail server may be down for a day: the last tries are an hour apart. Several mails are sent at once, as each waits for other servers. */
export const mailJob = defineJob<Mail>({ name: 'mail', retries: 36, longestDelay: 3600, concurrency: 4 });

/** Queues a mail that is sent if, and only if, the transaction commits. */
export function queueMail(tx: Db, mail: Mail): Promise<void> {
  return queueJob(tx, mailJob, mail);
}

/** The same for many mails, in one statement. */
export function queueMails(tx: Db, mails: readonly Mail[]): Promise<void> {
  return queueJobs(tx, mailJob, mails);
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
  return {
    async send(mail) {
      await transport.sendMail({
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
    async send(mail) {
      await db
        .insertInto('kept_mail')
        .values({
          id: newId(),
          to_address: mail.to,
          subject: mail.subject.slice(0, 300),
          body_text: mailText(mail),
          body_html: mailHtml(mail),
          sent_at: new Date(),
        })
        .execute();
    },
  };
}

function mailText(mail: MailContent): string {
  const link = mail.button ? [`${mail.button.label}:\n${mail.button.href}`] : [];
  return [mail.greeting, ...mail.paragraphs, ...link, '--', ...mail.footer].join('\n\n');
}

function mailHtml(mail: MailContent): string {
  const paragraph = (text: string) => `<p style="margin:0 0 1em">${escaped(text)}</p>`;
  const button = mail.button
    ? `<p style="margin:1.5em 0"><a href="${escaped(mail.button.href)}" style="background:#1b3fa0;color:#fff;padding:.7em 1.2em;border-radius:.6em;text-decoration:none;font-weight:700">${escaped(mail.button.label)}</a></p>`
    : '';
  return `<!doctype html><html lang="${mail.language}"><head><meta charset="utf-8"><title>${escaped(mail.subject)}</title></head>
<body style="font:16px/1.55 system-ui,sans-serif;color:#1d2233;background:#fdfcf8;max-width:36em;margin:2em auto;padding:0 1em">
${paragraph(mail.greeting)}${mail.paragraphs.map(paragraph).join('')}${button}<hr style="border:0;border-top:1px solid #ddd">
<div style="font-size:.85em;color:#555">${mail.footer.map(paragraph).join('')}</div></body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
