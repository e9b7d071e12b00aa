import { Field, type FieldProps, wiring } from './field.tsx';

interface Props extends FieldProps {
  /** new: the browser offers to make one, and whether it can be taken is shown as it is typed. */
  readonly kind: 'current' | 'new';
  readonly minlength?: number;
  /** Whose new password it is, where the form has no fields for the name: their name may not be in it. */
  readonly owner?: string | undefined;
}

/** The value is never sent back to the browser. */
export function PasswordField(props: Props) {
  const { t, kind, minlength = 12, owner } = props;
  const isNew = kind === 'new';
  return (
    <Field {...props}>
      <password-strength
        class="block"
        data-show={t('ui.password.show')}
        data-hide={t('ui.password.hide')}
        data-short={isNew ? t('ui.password.short', { least: minlength }) : undefined}
        data-enough={isNew ? t('ui.password.enough') : undefined}
        data-good={isNew ? t('ui.password.good') : undefined}
        data-least={isNew ? minlength : undefined}
        data-owner={owner}
      >
        <input
          {...wiring(props)}
          class="input"
          type="password"
          autocomplete={isNew ? 'new-password' : 'current-password'}
          autocapitalize="none"
          spellcheck={false}
        />
      </password-strength>
    </Field>
  );
}
