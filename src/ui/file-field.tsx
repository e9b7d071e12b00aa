import { Field, type FieldProps, wiring } from './field.tsx';

interface Props extends FieldProps {
  /** For instance "image/jpeg,image/png,image/webp". Say size and kinds in the hint as well. */
  readonly accept: string;
  readonly many?: 'one' | 'several';
}

/**
 * The form around it needs `upload`. The browser's own control with the words of the page over its button, which speaks the browser's
 * language; it shows the name of the file itself, also without a script.
 */
export function FileField(props: Props) {
  const { t, accept, many } = props;
  return (
    <Field {...props}>
      <div class="file-box">
        <input {...wiring(props)} class="file-input" type="file" accept={accept} multiple={many === 'several'} />
        <span class="file-button" aria-hidden="true">
          {t(many === 'several' ? 'ui.file.chooseSeveral' : 'ui.file.choose')}
        </span>
        <span class="file-none" aria-hidden="true">
          {t('ui.file.none')}
        </span>
      </div>
    </Field>
  );
}
