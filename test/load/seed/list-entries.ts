import { writeEntries } from '#domains/work/adverts/steps/write-entries.ts';
import { publicStates } from '#domains/work/projects/model.ts';
import { indexProjects } from '#domains/work/projects/steps/index-projects.ts';
import type { AdvertId, ProjectId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

const slice = 500;

/** The entries of the lists of adverts and of public projects, as the product writes them. */
export async function enterLists(db: Db): Promise<void> {
  await inSlices<AdvertId>(
    (after) => db.selectFrom('advert').select('id').where('id', '>', after).orderBy('id').limit(slice).execute(),
    (adverts) => writeEntries({ db }, adverts),
  );
  await inSlices<ProjectId>(
    (after) =>
      db
        .selectFrom('project')
        .select('id')
        .where('state', 'in', publicStates)
        .where('id', '>', after)
        .orderBy('id')
        .limit(slice)
        .execute(),
    (projects) => indexProjects({ db }, projects),
  );
}

async function inSlices<id extends string>(
  list: (after: id) => Promise<readonly { readonly id: id }[]>,
  write: (ids: readonly id[]) => Promise<void>,
): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000' as id;
  for (;;) {
    const ids = (await list(after)).map(({ id }) => id);
    const last = ids.at(-1);
    if (last === undefined) return;
    await write(ids);
    after = last;
  }
}
