import type { By, Doer } from '#platform/command.ts';

/** The same actor on a database that may not be asked: a command that refuses here has asked its policy before anything else. */
export const withoutDatabase = <doer extends Doer>(by: By<doer>): By<doer> => ({
  ...by,
  get db(): never {
    throw new Error('The database was asked before the policy.');
  },
});
