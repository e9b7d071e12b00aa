import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { CheckboxField } from '#ui/checkbox-field.tsx';
import { byName, listOf } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import type { PrivateDetail } from '../model.ts';
import { hasTeacherToAsk } from '../policy.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly named: readonly PrivateDetail[];
}

/** Names what a text that becomes public tells of people, with a field each that states that it may, for those who may state it. */
export function PrivateDetails({ reader, actor, named }: Props) {
  if (named.length === 0) return null;
  return (
    <div class="grid gap-3">
      {(['name', 'contact'] as const).flatMap((kind) =>
        [true, false].map((mayState) => (
          <DetailsOfKind
            key={`${kind} ${mayState}`}
            {...{ reader, actor, kind, mayState }}
            named={named.filter((one) => one.kind === kind && one.mayState === mayState)}
          />
        )),
      )}
    </div>
  );
}

const words = {
  name: {
    title: 'content.names.title',
    text: 'content.names.text',
    askTeacher: 'content.names.askTeacher',
    takeOut: 'content.names.takeOut',
    statement: 'content.names.consent',
    hint: 'content.names.recorded',
  },
  contact: {
    title: 'content.contacts.title',
    text: 'content.contacts.text',
    askTeacher: 'content.contacts.askTeacher',
    takeOut: 'content.contacts.takeOut',
    statement: 'content.contacts.statement',
    hint: 'content.contacts.recorded',
  },
} as const;

interface OfKind extends Props {
  readonly kind: PrivateDetail['kind'];
  /** Of all of them, or of none. */
  readonly mayState: boolean;
}

function DetailsOfKind({ reader: { t, language }, actor, kind, named, mayState }: OfKind) {
  if (named.length === 0) return null;
  const { title, text, askTeacher, takeOut, statement, hint } = words[kind];
  const instead = hasTeacherToAsk(actor) ? askTeacher : takeOut;
  const names = listOf(
    byName(named, language).map(({ name }) => name),
    language,
  );
  const count = named.length;
  const schools = [...new Set(named.flatMap(({ school }) => school ?? []))];
  return (
    <>
      <Notice tone="warning" kind="static" title={t(title, { count, names })}>
        {!mayState && schools.length > 0
          ? t('content.names.ofOthers', { count, schools: listOf(schools, language) })
          : t(mayState ? text : instead)}
      </Notice>
      {mayState && (
        <CheckboxField
          name="consent"
          id={`field-consent-${kind}`}
          value={named.map(({ id }) => id).join(' ')}
          label={t(statement, { count })}
          hint={t(hint)}
          need="optional"
        />
      )}
    </>
  );
}

/** What the sender of a form states that it may be public: the ids of pupils and of other details. */
export function readConsent(form: URLSearchParams): readonly string[] {
  return form
    .getAll('consent')
    .flatMap((ids) => ids.split(' '))
    .filter(Boolean)
    .slice(0, 1000);
}
