import { paths as reports } from '#domains/conduct/reports/paths.ts';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Officer } from '#kernel/actor.ts';
import type { Problems } from '#platform/forms.ts';
import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { RadioGroup } from '#ui/radio-group.tsx';
import { TextArea } from '#ui/text-area.tsx';
import type { SeenSanction } from '../access.ts';
import { checks, wordLimits } from '../model.ts';
import { paths } from '../paths.ts';
import { canCheckBan, canLift } from '../policy.ts';
import type { FoundedProject } from '../queries.ts';
import { Reasons } from './reasons.tsx';

interface Props {
  readonly reader: Reader;
  readonly actor: Officer;
  readonly sanction: SeenSanction<Officer>;
  readonly projects: readonly FoundedProject[];
  readonly typed: { readonly check: string; readonly words: string };
  readonly problems: Problems;
  /** Somebody else has decided while this one looked. */
  readonly late: boolean;
}

/** For the officer: the statement, the projects that are left to the other founder, the second look and the lifting. */
export function SanctionPage(props: Props) {
  const { reader, actor, sanction, problems, late } = props;
  const { t } = reader;
  const { member, memberName, officer, checker, lifter, caseId } = sanction;
  const names = [
    officer && t('sanctions.office.decidedBy', { name: officer }),
    checker && t('sanctions.office.checkedBy', { name: checker }),
    lifter && t('sanctions.office.liftedBy', { name: lifter }),
  ].filter(Boolean);
  return (
    <main id="main" class="page grid grid-cols-[minmax(0,1fr)] gap-4 pt-5 pb-12">
      <div>
        <Breadcrumb t={t} trail={[{ href: paths.officeSanctions(), label: t('sanctions.office.title') }]} />
        <PageHeading
          title={t('sanctions.office.one', { name: memberName })}
          lead={names.join(' · ')}
          actions={
            <>
              <ButtonLink tone="quiet" href={profiles.person(member)} icon="users">
                {t('sanctions.office.profile')}
              </ButtonLink>
              <ButtonLink tone="quiet" href={reports.officeCase(caseId)} icon="flag">
                {t('sanctions.office.case')}
              </ButtonLink>
            </>
          }
        />
        {late && <Notice tone="warning">{t('sanctions.problem.decidedMeanwhile')}</Notice>}
        <ErrorSummary t={t} errors={inWords(t, problems).all} />
      </div>
      <div class="with-side">
        <Card level={2} title={t('sanctions.office.statement')}>
          <p class="mb-4 text-sm text-muted">{t('sanctions.office.theyRead')}</p>
          <Reasons reader={reader} sanction={sanction} />
        </Card>
        <div class="grid grid-cols-[minmax(0,1fr)] gap-6">
          {sanction.kind !== 'silence' && <Projects {...props} />}
          {canCheckBan(actor, sanction) && <SecondLook {...props} />}
          {canLift(actor, sanction, reader.now) && <Lifting {...props} />}
        </div>
      </div>
    </main>
  );
}

function Projects({ reader: { t }, projects: founded }: Props) {
  return (
    <Card level={2} title={t('sanctions.office.projects', { count: founded.length })}>
      {founded.length === 0 ? (
        <p>{t('sanctions.office.noProjects')}</p>
      ) : (
        <ul class="grid gap-3">
          {founded.map(({ id, title, founderName }) => (
            <li key={id} class="grid gap-1">
              <a class="link-quiet text-area wrap-anywhere" href={projects.project(id)} dir="auto">
                {title}
              </a>
              {founderName && (
                <span class="text-sm text-muted">{t('sanctions.office.otherFounder', { name: founderName })}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function SecondLook({ reader: { t }, sanction, typed, problems }: Props) {
  return (
    <Card level={2} title={t('sanctions.secondLook')}>
      <Form action={paths.check(sanction.id)}>
        <RadioGroup
          t={t}
          name="check"
          label={t('sanctions.check.what')}
          value={typed.check}
          error={inWords(t, problems).at('check')}
          choices={checks.map((check) => ({
            value: check,
            label: t(`sanctions.check.${check}`),
            note: t(`sanctions.check.${check}Note`),
          }))}
        />
        <div>
          <Button>{t('sanctions.check.send')}</Button>
        </div>
      </Form>
    </Card>
  );
}

function Lifting({ reader: { t }, sanction, typed, problems }: Props) {
  return (
    <Card level={2} title={t('sanctions.lift.title')}>
      <Form action={paths.lift(sanction.id)}>
        <TextArea
          t={t}
          name="words"
          label={t('sanctions.lift.words')}
          hint={t('sanctions.lift.hint')}
          value={typed.words}
          error={inWords(t, problems).at('words')}
          rows={3}
          maxlength={wordLimits.most}
        />
        <div>
          <Button tone="quiet">{t('sanctions.lift.send')}</Button>
        </div>
      </Form>
    </Card>
  );
}
