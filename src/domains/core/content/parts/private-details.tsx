import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { CheckboxField } from '#ui/checkbox-field.tsx';
import { listOf } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import type { PrivateDetail } from '../model.ts';
import { hasTeacherToAsk } from '../policy.ts';
import { writeNames } from './write-names.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly named: readonly PrivateDetail[];
}

/** Lists the private details in a text that becomes public; each has a checkbox for consent where this actor can state it. */
export function PrivateDetails({ reader, actor, named }: Props) {
  if (named.length === 0) return null;
  return (
    <div class="grid gap-3">
      <Surnames reader={reader} named={named.filter(({ kind }) => kind === 'surname')} />
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

/** They are for nobody to state: the consent of a family does not cover them. */
function Surnames({ reader: { t, language }, named }: Pick<Props, 'reader' | 'named'>) {
  if (named.length === 0) return null;
  const names = listOf(
    named.map(({ name }) => name),
    language,
  );
  return (
    <Notice tone="error" kind="static" title={t('content.surnames.title', { count: named.length, names })}>
      {t('content.surnames.text')}
    </Notice>
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
  readonly kind: keyof typeof words;
  /** Of all of them, or of none. */
  readonly mayState: boolean;
}

function DetailsOfKind({ reader: { t, language }, actor, kind, named, mayState }: OfKind) {
  if (named.length === 0) return null;
  const { title, text, askTeacher, takeOut, statement, hint } = words[kind];
  const instead = hasTeacherToAsk(actor) ? askTeacher : takeOut;
  const { count, names } = writeNames(t, language, named);
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
