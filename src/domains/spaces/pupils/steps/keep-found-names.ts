import type { Tx } from '#domains/core/event-log/transact.ts';
import type { PupilId } from '#kernel/ids.ts';
import { queueJob } from '#platform/jobs.ts';
import { findNamesJob } from '../jobs.ts';
import { type NamedPupil, type PublicText, type TextSlice, textsAtOnce } from '../model.ts';
import { findPrivateDetails } from './find-private-details.ts';
import { findSurnames } from './find-surnames.ts';
import { searchText } from './search-text.ts';
import { type NamingSentence, sentencesNaming, shownBefore } from './sentences-naming.ts';

/**
 * Keeps which pupils the texts of a slice name without a statement, with a surname or of another space, for the teachers to decide, and tells them of those that are new. Queues
 * the next slice.
 */
export async function keepFoundNames(
  tx: Tx<'program'>,
  { space, kind, only }: TextSlice & { readonly kind: PublicText['kind'] },
  texts: readonly PublicText[],
): Promise<void> {
  let count = 0;
  for (const text of texts) count += await keepOfText(tx, text);
  // It is not public any more.
  if (only !== undefined && texts.length === 0) await forgetOthers(tx, { kind, subject: only }, []);
  if (count > 0) await tx.record({ verb: 'pupil.found_in_public', subject: space, space, details: { count } });
  const last = texts.at(-1);
  if (last && texts.length === textsAtOnce) await queueJob(tx.db, findNamesJob, { space, kind, after: last.subject });
}

/** Of one pupil in one text; what is said beyond is asked for again. */
const mostSaid = 2000;

async function keepOfText(tx: Tx<'program'>, text: PublicText): Promise<number> {
  const { space, kind, subject, title } = text;
  const { named, withSurname, elsewhere, pupils } = await listNamed(tx, text);
  const said = sentencesNaming(text, pupils);
  const inText = kind === 'post' ? new Set((await listNamed(tx, { ...text, more: [] })).named) : undefined;
  const before = await forgetOthers(tx, text, named);
  if (named.length === 0) return 0;
  await tx.db
    .insertInto('public_name')
    .values(
      named.map((pupil) => ({
        space_id: space,
        kind,
        subject_id: subject,
        pupil_id: pupil,
        title,
        in_comments: inText !== undefined && !inText.has(pupil),
        with_surname: withSurname.has(pupil),
        elsewhere: elsewhere.has(pupil),
        ...whatIsSaid(
          said.get(pupil)?.slice(0, mostSaid) ?? [],
          pupils.find(({ id }) => id === pupil),
        ),
        found_at: tx.now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['subject_id', 'kind', 'pupil_id']).doUpdateSet(({ ref }) => ({
        title: ref('excluded.title'),
        in_comments: ref('excluded.in_comments'),
        with_surname: ref('excluded.with_surname'),
        elsewhere: ref('excluded.elsewhere'),
        said: ref('excluded.said'),
        sentences: ref('excluded.sentences'),
        more_sentences: ref('excluded.more_sentences'),
        keys: ref('excluded.keys'),
      })),
    )
    .execute();
  return named.filter((pupil) => !before.has(pupil)).length;
}

function whatIsSaid(said: readonly NamingSentence[], pupil: NamedPupil | undefined) {
  const shown = pupil && shownBefore(said, pupil);
  return {
    said: said.map(({ hash }) => hash),
    sentences: [...(shown?.sentences ?? [])],
    more_sentences: shown?.moreSentences ?? 0,
    keys: [...(shown?.keys ?? [])],
  };
}

/** Of whom somebody has to decide. Where a surname stands behind a name, a statement about the name does not settle it. */
async function listNamed(
  tx: Tx<'program'>,
  text: PublicText,
): Promise<{
  readonly named: readonly PupilId[];
  readonly withSurname: ReadonlySet<PupilId>;
  readonly elsewhere: ReadonlySet<PupilId>;
  readonly pupils: readonly NamedPupil[];
}> {
  const pupils = await searchText(tx.db, text);
  const surnames = await findSurnames(tx, text, pupils);
  const withSurname = new Set(surnames.flatMap(({ people }) => people.map(({ id }) => id)));
  const found = await findPrivateDetails(tx, text);
  const unstated = found.flatMap(({ kind, id }) => (kind === 'name' ? [id as PupilId] : []));
  const elsewhere = new Set(found.flatMap(({ kind, id }) => (kind === 'elsewhere' ? [id as PupilId] : [])));
  const named = [...new Set([...unstated, ...withSurname, ...elsewhere])];
  return { named, withSurname, elsewhere, pupils };
}

/** Whom it named before. The rows of those whom it does not name any more go. */
async function forgetOthers(
  { db }: Tx<'program'>,
  { kind, subject }: Pick<PublicText, 'kind' | 'subject'>,
  named: readonly PupilId[],
): Promise<ReadonlySet<PupilId>> {
  const rows = await db
    .selectFrom('public_name')
    .select('pupil_id')
    .where('subject_id', '=', subject)
    .where('kind', '=', kind)
    .execute();
  const gone = rows.map((row) => row.pupil_id).filter((pupil) => !named.includes(pupil));
  if (gone.length > 0)
    await db
      .deleteFrom('public_name')
      .where('subject_id', '=', subject)
      .where('kind', '=', kind)
      .where('pupil_id', 'in', gone)
      .execute();
  return new Set(rows.map((row) => row.pupil_id));
}
