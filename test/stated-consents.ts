import { parse } from 'node-html-parser';
import { isUuid } from '#kernel/ids.ts';
import type { Browser, Reply } from './browser.ts';
import type { World } from './world.ts';

/** What has been stated about the consent for pupils whom this text names, as the events tell it, without the hashes of the sentences. */
export async function statedConsents(world: World, subject: string) {
  const rows = await world.db
    .selectFrom('event')
    .select('details')
    .where('verb', '=', 'pupil.consent_stated')
    .where('subject_id', '=', subject)
    .execute();
  return rows.map(({ details }) => {
    const { said: _, ...stated } = details as { readonly said?: unknown };
    return stated;
  });
}

/** What the checkboxes of the page would send, by which a teacher states the consent. */
export const consentIn = ({ html }: Reply): string =>
  parse(html)
    .querySelectorAll('input[name=consent]')
    .map((tick) => tick.getAttribute('value') ?? '')
    .join(' ');

/** The pupils whom the checkboxes are about, without what it says of the sentences that were shown. */
export const askedAbout = (reply: Reply): string => consentIn(reply).split(' ').filter(isUuid).join(' ');

/** Sends a form, and sends it again with the statement that the page asks for. */
export async function sendStating(who: Browser, path: string, fields: Readonly<Record<string, string>>) {
  const asked = await who.post(path, fields);
  return who.post(path, { ...fields, consent: consentIn(asked) });
}
