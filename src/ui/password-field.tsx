import { Field, type FieldProps, wiring } from './field.tsx';

interface Props extends FieldProps {
  /** new: the browser offers to make one, and the length is shown as it is typed. */
  readonly kind: 'current' | 'new';
  readonly minlength?: number;
}

/** The value is never sent back to the browser. */
export function PasswordField(props: Props) {
  const { t, kind, minlength = 12 } = props;
  return (
    <Field {...props}>
      <password-strength
        class="block"
        data-show={t('ui.password.show')}
        data-hide={t('ui.password.hide')}
        data-short={kind === 'new' ? t('ui.password.short', { least: minlength }) : undefined}
        data-enough={kind === 'new' ? t('ui.password.enough') : undefined}
        data-least={kind === 'new' ? minlength : undefined}
      >
        <input
          {...wiring(props)}
          class="input"
          type="password"
          autocomplete={kind === 'new' ? 'new-password' : 'current-password'}
          autocapitalize="none"
          spellcheck={false}
          maxlength={256}
        />
      </password-strength>
    </Field>
  );
}
