import { describe, it } from 'vitest';
import { areVerified, findEachOther, martaRegisters, othersSignIn, petrosRegisters, talk } from './acquaintance.ts';
import { sevenBrowsers } from './people.ts';
import { foundProject, isReported, settleIn, workAtOnce, worldReads } from './work.ts';

describe('seven people in seven browsers', () => {
  it('go the whole way together, from two registrations to what the world reads', { timeout: 300_000 }, async () => {
    const people = await sevenBrowsers();
    await Promise.all([martaRegisters(people.marta), petrosRegisters(people.petros), othersSignIn(people)]);
    await areVerified(people);
    await findEachOther(people);
    await talk(people);
    const project = await foundProject(people);
    const card = await settleIn(people, project);
    const post = await workAtOnce(people, project, card);
    await worldReads(people, project, post);
    await isReported(people, post);
  });
});
