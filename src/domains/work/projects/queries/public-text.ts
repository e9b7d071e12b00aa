import type { ComingText, PublicText, TextSlice } from '#domains/spaces/pupils/model.ts';
import type { MemberId, ProjectId, SpaceId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { proposalOf } from '../access.ts';
import { publicStates } from '../model.ts';
import { type Proposal, type TextField, textFields } from '../proposal/model.ts';

/** What everybody reads of a project in these of its fields. */
export function publicTextOf(
  project: { readonly id: ProjectId; readonly space: SpaceId; readonly proposal: Proposal },
  fields: readonly TextField[] = textFields,
): PublicText {
  const { id, space, proposal } = project;
  const more = fields.map((field) => proposal[field]);
  return { space, kind: 'project', subject: id, title: '', html: '', more };
}

interface Coming {
  readonly id: ProjectId;
  readonly proposal: Proposal;
  readonly founders: readonly { readonly id: MemberId; readonly agreed: boolean }[];
  /** When the founders have agreed to it: who is added to the space later is looked for then. */
  readonly agreedAt?: Date | null;
}

/** What everybody will read of a project once it runs. Each founder knows of their own pupils alone: `deciding` are those who are asked. */
export function comingTextOf(
  { id, proposal, founders, agreedAt }: Coming,
  deciding: readonly { readonly id: MemberId }[] = founders,
): ComingText {
  const more = textFields.map((field) => proposal[field]);
  const teachers = deciding.map((founder) => founder.id);
  return {
    space: null,
    teachers,
    people: founders.map((founder) => founder.id),
    // Who is only asked to found it may be anybody.
    joined: founders.filter((founder) => founder.agreed || teachers.includes(founder.id)).map((founder) => founder.id),
    ...(agreedAt && { before: agreedAt }),
    kind: 'project',
    subject: id,
    title: '',
    html: '',
    more,
  };
}

/** The project of a space, where everybody can read it. */
export async function listPublicProjects(db: Db, { space, only }: TextSlice): Promise<readonly PublicText[]> {
  const rows = await db
    .selectFrom('project')
    .selectAll()
    .where('space_id', '=', space)
    .where('state', 'in', publicStates)
    .$if(only !== undefined, (query) => query.where('id', '=', only as ProjectId))
    .execute();
  return Promise.all(
    rows.map(async (row) => {
      const founders = await db
        .selectFrom('project_founder')
        .select(['seat', 'class'])
        .where('project_id', '=', row.id)
        .execute();
      const bySeat = founders.map((founder) => ({
        ...founder,
        seat: founder.seat === 1 ? (1 as const) : (2 as const),
      }));
      const proposal = proposalOf(row, bySeat);
      return { ...publicTextOf({ id: row.id, space, proposal }), title: row.title };
    }),
  );
}
