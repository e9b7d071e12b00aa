import { Field, type FieldProps, wiring } from './field.tsx';

interface Props extends FieldProps {
  /** For instance "image/jpeg,image/png,image/webp". Say size and kinds in the hint as well. */
  readonly accept: string;
  readonly many?: 'one' | 'several';
}

/** The form around it needs `upload`. */
export function FileField(props: Props) {
  return (
    <Field {...props}>
      <input
        {...wiring(props)}
        class="file-input"
        type="file"
        accept={props.accept}
        multiple={props.many === 'several'}
      />
    </Field>
  );
}
