import { ConsentTicks } from '#domains/core/content/parts/consent-ticks.tsx';
import { Sentences } from '#domains/core/content/parts/private-details.tsx';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as spacePages } from '#domains/spaces/pages/paths.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { ConfirmDetails } from '#ui/confirm-details.tsx';
import { fieldId } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { byName, listOf } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { type FoundNames, type FoundPupil, nameWords } from '../model.ts';
import { paths } from '../paths.ts';
import { canState, canWithdrawTexts } from '../policy.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly space: SeenSpace;
  readonly found: readonly FoundNames[];
}

/** Public texts that name pupils who were added later: their teachers decide, as before something is made public. */
export function FoundNamesSection({ reader, actor, space, found }: Props) {
  const { t } = reader;
  if (found.length === 0) return null;
  return (
    <section id="names" class="grid gap-3" aria-labelledby="names-title">
      <h2 id="names-title" class="text-lg">
        {t('pupils.found.title')}
      </h2>
      <Notice tone="warning" kind="static">
        {t('pupils.found.lead')}
      </Notice>
      <ul class="box divide-y divide-base-300">
        {found.map((text) => (
          <li key={`${text.kind} ${text.subject}`} class="px-4 py-3 sm:px-6">
            <FoundText {...{ reader, actor, space, text }} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FoundText({ reader, actor, space, text }: Omit<Props, 'found'> & { readonly text: FoundNames }) {
  const { t, language } = reader;
  const { kind, subject, title, pupils, inComments } = text;
  const { read, change, audience } = addressesOf(text, space.id);
  const namesOf = (some: typeof pupils) =>
    listOf(
      byName(some, language).map(({ name }) => name),
      language,
    );
  const names = namesOf(pupils);
  const surnames = pupils.filter(({ withSurname }) => withSurname);
  const elsewhere = pupils.filter((pupil) => pupil.elsewhere);
  const statable = pupils.filter((pupil) => !pupil.withSurname && !pupil.elsewhere);
  const [own = [], others = []] = [true, false].map((is) =>
    statable.filter(({ school }) => canState(actor, space, { kind: 'name', school }) === is),
  );
  const schools = listOf([...new Set(others.map(({ schoolName }) => schoolName))], language);
  const count = own.length;
  return (
    <div class="grid gap-2">
      <p class="font-semibold wrap-anywhere">
        <a href={inComments ? `${read}#comments` : read}>
          <bdi>{title}</bdi>
        </a>
      </p>
      <p class="wrap-anywhere">{t(inComments ? 'pupils.found.inComments' : 'pupils.found.names', { names })}</p>
      {surnames.length > 0 && (
        <p class="text-sm wrap-anywhere">{t('pupils.found.surnames', { names: namesOf(surnames) })}</p>
      )}
      {elsewhere.length > 0 && (
        <p class="text-sm wrap-anywhere">
          {t('pupils.found.elsewhere', { count: elsewhere.length, names: namesOf(elsewhere) })}
        </p>
      )}
      {others.length > 0 && (
        <p class="text-sm text-muted wrap-anywhere">
          {t('pupils.found.ofOthers', { names: namesOf(others), schools })}
        </p>
      )}
      <div class="flex flex-wrap items-start gap-2">
        <ButtonLink href={inComments ? `${read}#comments` : change} size="small" icon="pencil">
          {t(inComments ? 'pupils.found.comments' : 'pupils.names.change')}
          <span class="sr-only">: {title}</span>
        </ButtonLink>
        {count > 0 && (
          <ConfirmDetails
            label={t('pupils.found.consent')}
            size="small"
            question={
              count === 1 && `${namesOf(own)}: ${t('content.names.consent', { count })}. ${t('content.names.recorded')}`
            }
          >
            <div class="w-full">
              <Sentences {...{ t, named: own }} />
            </div>
            <Form action={paths.consent(space.id)} layout="bare">
              <input type="hidden" name="kind" value={kind} />
              <input type="hidden" name="subject" value={subject} />
              <div class="grid gap-3 justify-items-start">
                <ConsentOfEach {...{ reader, own, id: `${kind}-${subject}` }} />
              </div>
            </Form>
          </ConfirmDetails>
        )}
        {audience && canWithdrawTexts(space) && (
          <Form action={audience} layout="bare">
            <Button tone="quiet" size="small" icon="lock" name="audience" value="members">
              {t('pupils.found.withdraw')}
            </Button>
          </Form>
        )}
      </div>
    </div>
  );
}

interface OfEach {
  readonly reader: Reader;
  readonly own: readonly FoundPupil[];
  readonly id: string;
}

/** One is stated by the button, of several those who are ticked. */
function ConsentOfEach({ reader, own, id }: OfEach) {
  const { t } = reader;
  const [first, ...others] = own;
  if (first && others.length === 0)
    return (
      <Button size="small" name="consent" value={[first.id, ...first.keys].join(' ')}>
        {t('pupils.found.consentYes')}
      </Button>
    );
  const named = own.map((one) => ({ ...one, kind: 'name' as const, mayState: true, alike: idsOfAlike(one, own) }));
  return (
    <>
      <ConsentTicks {...{ reader, kind: 'name', named, count: own.length, id: fieldId(`consent-${id}`) }} />
      <Button size="small">{t('pupils.found.consentYes')}</Button>
    </>
  );
}

const idsOfAlike = ({ id, name, school }: FoundPupil, all: readonly FoundPupil[]): readonly string[] => {
  const words = nameWords(name);
  const others = all.filter((other) => other.id !== id && other.school === school);
  return others.filter((other) => nameWords(other.name).some((word) => words.includes(word))).map((other) => other.id);
};

/** Where it is read and changed, and where it is taken back; a project stays public. */
export function addressesOf({ kind, subject }: Pick<FoundNames, 'kind' | 'subject'>, space: string) {
  switch (kind) {
    case 'post':
      return {
        read: diary.post(space, subject),
        change: diary.editPost(space, subject),
        audience: diary.postAudience(space, subject),
      };
    case 'page':
      return {
        read: spacePages.page(space, subject),
        change: spacePages.editPage(space, subject),
        audience: spacePages.audience(space, subject),
      };
    case 'project':
      return { read: projects.project(subject), change: projects.form(subject, 1), audience: undefined };
  }
}
