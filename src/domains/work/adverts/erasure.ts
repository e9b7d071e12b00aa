import { type Erasure, rowsGo } from '#domains/core/erasure/registry.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import { deleteThreads } from '#domains/spaces/replies/steps/delete-threads.ts';

/** Their answers, and those to their adverts: a talk between two people about an offer that is gone. */
const answersErasure: Erasure = {
  covers: { 'advert_answer.author_account': 'row goes' },
  async erase(tx, account) {
    const answers = await tx.db
      .selectFrom('advert_answer')
      .innerJoin('advert', 'advert.id', 'advert_answer.advert_id')
      .select('advert_answer.id')
      .where(({ or, eb }) =>
        or([eb('advert_answer.author_account', '=', account), eb('advert.author_account', '=', account)]),
      )
      .execute();
    const threads = answers.map(({ id }) => id);
    await stopWaiting(tx, { subject: threads });
    await deleteThreads(tx, threads);
    return [];
  },
};

export const advertsErasure = [
  answersErasure,
  rowsGo('advert_entry', 'author_account'),
  rowsGo('advert', 'author_account'),
];
