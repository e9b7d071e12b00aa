import { FieldGroup, type FieldProps } from './field.tsx';
import type { Choice } from './select-field.tsx';

interface Props extends FieldProps {
  readonly choices: readonly Choice[];
  readonly value?: string | undefined;
}

/** One answer out of a few; a long list is a SelectField. */
export function RadioGroup(props: Props) {
  const { name, choices, value, need = 'required' } = props;
  return (
    <FieldGroup {...props}>
      {choices.map((choice) => (
        <label class="choice" key={choice.value}>
          <input
            class="radio"
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            disabled={choice.disabled}
            required={need === 'required'}
          />
          <span>
            {choice.label}
            {choice.note && <span class="block field-hint">{choice.note}</span>}
          </span>
        </label>
      ))}
    </FieldGroup>
  );
}
