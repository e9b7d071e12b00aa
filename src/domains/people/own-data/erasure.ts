import type { Erasure } from '#domains/core/erasure/registry.ts';
import { allOwnData } from '#domains/core/own-data/registry.ts';
import { storedFile, storedPart } from './model.ts';

const ownDataFileErasure: Erasure = {
  covers: { 'own_data_file.account_id': 'row goes' },
  async erase({ db }, account) {
    const rows = await db.deleteFrom('own_data_file').where('account_id', '=', account).returning('file').execute();
    return rows.flatMap(({ file }) => [storedFile(file), ...allOwnData().map(({ name }) => storedPart(file, name))]);
  },
};

export const ownDataErasure = [ownDataFileErasure];
