import { describe, expect, it } from 'vitest';
import { importBreaches, ringsIn } from './checks/imports.ts';
import { readDomainMap, told } from './tree.ts';

describe('imports', () => {
  it('go only where the house allows', async () => {
    expect(told(await importBreaches(process.cwd()))).toEqual([]);
  }, 30_000);

  it('leave the domains without a ring', async () => {
    expect(told(ringsIn(await readDomainMap()))).toEqual([]);
  });
});
