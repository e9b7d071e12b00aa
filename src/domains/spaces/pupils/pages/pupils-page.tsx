import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { canManagePupils } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import type { PupilId } from '#kernel/ids.ts';
import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import type { ProblemsInWords } from '#ui/problems-in-words.ts';
import type { ConsentStatement, FoundNames } from '../model.ts';
import { paths } from '../paths.ts';
import { canHandOutPassword, canWithdrawConsent } from '../policy.ts';
import type { FormerPupil } from '../queries/former-pupils.ts';
import type { ListedPupil } from '../queries.ts';
import { ConsentStatements, FormerPupils } from './consent-statements.tsx';
import { FoundNamesSection } from './found-names.tsx';
import { type KnownPupil, KnownPupilsCard, NewClassCard } from './new-class-card.tsx';
import { PupilEntry } from './pupil-entry.tsx';
import { UndoNotice } from './undo-notice.tsx';
import { WaitingCards } from './waiting-cards.tsx';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly space: SeenSpace;
  readonly pupils: readonly ListedPupil[];
  readonly known: readonly KnownPupil[];
  /** Public texts that name pupils. */
  readonly found: readonly FoundNames[];
  /** For which texts the consent is stated. */
  readonly statements: ReadonlyMap<PupilId, readonly ConsentStatement[]>;
  /** Who has left, and of whom a consent is still stated. */
  readonly former: readonly FormerPupil[];
  readonly idempotencyKey: string;
  /** What was typed into the list, where it was refused. */
  readonly names?: string;
  readonly errors: ProblemsInWords;
  /** Why what was sent was not done. */
  readonly problem?: string | undefined;
  /** Has just been given a new password. */
  readonly renewed?: string | undefined;
}

/** The pupils of a space, and how a teacher lets new ones in. */
export function PupilsPage(props: Props) {
  const { reader, actor, space, pupils, known, found, renewed, problem } = props;
  const { t } = reader;
  const mayMake = canManagePupils(space);
  const waiting = pupils.filter((pupil) => pupil.waits && canHandOutPassword(actor, space, pupil));
  return (
    <main id="main" class="page py-8">
      <PageHeading
        title={pupils.length > 0 ? t('pupils.count', { count: pupils.length }) : t('pupils.title')}
        lead={t('pupils.lead')}
        actions={
          waiting.length > 0 && (
            <ButtonLink href={paths.cards(space.id)} icon="printer" download>
              {t('pupils.print', { count: waiting.length })}
            </ButtonLink>
          )
        }
      />
      <div class={mayMake ? 'with-side' : ''}>
        <div class="grid gap-6 content-start min-w-0">
          {problem && <Notice tone="error">{problem}</Notice>}
          <NewPasswordNotice t={t} space={space} pupil={waiting.find(({ id }) => id === renewed)} />
          <FoundNamesSection {...{ reader, actor, space, found }} />
          {mayMake && <UndoNotice {...{ reader, actor, space, pupils }} />}
          {waiting.length > 0 && <WaitingCards reader={reader} waiting={waiting} />}
          {pupils.length === 0 ? (
            <EmptyState icon="graduation-cap" title={t('pupils.empty')}>
              {mayMake && t('pupils.emptyText')}
            </EmptyState>
          ) : (
            <BySchool {...props} />
          )}
          <FormerPupils {...props} />
        </div>
        {mayMake && (
          <div class="grid gap-6 content-start">
            <NewClassCard {...props} />
            {known.length > 0 && <KnownPupilsCard reader={reader} space={space} known={known} />}
          </div>
        )}
      </div>
    </main>
  );
}

interface NewPasswordProps {
  readonly t: Reader['t'];
  readonly space: SeenSpace;
  readonly pupil: ListedPupil | undefined;
}

function NewPasswordNotice({ t, space, pupil }: NewPasswordProps) {
  if (!pupil) return null;
  return (
    <Notice tone="success" title={t('pupils.newPasswordDone', { name: pupil.name })}>
      <div class="grid gap-3 justify-items-start">
        <p>{t('pupils.newPasswordPrint')}</p>
        <ButtonLink href={paths.card(space.id, pupil.id)} size="small" icon="printer" download>
          {t('pupils.newPasswordCard')}
        </ButtonLink>
      </div>
    </Notice>
  );
}

function BySchool({ reader, actor, space, pupils, statements }: Props) {
  const { t } = reader;
  const schools = [...Map.groupBy(pupils, ({ school }) => school)];
  return (
    <>
      {schools.map(([school, own]) => (
        <section key={school} class="grid gap-3">
          <h2 class="flex flex-wrap items-baseline gap-x-3 text-xl">
            <bdi>{own[0]?.schoolName}</bdi>
            {schools.length > 1 && (
              <small class="text-base font-normal text-muted">{t('pupils.count', { count: own.length })}</small>
            )}
          </h2>
          <ul class="box rows pupil-rows">
            {own.map((pupil) => (
              <li key={pupil.id} class="flex-wrap">
                <PupilEntry {...{ reader, actor, space, pupil }} />
                {canWithdrawConsent(actor, space, pupil) && (
                  <ConsentStatements {...{ reader, space, pupil }} statements={statements.get(pupil.id) ?? []} />
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
