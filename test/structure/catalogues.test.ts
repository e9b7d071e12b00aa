import { describe, expect, it } from 'vitest';
import { catalogueBreaches } from './checks/catalogues.ts';
import { messageUse } from './checks/message-use.ts';
import { readTree, told } from './tree.ts';

describe('the catalogues', () => {
  it('are whole in every language, parse, and hold nothing that no page asks for', async () => {
    const tree = await readTree(['locales']);
    expect(told(catalogueBreaches(tree, messageUse(await readTree(['src']))))).toEqual([]);
  });
});
