import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SpacePageId } from '#kernel/ids.ts';
import { canBeChildOf, mostLevels, moved, type PageLine, publicLines, treeOf, withAllBelow } from './model.ts';

const line = (id: string, parent: string | null = null, audience: 'public' | 'members' = 'members'): PageLine => ({
  id: id as SpacePageId,
  parent: parent as SpacePageId | null,
  title: id,
  audience,
  hidden: false,
});
const id = (text: string) => text as SpacePageId;

describe('the tree of pages', () => {
  it('hangs pages below their parents, in their order', () => {
    const [a, d] = treeOf([line('a'), line('c', 'a'), line('b', 'a'), line('d')]);
    expect(a?.below.map((page) => page.id)).toEqual(['c', 'b']);
    expect(d?.below).toEqual([]);
  });

  it('never becomes a circle, whatever is moved', () => {
    const moves = fc.array(fc.tuple(fc.nat(7), fc.option(fc.nat(7), { nil: null })), { maxLength: 40 });
    fc.assert(
      fc.property(moves, (wishes) => {
        let lines = Array.from({ length: 8 }, (_, index) => line(String(index)));
        for (const [page, parent] of wishes) {
          const below = parent === null ? null : id(String(parent));
          if (canBeChildOf(below, lines, id(String(page))))
            lines = lines.map((each) => (each.id === String(page) ? { ...each, parent: below } : each));
        }
        const reached = treeOf(lines).flatMap((branch) => [...withAllBelow(branch.id, lines)]);
        expect(reached.sort()).toEqual(lines.map((each) => each.id).sort());
      }),
    );
  });

  it('is five levels deep at most, with all that hangs below', () => {
    const chain = Array.from({ length: mostLevels }, (_, level) =>
      line(`${level}`, level === 0 ? null : `${level - 1}`),
    );
    expect(canBeChildOf(id('3'), chain)).toBe(true);
    expect(canBeChildOf(id('4'), chain)).toBe(false);
    const other = [...chain, line('x'), line('y', 'x')];
    expect(canBeChildOf(id('2'), other, id('x'))).toBe(true);
    expect(canBeChildOf(id('3'), other, id('x'))).toBe(false);
  });

  it('knows no parent that is not there', () => {
    expect(canBeChildOf(id('gone'), [line('a')])).toBe(false);
    expect(canBeChildOf(id('a'), [line('a')], id('a'))).toBe(false);
  });

  it('moves a page one step, and not beyond the ends', () => {
    expect(moved(['a', 'b', 'c'], 'b', 'up')).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 'b', 'down')).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 'a', 'up')).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 'b', 'down')).toEqual(['a', 'b']);
    expect(moved(['a'], 'z', 'up')).toEqual(['a']);
  });
});

describe('what the internet knows of the tree', () => {
  it('is public pages only, below the nearest public one', () => {
    const lines = [
      line('top', null, 'public'),
      line('closed', 'top'),
      line('leaf', 'closed', 'public'),
      { ...line('hidden', 'top', 'public'), hidden: true },
      line('alone', 'closed-too', 'public'),
      line('closed-too'),
    ];
    expect(publicLines(lines).map((each) => [each.id, each.parent])).toEqual([
      ['top', null],
      ['leaf', 'top'],
      ['alone', null],
    ]);
  });
});
