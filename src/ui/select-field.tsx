import { Field, type FieldProps, wiring } from './field.tsx';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** A second line or a count. */
  readonly note?: string | undefined;
  /** Other words for it: a field that is searched by typing finds it by them too. */
  readonly also?: readonly string[] | undefined;
  /** A few of them, in sight where no script searches. */
  readonly like?: string | undefined;
  readonly disabled?: boolean;
  /** Of what country it is, for a stamp that follows the choice. */
  readonly country?: string;
}

export interface ChoiceGroup {
  readonly label: string;
  readonly choices: readonly Choice[];
}

interface Props extends FieldProps {
  readonly choices?: readonly Choice[];
  /** Choices under headings. */
  readonly groups?: readonly ChoiceGroup[];
  readonly value?: string | undefined;
  /** The first, empty choice: "Choose a country", "Any country". Left out, the first choice is taken. */
  readonly empty?: string | undefined;
  readonly autocomplete?: string;
}

export function SelectField(props: Props) {
  const { choices = [], groups = [], value, empty, autocomplete } = props;
  const { required, ...wired } = wiring(props);
  return (
    <Field {...props}>
      <select {...wired} required={required && empty !== undefined} class="select" autocomplete={autocomplete}>
        {empty !== undefined && (
          <option value="" selected={!value}>
            {empty}
          </option>
        )}
        <Options choices={choices} value={value} />
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            <Options choices={group.choices} value={value} />
          </optgroup>
        ))}
      </select>
    </Field>
  );
}

function Options({ choices, value }: { readonly choices: readonly Choice[]; readonly value: string | undefined }) {
  return (
    <>
      {choices.map((choice) => (
        <option
          key={choice.value}
          value={choice.value}
          selected={choice.value === value}
          disabled={choice.disabled}
          data-country={choice.country}
        >
          {choice.label}
        </option>
      ))}
    </>
  );
}
