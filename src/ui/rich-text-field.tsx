import type { Translate } from '../platform/i18n.ts';
import { Field, type FieldProps, wiring } from './field.tsx';

interface Props extends FieldProps {
  /** HTML that the server has cleaned. */
  readonly value?: string | undefined;
  readonly rows?: number;
  readonly maxlength?: number;
  /** Pictures that may be put in. */
  readonly pictures?: readonly { readonly url: string; readonly alt: string }[];
  readonly lang?: string;
}

const commands = [
  'bold',
  'italic',
  'heading2',
  'heading3',
  'bulletList',
  'orderedList',
  'quote',
  'link',
  'picture',
  'undo',
  'redo',
] as const;

function toolbarLabels(t: Translate) {
  const labels = commands.map((command) => [command, t(`ui.editor.${command}`)] as const);
  const questions = [
    ['toolbar', t('ui.editor.toolbar')],
    ['linkAddress', t('ui.editor.linkAddress')],
    ['linkSet', t('ui.editor.linkSet')],
    ['linkRemove', t('ui.editor.linkRemove')],
    ['cancel', t('ui.cancel')],
    ['noPictures', t('ui.editor.noPictures')],
  ] as const;
  return JSON.stringify(Object.fromEntries([...labels, ...questions]));
}

/** A text field that becomes an editor where JavaScript runs; either way the form sends HTML under its name. */
export function RichTextField(props: Props) {
  const { t, value, rows = 12, maxlength, pictures = [], lang } = props;
  return (
    <Field {...props}>
      <rich-text-editor class="block" data-labels={toolbarLabels(t)} data-pictures={JSON.stringify(pictures)}>
        <textarea
          {...wiring(props)}
          class="textarea"
          rows={rows}
          maxlength={maxlength}
          lang={lang}
          dir="auto"
          data-format="html"
          value={value ?? ''}
        />
      </rich-text-editor>
    </Field>
  );
}
