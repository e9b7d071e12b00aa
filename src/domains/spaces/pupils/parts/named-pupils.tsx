import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { CheckboxField } from '#ui/checkbox-field.tsx';
import { listOf } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import type { NamedPupil } from '../model.ts';
import { canStateConsent } from '../policy.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly named: readonly NamedPupil[];
}

/** Names the pupils whom a text that becomes public names. A teacher may state that the consent is held. */
export function NamedPupils({ reader: { t, language }, actor, named }: Props) {
  if (named.length === 0) return null;
  const names = listOf(
    named.map(({ name }) => name),
    language,
  );
  const mayState = canStateConsent(actor);
  return (
    <div class="grid gap-3">
      <Notice tone="warning" kind="static" title={t('pupils.names.title', { count: named.length, names })}>
        {t(mayState ? 'pupils.names.text' : 'pupils.names.askTeacher')}
      </Notice>
      {mayState && (
        <CheckboxField
          name="consent"
          value={named.map(({ id }) => id).join(' ')}
          label={t('pupils.names.consent', { count: named.length })}
          hint={t('pupils.names.recorded')}
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
