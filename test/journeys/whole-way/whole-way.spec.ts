import { describe, it } from 'vitest';
import { areVerified, findEachOther, martaRegisters, othersSignIn, petrosRegisters, talk } from './acquaintance.ts';
import { sevenBrowsers } from './people.ts';
import { foundProject, isReported, settleIn, workAtOnce, worldReads } from './work.ts';

describe('seven people in seven browsers', () => {
  it('go the whole way together, from two registrations to what the world reads', async () => {
    const people = await sevenBrowsers();
    await Promise.all([martaRegisters(people.marta), petrosRegisters(people.petros), othersSignIn(people)]);
    await areVerified(people);
    await findEachOther(people);
    await talk(people);
    const founded = await foundProject(people);
    const card = await settleIn(people, founded);
    const post = await workAtOnce(people, founded.space, card);
    await worldReads(people, founded, post);
    await isReported(people, post);
  });
});
