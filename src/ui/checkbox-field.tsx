import type { ComponentChildren } from 'preact';
import { FieldNotes, type FieldProps, fieldId, wiring } from './field.tsx';

interface Props extends Omit<FieldProps, 't' | 'label'> {
  /** May hold a link ("I accept the code of conduct"). */
  readonly label: ComponentChildren;
  readonly value?: string;
  readonly checked?: boolean;
}

/** One tick: yes or no. */
export function CheckboxField(props: Props) {
  const { name, label, hint, error, value = 'yes', checked = false, id = fieldId(name) } = props;
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label class="choice">
        <input {...wiring(props)} class="checkbox" type="checkbox" value={value} checked={checked} />
        <span>{label}</span>
      </label>
      <FieldNotes id={id} error={error} hint={hint} />
    </div>
  );
}
