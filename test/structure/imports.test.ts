import { describe, expect, it } from 'vitest';
import { importBreaches, ringsIn, unusedEdges } from './checks/imports.ts';
import { readDomainMap, readTree, told } from './tree.ts';

describe('imports', () => {
  it('go only where the rules allow', async () => {
    expect(told(await importBreaches(process.cwd()))).toEqual([]);
  }, 30_000);

  it('stand behind every edge of the map', async () => {
    expect(told(unusedEdges(await readTree(['src']), await readDomainMap()))).toEqual([]);
  });

  it('leave the domains without a ring', async () => {
    expect(told(ringsIn(await readDomainMap()))).toEqual([]);
  });
});
