import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SpacePageId } from '#kernel/ids.ts';
import { branchesOf, canBeChildOf, mostLevels, moveOneStep, publicTree, subtreeOf, type TreePage } from './model.ts';

const page = (id: string, parent: string | null = null, audience: 'public' | 'members' = 'members'): TreePage => ({
  id: id as SpacePageId,
  parent: parent as SpacePageId | null,
  title: id,
  audience,
  hidden: false,
});
const id = (text: string) => text as SpacePageId;

describe('the tree of pages', () => {
  it('gives pages as children of their parents, in their order', () => {
    const [a, d] = branchesOf([page('a'), page('c', 'a'), page('b', 'a'), page('d')]);
    expect(a?.children.map((page) => page.id)).toEqual(['c', 'b']);
    expect(d?.children).toEqual([]);
  });

  it('never becomes a circle, whatever is moved', () => {
    const moves = fc.array(fc.tuple(fc.nat(7), fc.option(fc.nat(7), { nil: null })), { maxLength: 40 });
    fc.assert(
      fc.property(moves, (wishes) => {
        let tree = Array.from({ length: 8 }, (_, index) => page(String(index)));
        for (const [moving, parent] of wishes) {
          const below = parent === null ? null : id(String(parent));
          if (canBeChildOf(below, tree, id(String(moving))))
            tree = tree.map((each) => (each.id === String(moving) ? { ...each, parent: below } : each));
        }
        const reached = branchesOf(tree).flatMap((branch) => [...subtreeOf(branch.id, tree)]);
        expect(reached.sort()).toEqual(tree.map((each) => each.id).sort());
      }),
    );
  });

  it('is five levels deep at most, with the whole subtree of a page', () => {
    const chain = Array.from({ length: mostLevels }, (_, level) =>
      page(`${level}`, level === 0 ? null : `${level - 1}`),
    );
    expect(canBeChildOf(id('3'), chain)).toBe(true);
    expect(canBeChildOf(id('4'), chain)).toBe(false);
    const other = [...chain, page('x'), page('y', 'x')];
    expect(canBeChildOf(id('2'), other, id('x'))).toBe(true);
    expect(canBeChildOf(id('3'), other, id('x'))).toBe(false);
  });

  it('knows no parent that is not there', () => {
    expect(canBeChildOf(id('gone'), [page('a')])).toBe(false);
    expect(canBeChildOf(id('a'), [page('a')], id('a'))).toBe(false);
  });

  it('moves a page one step, and not beyond the ends', () => {
    expect(moveOneStep(['a', 'b', 'c'], 'b', 'up')).toEqual(['b', 'a', 'c']);
    expect(moveOneStep(['a', 'b', 'c'], 'b', 'down')).toEqual(['a', 'c', 'b']);
    expect(moveOneStep(['a', 'b'], 'a', 'up')).toEqual(['a', 'b']);
    expect(moveOneStep(['a', 'b'], 'b', 'down')).toEqual(['a', 'b']);
    expect(moveOneStep(['a'], 'z', 'up')).toEqual(['a']);
  });
});

describe('what the internet knows of the tree', () => {
  it('is public pages only, below the nearest public one', () => {
    const tree = [
      page('top', null, 'public'),
      page('closed', 'top'),
      page('leaf', 'closed', 'public'),
      { ...page('hidden', 'top', 'public'), hidden: true },
      page('alone', 'closed-too', 'public'),
      page('closed-too'),
    ];
    expect(publicTree(tree).map((each) => [each.id, each.parent])).toEqual([
      ['top', null],
      ['leaf', 'top'],
      ['alone', null],
    ]);
  });
});
