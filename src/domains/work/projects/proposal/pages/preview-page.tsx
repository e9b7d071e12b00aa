import { withDecisions } from '#domains/core/content/parts/decisions.ts';
import { PrivateDetails } from '#domains/core/content/parts/private-details.tsx';
import type { Words } from '#domains/core/programme/queries.ts';
import type { Member } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import type { ProblemMessage } from '#platform/i18n.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { fieldId } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import type { SeenProject } from '../../access.ts';
import { AnswerProposal } from '../../pages/answer-proposal.tsx';
import { StateBadge } from '../../pages/project-badges.tsx';
import { hasTexts, ProjectCompetences, ProjectFacts, ProjectTexts } from '../../pages/project-contents.tsx';
import { ProjectPeople } from '../../pages/project-people.tsx';
import { ProjectStamp } from '../../pages/project-stamp.tsx';
import { nameOf } from '../../parts/founder-name.ts';
import { paths } from '../../paths.ts';
import { canAnswerProposal, canChooseCover, canSubmit, otherFounderOf } from '../../policy.ts';
import { type DetailsBefore, type FieldName, missingFields, stepOf } from '../model.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Member;
  readonly project: SeenProject;
  readonly words: Words;
  readonly details: DetailsBefore;
  readonly problem?: ProblemMessage | undefined;
}

/** The project as others will see it, which fields are still missing, and the button that submits it. */
export function PreviewPage({ reader, actor, project, words, details, problem }: Props) {
  const { t } = reader;
  const missing = missingFields(project.proposal);
  const undecided = withDecisions(reader, inWords(t, {}), { named: details.named, editable: 'nothing' }).all;
  return (
    <main id="main">
      {problem && (
        <div class="page grid gap-4 pt-6">
          <ErrorSummary t={t} errors={undecided} />
          <Notice tone="error" kind={undecided.length > 0 ? 'static' : 'news'}>
            {t(problem)}
          </Notice>
        </div>
      )}
      <div class="album-leaf py-8 sm:py-10">
        <Head {...{ reader, actor, project, missing, details }} />
      </div>
      <div class="page with-side py-8">
        <div class="grid grid-cols-[minmax(0,1fr)] content-start gap-8">
          {hasTexts(project) && (
            <section class="box grid gap-6 p-5 sm:p-8">
              <h2 class="text-2xl">{t('projects.about')}</h2>
              <ProjectTexts reader={reader} project={project} level={3} />
              <ProjectCompetences reader={reader} project={project} words={words} />
            </section>
          )}
          {missing.length === 0 && details.named.length > 0 && (
            <Decision {...{ reader, actor, project, named: details.named }} />
          )}
        </div>
        <aside class="grid grid-cols-[minmax(0,1fr)] content-start gap-6">
          <ProjectPeople reader={reader} project={project} names="shown" />
          <ProjectFacts reader={reader} project={project} words={words} />
        </aside>
      </div>
    </main>
  );
}

interface HeadProps extends Pick<Props, 'reader' | 'actor' | 'project' | 'details'> {
  readonly missing: ReturnType<typeof missingFields>;
}

/** As on the page that others will see: the stamp, and beside it what it is and what comes next. */
function Head({ reader, actor, project, missing, details: { named, fields } }: HeadProps) {
  const { t } = reader;
  const { title, summary } = project.proposal;
  return (
    <div class="page project-hero">
      <ProjectStamp {...{ reader, actor, project }} />
      <div class="hero-words">
        <p class="flex flex-wrap items-center gap-2">
          <StateBadge t={t} state={project.state} />
        </p>
        <h1 class="wrap-anywhere" dir="auto">
          {title || t('projects.untitled')}
        </h1>
        {summary && (
          <p class="max-w-[44rem] text-[1.1875rem] leading-normal text-muted wrap-anywhere" dir="auto">
            {summary}
          </p>
        )}
        {missing.length > 0 ? (
          <WhatIsMissing {...{ reader, project, missing }} />
        ) : named.length > 0 ? (
          <WhatIsTold {...{ reader, project, fields }} />
        ) : (
          <Decision {...{ reader, actor, project, named }} />
        )}
        <div class="flex flex-wrap gap-3">
          <ButtonLink tone="quiet" icon="pencil" href={paths.form(project.id, 1)}>
            {t('projects.preview.edit')}
          </ButtonLink>
          {canChooseCover(actor, project) && (
            <ButtonLink tone="quiet" icon="image" href={paths.coverChoice(project.id)}>
              {t('projects.cover.choose')}
            </ButtonLink>
          )}
        </div>
      </div>
    </div>
  );
}

interface DecisionProps extends Pick<Props, 'reader' | 'actor' | 'project'> {
  readonly named: DetailsBefore['named'];
}

/** What the reader can do with what they read: in the head, or behind the text where they decide about what it tells of people. */
function Decision({ reader, actor, project, named }: DecisionProps) {
  const { t } = reader;
  const name = nameOf(t, otherFounderOf(actor, project));
  if (canSubmit(actor, project))
    return (
      <section class="box grid justify-items-start gap-4 p-5 sm:p-6" id="answer">
        <p class="max-w-prose">{t('projects.preview.submitText', { name })}</p>
        <Form
          action={paths.submission(project.id)}
          settles={`${paths.project(project.id)}/form/`}
          layout={named.length > 0 ? 'fields' : 'bare'}
        >
          <PrivateDetails {...{ reader, actor, named }} />
          <Button icon="send">{t('projects.preview.submit', { name })}</Button>
        </Form>
      </section>
    );
  if (!canAnswerProposal(actor, project)) return null;
  return (
    <section class="box grid gap-4 p-5 sm:p-6" id="answer">
      <p class="max-w-prose">{t('projects.preview.answerText')}</p>
      <div class="flex flex-wrap items-start gap-3">
        <AnswerProposal {...{ reader, actor, project, named }} />
      </div>
    </section>
  );
}

/** In which fields it tells of people. Below the text the founder states that it may be public, if they do not change it. */
function WhatIsTold({ reader: { t }, project, fields }: ToldProps) {
  return (
    <Notice tone="warning" kind="static" title={t('projects.preview.told')}>
      <ul class="grid gap-1">
        {fields.map((field) => (
          <li key={field}>
            <FieldLink {...{ project, field }}>{t(`projects.field.${field}`)}</FieldLink>
          </li>
        ))}
      </ul>
      <p>
        <a class="link-quiet tap" href="#answer">
          {t('projects.preview.toldDecide')}
        </a>
      </p>
    </Notice>
  );
}

interface ToldProps extends Pick<Props, 'reader' | 'project'> {
  readonly fields: DetailsBefore['fields'];
}

interface LinkProps {
  readonly project: SeenProject;
  readonly field: FieldName;
  readonly children: string;
}

function FieldLink({ project, field, children }: LinkProps) {
  return (
    <a class="link-quiet tap" href={`${paths.form(project.id, stepOf(field))}#${fieldId(field)}`}>
      {children}
    </a>
  );
}

function WhatIsMissing({ reader: { t }, project, missing }: Pick<HeadProps, 'reader' | 'project' | 'missing'>) {
  return (
    <Notice tone="warning" kind="static" title={t('projects.preview.missing', { count: missing.length })}>
      <ul class="grid gap-1">
        {missing.map((each) => (
          <li key={each.field}>
            <FieldLink project={project} field={each.field}>
              {t(`projects.missing.${each.missing}`)}
            </FieldLink>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
