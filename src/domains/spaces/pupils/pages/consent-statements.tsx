import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import type { PupilId } from '#kernel/ids.ts';
import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { ConfirmDetails } from '#ui/confirm-details.tsx';
import { Form } from '#ui/form.tsx';
import { writeTime } from '#ui/write-time.ts';
import type { ConsentStatement } from '../model.ts';
import { paths } from '../paths.ts';
import type { FormerPupil } from '../queries/former-pupils.ts';
import type { ListedPupil } from '../queries.ts';
import { addressesOf } from './found-names.tsx';

interface Props {
  readonly reader: Reader;
  readonly space: SeenSpace;
  readonly pupil: Pick<ListedPupil, 'id' | 'name'>;
  readonly statements: readonly ConsentStatement[];
}

/** For which texts the consent of a pupil's family was stated, by whom and when, and how it is withdrawn. */
export function ConsentStatements({ reader, space, pupil, statements }: Props) {
  const { t } = reader;
  if (statements.length === 0) return null;
  return (
    <details class="w-full sm:ps-15">
      <summary class="link-quiet tap w-fit cursor-pointer text-sm">
        {t('pupils.consents.count', { count: statements.length })}
        <span class="sr-only">: {pupil.name}</span>
      </summary>
      <ul class="mt-2 grid gap-4">
        {statements.map((statement) => (
          <li key={`${statement.kind} ${statement.subject}`}>
            <Statement {...{ reader, space, pupil, statement }} />
          </li>
        ))}
      </ul>
    </details>
  );
}

const questions = {
  public: 'pupils.consents.questionPublic',
  project: 'pupils.consents.questionProject',
  members: 'pupils.consents.questionMembers',
} as const;

function Statement({ reader, space, pupil, statement }: Omit<Props, 'statements'> & { statement: ConsentStatement }) {
  const { t } = reader;
  const { id, kind, subject, title, isPublic, by, at } = statement;
  const date = writeTime(at, reader, 'day');
  const { name } = pupil;
  const question = questions[kind === 'project' ? kind : isPublic ? 'public' : 'members'];
  return (
    <div class="grid gap-1 justify-items-start">
      <p class="wrap-anywhere">
        <a class="link-quiet tap" href={addressesOf({ kind, subject }, space.id).read}>
          <bdi>{title}</bdi>
        </a>
        {' · '}
        <span class="text-muted">{t(isPublic ? 'pupils.consents.public' : 'pupils.consents.members')}</span>
      </p>
      <p class="text-sm text-muted wrap-anywhere">
        {by === null
          ? t('pupils.consents.statedByFormer', { name, date })
          : t('pupils.consents.stated', { name, by, date })}
      </p>
      <ConfirmDetails label={t('pupils.consents.withdraw')} size="small" question={t(question, { title, name })}>
        <Form action={paths.withdrawal(space.id, pupil.id)} layout="bare">
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="subject" value={subject} />
          <input type="hidden" name="statement" value={id} />
          <Button tone="danger" size="small">
            {t('pupils.consents.withdrawYes')}
          </Button>
        </Form>
      </ConfirmDetails>
    </div>
  );
}

interface FormerProps {
  readonly reader: Reader;
  readonly space: SeenSpace;
  readonly former: readonly FormerPupil[];
  readonly statements: ReadonlyMap<PupilId, readonly ConsentStatement[]>;
}

/** What stays public of pupils who have left: their families can still withdraw. */
export function FormerPupils({ reader, space, former, statements }: FormerProps) {
  const { t } = reader;
  if (former.length === 0) return null;
  return (
    <section class="grid gap-3">
      <h2 class="text-xl">{t('pupils.former.title')}</h2>
      <p class="text-muted">{t('pupils.former.text')}</p>
      <ul class="box rows">
        {former.map((pupil) => (
          <li key={pupil.id} class="flex-wrap">
            <bdi class="font-semibold wrap-anywhere">{pupil.name}</bdi>
            <ConsentStatements {...{ reader, space, pupil }} statements={statements.get(pupil.id) ?? []} />
          </li>
        ))}
      </ul>
    </section>
  );
}
