import type { Content } from '#domains/core/content/registry.ts';
import { approachKinds } from '#domains/people/screening/kinds/model.ts';
import type { Tree } from '../tree.ts';

type Declared = Pick<Content, 'kind' | 'reach'>;

/** Content that comes to strangers without a screening, and says nothing about it; and kinds of first texts that nothing screens. */
export function reachBreaches(contents: readonly Declared[], files: Tree): readonly string[] {
  const screening = files.filter(({ text }) => text.includes("/steps/screen-text.ts'")).map(({ text }) => text);
  const isScreened = (kind: string) => screening.some((text) => text.includes(`kind: '${kind}'`));
  const silent = contents.flatMap(({ kind, reach }) => {
    if ('unscreened' in reach)
      return reach.unscreened.length > 15 ? [] : [`${kind}: say in "unscreened" why strangers may read it unscreened`];
    const wrong = reach.screenedAs.filter((one) => !isScreened(one));
    return [
      ...(reach.screenedAs.length > 0 ? [] : [`${kind}: passes no screening, and does not say why`]),
      ...wrong.map((one) => `${kind}: no command hands a text of the kind "${one}" to screenText`),
    ];
  });
  const claimed = contents.flatMap(({ reach }) => ('screenedAs' in reach ? reach.screenedAs : []));
  const forgotten = approachKinds.filter((kind) => !claimed.includes(kind) || !isScreened(kind));
  return [...silent, ...forgotten.map((kind) => `${kind}: a kind of first texts that no content is screened as`)];
}
