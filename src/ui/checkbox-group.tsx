import { FieldGroup, type FieldProps } from './field.tsx';
import type { Choice } from './select-field.tsx';

interface Props extends FieldProps {
  readonly choices: readonly Choice[];
  readonly values?: readonly string[];
  /** several: in columns, for long lists. */
  readonly columns?: 'one' | 'several';
}

/** Any number of answers; each sends the same name. */
export function CheckboxGroup(props: Props) {
  const { name, choices, values = [], columns = 'one' } = props;
  return (
    <FieldGroup {...props}>
      <div class={columns === 'several' ? 'grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3' : 'grid'}>
        {choices.map((choice) => (
          <label class="choice" key={choice.value}>
            <input
              class="checkbox"
              type="checkbox"
              name={name}
              value={choice.value}
              checked={values.includes(choice.value)}
              disabled={choice.disabled}
            />
            <span class="min-w-0 flex-1">{choice.label}</span>
            {choice.note && <span class="text-muted tabular-nums">{choice.note}</span>}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
