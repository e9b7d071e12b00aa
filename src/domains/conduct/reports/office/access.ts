import { findAsWritten } from '#domains/core/content/access.ts';
import { listSurroundings } from '#domains/core/content/queries.ts';
import type { Content, Place } from '#domains/core/content/registry.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import { picturesIn, textFromHtml, withPicturesFrom } from '#platform/clean-html.ts';
import type { Db } from '#platform/db.ts';
import type { SeenCase } from '../access.ts';
import { excerptOf } from '../model.ts';

/** Lines before and after what was reported: beside the decision, and on the page of its own. */
export const linesBeside = 5;
export const linesOnItsPage = 50;

export interface ShownText {
  readonly title: string;
  readonly text: { readonly plain: string } | { readonly html: CleanHtml };
}

export interface ShownLine extends ShownText {
  readonly id: string;
  readonly by: 'author' | 'other';
  readonly at: Date | undefined;
  readonly isReported: boolean;
}

/** What was reported, as it reads now, with what surrounds it. */
export interface Reported {
  /** Undefined where it is gone: the case keeps an excerpt. */
  readonly now: ShownText | undefined;
  /** It has been changed since it was reported. */
  readonly changed: boolean;
  readonly removed: boolean;
  readonly place: Place | undefined;
  readonly around: readonly ShownLine[];
  /** The pictures in all these texts, which officers may load by the address of the case. */
  readonly pictures: ReadonlySet<string>;
}

/** `addressOf`: where the page loads a picture of these texts. */
export async function readReported(
  db: Db,
  found: SeenCase,
  { most, addressOf }: { readonly most: number; readonly addressOf: (picture: string) => string },
): Promise<Reported> {
  const thing = { kind: found.kind, id: found.subject };
  const written = await findAsWritten(db, thing);
  const lines = await listSurroundings(db, { ...thing, most });
  const shown = (title: string, body: string, format: Content['format']): ShownText => ({
    title,
    text: format === 'html' ? { html: withPicturesFrom(body, addressOf) } : { plain: body },
  });
  const texts = [...(written ? [written] : []), ...lines].filter(({ format }) => format === 'html');
  const pictures = texts.flatMap(({ body }) => picturesIn(body));
  return {
    now: written && shown(written.title, written.body, written.format),
    changed: written !== undefined && excerptOf(written, textFromHtml) !== found.excerpt,
    removed: written?.removed ?? true,
    place: written?.place,
    around: lines.map(({ id, title = '', body, format = 'plain', author, at }) => ({
      id,
      ...shown(title, body, format),
      by: author !== null && author === (found.authorAccount ?? found.authorPupil) ? 'author' : 'other',
      at,
      isReported: id === found.subject,
    })),
    pictures: new Set(pictures),
  };
}
