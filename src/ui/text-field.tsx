import { Field, type FieldProps, wiring } from './field.tsx';

interface Props extends FieldProps {
  readonly value?: string | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'date' | 'number';
  readonly autocomplete?: string;
  readonly inputmode?: 'text' | 'numeric' | 'email' | 'tel' | 'url' | 'search';
  readonly maxlength?: number;
  readonly min?: string | number;
  readonly max?: string | number;
  readonly placeholder?: string;
  /** The language of what is typed, where it is not the page's. */
  readonly lang?: string;
  readonly spellcheck?: boolean;
  readonly autofocus?: boolean;
}

export function TextField(props: Props) {
  const { value, type = 'text', autocomplete, inputmode, maxlength, min, max, placeholder, lang, spellcheck } = props;
  const inputType: string = type; // JSX knows a type of its own for each kind of input, and none for a choice of kinds
  return (
    <Field {...props}>
      <input
        {...wiring(props)}
        class="input"
        type={inputType}
        value={value ?? ''}
        autocomplete={autocomplete}
        inputmode={inputmode}
        maxlength={maxlength}
        min={min}
        max={max}
        placeholder={placeholder}
        lang={lang}
        spellcheck={spellcheck}
        autofocus={props.autofocus}
        dir={type === 'text' || type === 'search' ? 'auto' : undefined}
      />
    </Field>
  );
}
