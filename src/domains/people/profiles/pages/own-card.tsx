import type { Word } from '#domains/core/programme/model.ts';
import type { Reader } from '#platform/http.ts';
import { Badge } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { languageName } from '#ui/names-of.ts';
import type { Person } from '../access.ts';
import type { TypedProfile } from '../forms.ts';
import { PersonHead } from '../parts/person-head.tsx';
import { paths } from '../paths.ts';

export interface OwnCardProps {
  readonly reader: Reader;
  readonly person: Pick<Person, 'id' | 'name' | 'initialsOf' | 'country' | 'school' | 'pictureKey'>;
  readonly typed: TypedProfile;
  readonly subjects: readonly Word[];
  /** The id of the form that makes it. */
  readonly form: string;
}

/** One's own card as other teachers find it, beside the form that makes it. It follows the typing; without scripts it is what was sent. */
export function OwnCard({ reader, person, typed, subjects, form }: OwnCardProps) {
  const { t, language } = reader;

  const taught = subjects.filter(({ key }) => typed.subjects.includes(key)).map(({ label }) => label);
  const spoken = typed.languages.map((each) => languageName(each.language, language));
  return (
    <aside class="stamp-side" aria-labelledby="own-card">
      <h2 class="text-base" id="own-card">
        {t('profiles.form.card')}
      </h2>
      <live-card class="album-leaf own-card-leaf" data-form={form}>
        <div class="box own-card">
          <PersonHead person={person} language={language} />
          <p>
            <span data-shown-if="available" hidden={!typed.available}>
              <Badge tone="success">{t('ui.person.available')}</Badge>
            </span>
            <span data-shown-unless="available" hidden={typed.available}>
              <Badge tone="plain">{t('ui.person.notAvailable')}</Badge>
            </span>
          </p>
          <p
            class="own-card-idea"
            data-text="idea"
            data-empty={t('profiles.form.cardIdea')}
            lang={typed.writtenIn}
            dir="auto"
          >
            {typed.idea || t('profiles.form.cardIdea')}
          </p>
          <Chips label={t('profiles.languages')} field="language" words={spoken} />
          <Chips label={t('profiles.subjects')} field="subjects" words={taught} />
          <div hidden={!typed.ageFrom || !typed.ageTo} data-range="ageFrom ageTo">
            <p class="text-sm text-muted">{t('profiles.ages')}</p>
            <p class="display text-2xl" data-range-words>
              {typed.ageFrom === typed.ageTo ? typed.ageFrom : `${typed.ageFrom}–${typed.ageTo}`}
            </p>
          </div>
        </div>
      </live-card>
      <p class="mt-3">
        <ButtonLink href={paths.ownPicture()} tone="quiet" icon="image">
          {t(person.pictureKey ? 'profiles.photo.change' : 'profiles.photo.add')}
        </ButtonLink>
      </p>
      <p class="own-card-note text-sm text-muted">{t('profiles.form.cardNote')}</p>
    </aside>
  );
}

interface ChipsProps {
  readonly label: string;
  /** The name of the fields whose answers are shown. */
  readonly field: string;
  readonly words: readonly string[];
}

function Chips({ label, field, words }: ChipsProps) {
  return (
    <div hidden={words.length === 0} data-words={field}>
      <p class="mb-1.5 text-sm text-muted">{label}</p>
      <ul class="flex flex-wrap gap-1.5">
        {words.map((word) => (
          <li key={word} class="badge badge-ghost">
            {word}
          </li>
        ))}
      </ul>
    </div>
  );
}
