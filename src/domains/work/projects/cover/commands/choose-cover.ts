import { transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { coverPictures } from '#platform/cover-art.ts';
import { isDrawn } from '#ui/cover/draw-cover.ts';
import type { SeenProject } from '../../access.ts';
import { askBothAgain } from '../../lifecycle/steps/ask-both-again.ts';
import { type CoverChoice, editableStates } from '../../model.ts';
import { canChooseCover } from '../../policy.ts';
import { giveCover } from '../../steps/give-cover.ts';
import { lockProposal } from '../../steps/lock-project.ts';
import { mostThings } from '../forms.ts';

/** Which drawing is the cover, and what stands on it. Of two founders who choose at once, the later one is right. */
export async function chooseCover(
  by: By<Member>,
  project: SeenProject<Member>,
  choice: CoverChoice,
): Promise<Result<'chosen', 'notEditable' | 'tooMany'>> {
  if (!canChooseCover(by.actor, project)) return refuse('notEditable');
  const pictures = await coverPictures();
  const things = choice.things.filter((thing) => isDrawn(pictures, thing));
  if (things.length > mostThings) return refuse('tooMany');
  return transact(by, async (tx) => {
    const locked = await lockProposal(tx, project.id);
    if (!editableStates.includes(locked.state)) return refuse('notEditable');
    await giveCover(tx, { id: project.id, cover: locked.cover }, locked.proposal, { ...choice, things });
    if (!isSame(locked.coverChoice, { ...choice, things })) await askBothAgain(tx, project.id, locked);
    return ok('chosen');
  });
}

function isSame(one: CoverChoice, other: CoverChoice): boolean {
  return one.variant === other.variant && one.things.join() === other.things.join();
}
