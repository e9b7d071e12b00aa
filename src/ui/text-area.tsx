import { Field, type FieldProps, wiring } from './field.tsx';
import { withLength } from './said-length.ts';

interface Props extends FieldProps {
  readonly value?: string | undefined;
  readonly rows?: number;
  readonly maxlength?: number;
  readonly placeholder?: string;
  readonly lang?: string;
}

export function TextArea(props: Props) {
  const { value, rows = 5, maxlength, placeholder, lang } = props;
  const said = { ...props, error: withLength(props, value) };
  return (
    <Field {...said}>
      <textarea
        {...wiring(said)}
        class="textarea"
        rows={rows}
        data-longest={maxlength}
        placeholder={placeholder}
        lang={lang}
        dir="auto"
        value={value ?? ''}
      />
    </Field>
  );
}
