import { Field, type FieldProps, wiring } from './field.tsx';
import { withLength } from './said-length.ts';

interface Props extends FieldProps {
  readonly value?: string | undefined;
  readonly rows?: number;
  /** Small to begin with, and as high as its text. */
  readonly grows?: boolean;
  readonly maxlength?: number;
  /** So much is needed: how far it is shows while one types. */
  readonly least?: number;
  readonly placeholder?: string;
  readonly lang?: string;
  /** Others read it: who types an address or a number of a telephone is told so. */
  readonly watched?: boolean;
}

export function TextArea(props: Props) {
  const { t, value, rows = 5, grows, maxlength, least, placeholder, lang, watched = false } = props;
  const said = { ...props, error: withLength(props, value) };
  return (
    <Field {...said}>
      <textarea
        {...wiring(said)}
        class={grows ? 'textarea textarea-grows' : 'textarea'}
        rows={rows}
        data-longest={maxlength}
        data-least={least}
        data-watched={watched ? t('ui.watched.details') : undefined}
        placeholder={placeholder}
        lang={lang}
        dir="auto"
        value={value ?? ''}
      />
    </Field>
  );
}
