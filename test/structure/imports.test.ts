import { describe, expect, it } from 'vitest';
import { importBreaches, ringsIn, unusedEdges } from './checks/imports.ts';
import { linesOf, readDomainMap, readTree } from './tree.ts';

describe('imports', () => {
  it('go only where the rules allow', { tags: ['slow'] }, async () => {
    expect(linesOf(await importBreaches(process.cwd()))).toEqual([]);
  });

  it('stand behind every edge of the map', { tags: ['slow'] }, async () => {
    expect(linesOf(unusedEdges(await readTree(['src']), await readDomainMap()))).toEqual([]);
  });

  it('leave the domains without a ring', async () => {
    expect(linesOf(ringsIn(await readDomainMap()))).toEqual([]);
  });
});
