import { describe, expect, it } from 'vitest';
import { vocabularyBreaches } from './checks/file-vocabulary.ts';
import { writeBreaches } from './checks/table-owners.ts';
import { readBreaches, unusedReads } from './checks/table-reads.ts';
import { linesOf, readDomainMap, readTree } from './tree.ts';

const tree = await readTree(['src']);
const map = await readDomainMap();

describe('the files of the program', () => {
  it('have names of the vocabulary, and a policy has its test', { tags: ['slow'] }, () => {
    expect(linesOf(vocabularyBreaches(tree, map))).toEqual([]);
  });

  it('write only to the tables of their own domain', () => {
    expect(linesOf(writeBreaches(tree, map))).toEqual([]);
  });

  it('read of other domains only the tables and views that the map lists, and the map lists no more', {
    tags: ['slow'],
  }, () => {
    expect(linesOf([...readBreaches(tree, map), ...unusedReads(tree, map)])).toEqual([]);
  });
});
