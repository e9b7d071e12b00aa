import { languageName } from '#ui/names-of.ts';
import { TextField } from '#ui/text-field.tsx';
import { programmeLimits as most } from '../model.ts';
import { fieldsOf, type Typed } from './typed-fields.tsx';

/** What a word is called in each language of the pages; English is what the others fall back on. */
export function LabelFields({ languages, ...props }: Typed & { readonly languages: readonly string[] }) {
  const { t } = props.reader;
  const { field } = fieldsOf(props);
  return (
    <>
      {languages.map((code) => (
        <TextField
          key={code}
          {...field(code, t('programme.form.label', { language: languageName(code, props.reader.language) }))}
          {...(code !== 'en' && { hint: t('programme.form.label.hint'), need: 'optional' as const })}
          lang={code}
          maxlength={most.label}
        />
      ))}
    </>
  );
}
