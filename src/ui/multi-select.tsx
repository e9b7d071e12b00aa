import { CheckboxGroup } from './checkbox-group.tsx';
import { FieldGroup, type FieldProps } from './field.tsx';
import { remembered } from './remembered.ts';
import type { Choice } from './select-field.tsx';

interface Props extends FieldProps {
  readonly choices: readonly Choice[];
  readonly values?: readonly string[];
  /** What this reader probably wants, best first. Without it the first choices are taken for that. */
  readonly likely?: readonly string[];
  /** several: in columns where no script runs. */
  readonly columns?: 'one' | 'several';
  /** Up to as many choices are checkboxes, seen at a glance. */
  readonly atAGlance?: number;
}

const shownFirst = 4;
/** Long lists are a large part of a page, and nearly always the same. */
const rememberRest = remembered(400);

/**
 * Any number of answers out of many: a field one types into, with a chip for each answer. Without JavaScript it is a group of checkboxes,
 * the chosen and the likely ones in sight and the others folded. The checkboxes stay what the form sends.
 */
export function MultiSelect(props: Props) {
  const { t, name, choices, values = [], likely = [], columns = 'one', atAGlance = 8 } = props;
  if (choices.length <= atAGlance) return <CheckboxGroup {...props} />;
  const { shown, rest } = inOrder(choices, values, likely);
  const grid = columns === 'several' ? 'grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3' : 'grid';
  return (
    <FieldGroup {...props}>
      <multi-select
        class="multi"
        data-prompt={t('ui.multi.prompt')}
        data-remove={t('ui.multi.remove', { name: '{name}' })}
        data-added={t('ui.multi.added', { name: '{name}' })}
        data-removed={t('ui.multi.removed', { name: '{name}' })}
        data-count={t('ui.multi.count', { count: '{count}' })}
        data-found={t('ui.multi.found', { count: '{count}' })}
        data-none={t('ui.multi.none')}
      >
        <div data-boxes>
          <div class={grid}>
            {shown.map((choice) => (
              <Box key={choice.value} name={name} choice={choice} checked={values.includes(choice.value)} />
            ))}
          </div>
          <details>
            <summary class="tap cursor-pointer link-quiet text-area">
              {t('ui.multi.more', { count: rest.length })}
            </summary>
            {rememberRest(
              `${columns} ${name} ${rest.map(({ value, label, note, also }) => `${value}=${label}=${note ?? ''}=${also?.[0] ?? ''}`).join()}`,
              () => (
                <div class={`mt-2 ${grid}`}>
                  {rest.map((choice) => (
                    <Box key={choice.value} name={name} choice={choice} checked={false} />
                  ))}
                </div>
              ),
            )}
          </details>
        </div>
      </multi-select>
    </FieldGroup>
  );
}

/** Chosen ones come first, then likely ones. */
export function inOrder(choices: readonly Choice[], values: readonly string[], likely: readonly string[]) {
  const chosen = choices.filter(({ value }) => values.includes(value));
  const free = choices.filter(({ value }) => !values.includes(value));
  const rank = ({ value }: Choice) => (likely.includes(value) ? likely.indexOf(value) : likely.length);
  const others = free.toSorted((one, other) => rank(one) - rank(other));
  const open = Math.max(0, shownFirst - chosen.length);
  return { shown: [...chosen, ...others.slice(0, open)], rest: others.slice(open) };
}

interface BoxProps {
  readonly name: string;
  readonly choice: Choice;
  readonly checked: boolean;
}

function Box({ name, choice, checked }: BoxProps) {
  return (
    <label class="choice">
      <input class="checkbox" type="checkbox" name={name} value={choice.value} checked={checked} />
      <span class="min-w-0 flex-1" data-also={choice.also?.join('|')}>
        {choice.label}
        {choice.like && <small class="block text-muted">{choice.like}</small>}
      </span>
      {choice.note && <span class="text-muted tabular-nums">{choice.note}</span>}
    </label>
  );
}
