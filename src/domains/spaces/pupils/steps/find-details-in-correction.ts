import type { ContentRow, Correction, Texts } from '#domains/core/content/registry.ts';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { findSpace } from '#domains/spaces/spaces/access.ts';
import { htmlFromText } from '#platform/clean-html.ts';
import type { Db } from '#platform/db.ts';
import type { PublicText } from '../model.ts';
import { findDetailsToDecide } from './find-details-to-decide.ts';
import { requireConsent } from './require-consent.ts';
import { searchText } from './search-text.ts';

interface Corrected {
  /** Of the public text. */
  readonly kind: PublicText['kind'];
  readonly format: 'html' | 'plain';
  /** The public text that the content of this id is part of once it is shown again; undefined where it is not public. */
  readonly findPublic: (db: Db, id: string) => Promise<string | undefined>;
}

/** Finds the pupils of its space whom corrected content names before everybody: with its columns `title` and `body`. */
export function detailsInCorrection({ kind, format, findPublic }: Corrected): NonNullable<Correction['naming']> {
  const textOf = async (db: Db, { id, space }: ContentRow, texts: Texts): Promise<PublicText | undefined> => {
    const subject = await findPublic(db, id);
    if (!space || subject === undefined) return undefined;
    const { title = '', body = '' } = texts;
    return { space, kind, subject, title, html: format === 'html' ? body : htmlFromText(body) };
  };
  return {
    async find(by, row, texts) {
      const text = await textOf(by.db, row, texts);
      return text ? findDetailsToDecide(by, text) : [];
    },
    async clear(tx, row, texts, consent) {
      const text = await textOf(tx.db, row, texts);
      if (text === undefined) return true;
      if (!(await requireConsent(tx, text, consent))) return false;
      // What has been stated is for those who work in the space to say again.
      return (await isInside(tx, row)) || (await searchText(tx.db, text)).length === 0;
    },
    isTold: isInside,
  };
}

async function isInside({ db, actor }: Pick<Tx, 'db' | 'actor'>, { space }: ContentRow): Promise<boolean> {
  return actor !== 'program' && space !== null && (await findSpace({ db, actor }, space)) !== undefined;
}
