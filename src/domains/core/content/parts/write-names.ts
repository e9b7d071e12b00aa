import type { Translate } from '#platform/i18n.ts';
import { byName, listOf } from '#ui/names-of.ts';

interface Named {
  readonly name: string;
}

/** A name without the number by which a class tells two apart. */
const withoutNumber = (name: string) => name.replace(/ \d+$/, '');

/**
 * Whom a text names, and how many: of "Ane" and "Ane 2" in a class it names one, "Ane (or Ane 2)", for it does not say which of them.
 */
export function writeNames(
  t: Translate,
  language: string,
  named: readonly Named[],
): { readonly count: number; readonly names: string } {
  const groups = [...Map.groupBy(byName(named, language), ({ name }) => withoutNumber(name)).values()];
  const names = groups.flatMap(([first, ...others]) => {
    if (!first) return [];
    const alike = others.map(({ name }) => name).filter((name) => name !== first.name);
    return alike.length === 0
      ? [first.name]
      : [t('content.names.orOther', { name: first.name, others: listOf(alike, language) })];
  });
  return { count: groups.length, names: listOf(names, language) };
}
