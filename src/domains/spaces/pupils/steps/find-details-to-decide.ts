import type { DetailPlace, PrivateDetail } from '#domains/core/content/model.ts';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { namedIn } from '#kernel/named-in.ts';
import { descriptionsIn } from '#platform/clean-html.ts';
import type { PublicText } from '../model.ts';
import { contactsIn, findPrivateDetails } from './find-private-details.ts';
import { textsIn } from './search-text.ts';

/** The private details of a text about which this actor is asked, with where each of them stands. */
export async function findDetailsToDecide(
  by: Pick<Tx, 'db' | 'actor' | 'now'>,
  text: PublicText,
): Promise<readonly PrivateDetail[]> {
  const details = await findPrivateDetails(by, text);
  if (details.length === 0) return [];
  const told = partsOf(text).map(({ place, part }) => ({ place, ids: detailsIn(part, details) }));
  return details.map((detail) => {
    const places = told.filter(({ ids }) => ids.has(detail.id)).map(({ place }) => place);
    // One that begins in the title and ends in the text stands in neither of them alone.
    return { ...detail, places: places.length > 0 ? places : told.map(({ place }) => place) };
  });
}

type Part = Pick<PublicText, 'title' | 'html' | 'more'>;

function partsOf({ title, html, more = [] }: Part): readonly { readonly place: DetailPlace; readonly part: Part }[] {
  const parts: Readonly<Record<DetailPlace, Part>> = {
    title: { title, html: '' },
    text: { title: '', html: html.replaceAll(/<img\b[^<>]*>/g, '') },
    pictures: { title: '', html: '', more: descriptionsIn(html) },
    comments: { title: '', html: '', more },
  };
  return (['title', 'text', 'pictures', 'comments'] as const)
    .map((place) => ({ place, part: parts[place] }))
    .filter(({ part }) => textsIn(part).length > 0);
}

function detailsIn(part: Part, details: readonly PrivateDetail[]): ReadonlySet<string> {
  const texts = textsIn(part);
  const names = details.filter(({ kind }) => kind === 'name' || kind === 'elsewhere');
  const surnames = details.filter(
    ({ kind, name }) => (kind === 'surname' || kind === 'child') && texts.some((text) => text.includes(name)),
  );
  return new Set([...namedIn(texts, names), ...surnames, ...contactsIn(part)].map(({ id }) => id));
}
