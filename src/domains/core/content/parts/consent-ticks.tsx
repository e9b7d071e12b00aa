import type { Reader } from '#platform/http.ts';
import { CheckboxField } from '#ui/checkbox-field.tsx';
import { CheckboxGroup } from '#ui/checkbox-group.tsx';
import { listOf } from '#ui/names-of.ts';
import type { PrivateDetail, StatableDetail } from '../model.ts';

const words = {
  name: {
    statement: 'content.names.consent',
    each: 'content.names.consentEach',
    hint: 'content.names.recorded',
  },
  child: {
    statement: 'content.children.consent',
    each: 'content.children.consentEach',
    hint: 'content.children.recorded',
  },
  contact: {
    statement: 'content.contacts.statement',
    each: undefined,
    hint: 'content.contacts.recorded',
  },
} as const;

interface Props {
  readonly reader: Pick<Reader, 't' | 'language'>;
  readonly kind: StatableDetail['kind'];
  readonly named: readonly PrivateDetail[];
  readonly count: number;
  /** Of the first of them: the error summary leads there. */
  readonly id: string;
}

const sentWith = ({ id, keys = [] }: PrivateDetail) => [id, ...keys].join(' ');

/** A checkbox for each child, so that nothing is stated of one whom nobody meant. */
export function ConsentTicks({ reader: { t, language }, kind, named, count, id }: Props) {
  const { statement, each, hint } = words[kind];
  if (named.length === 1 || !each)
    return (
      <CheckboxField
        name="consent"
        id={id}
        value={named.map(sentWith).join(' ')}
        label={t(statement, { count })}
        hint={t(hint)}
        need="optional"
        checked={named.every(({ ticked }) => ticked)}
      />
    );
  const groups = groupAlike(named);
  const alone = groups.filter((group) => group.length === 1).flat();
  const several = groups.filter((group) => group.length > 1);
  const choicesOf = (group: typeof named) => ({
    choices: group.map((one) => ({ value: sentWith(one), label: one.name })),
    values: group.filter(({ ticked }) => ticked).map(sentWith),
  });
  return (
    <>
      {alone.length > 0 && (
        <CheckboxGroup
          {...{ t, name: 'consent', id, need: 'unmarked', ...choicesOf(alone) }}
          label={t(each)}
          hint={t(hint)}
        />
      )}
      {several.map((group, index) => (
        <CheckboxGroup
          key={group[0]?.id}
          {...{ t, name: 'consent', need: 'unmarked', ...choicesOf(group) }}
          id={alone.length === 0 && index === 0 ? id : `${id}-${index}`}
          label={t('content.names.which', {
            names: listOf(
              group.map(({ name }) => name),
              language,
            ),
          })}
          hint={alone.length === 0 && index === 0 ? `${t(each)}. ${t(hint)}` : t('content.names.whichHint')}
        />
      ))}
    </>
  );
}

/** Those of whom one may be meant instead of another stand together. */
export function groupAlike(named: readonly PrivateDetail[]): readonly (readonly PrivateDetail[])[] {
  const groups = new Map<string, PrivateDetail[]>();
  for (const one of named) {
    const joined = [one, ...[one.id, ...(one.alike ?? [])].flatMap((id) => groups.get(id) ?? [])];
    const group = [...new Set(joined)];
    for (const { id } of group) groups.set(id, group);
    for (const id of one.alike ?? []) groups.set(id, group);
  }
  return [...new Set(named.flatMap(({ id }) => [groups.get(id) ?? []]))].map((group) =>
    named.filter((one) => group.includes(one)),
  );
}
