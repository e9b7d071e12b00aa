import type { Reader } from '#platform/http.ts';
import { CheckboxField } from '#ui/checkbox-field.tsx';
import { byName, listOf } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';

interface Props {
  readonly reader: Reader;
  readonly named: readonly { readonly id: string; readonly name: string }[];
  /** The reader may state that the consent is held. */
  readonly mayStateConsent: boolean;
}

/** Names the pupils whom a text that becomes public names, with a field that states that the consent is held. */
export function NamedPupils({ reader: { t, language }, named, mayStateConsent }: Props) {
  if (named.length === 0) return null;
  const names = listOf(
    byName(named, language).map(({ name }) => name),
    language,
  );
  return (
    <div class="grid gap-3">
      <Notice tone="warning" kind="static" title={t('content.names.title', { count: named.length, names })}>
        {t(mayStateConsent ? 'content.names.text' : 'content.names.askTeacher')}
      </Notice>
      {mayStateConsent && (
        <CheckboxField
          name="consent"
          value={named.map(({ id }) => id).join(' ')}
          label={t('content.names.consent', { count: named.length })}
          hint={t('content.names.recorded')}
          need="optional"
        />
      )}
    </div>
  );
}

/** The ids of the pupils for whom the sender of a form states the consent. */
export function readConsent(form: URLSearchParams): readonly string[] {
  return (form.get('consent') ?? '').split(' ').filter(Boolean).slice(0, 1000);
}
