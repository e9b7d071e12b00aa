import { contactDetailsIn } from '#kernel/contact-details.ts';
import { textFromHtml } from '#platform/clean-html.ts';
import type { AdvertText } from '../model.ts';

/** An advert that everybody reads says how somebody can be reached. */
export function tellsContacts({ on_site, title, description }: AdvertText): boolean {
  return on_site && contactDetailsIn([title, textFromHtml(description)]).length > 0;
}
