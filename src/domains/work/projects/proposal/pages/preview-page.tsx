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
import { PageHeading } from '#ui/page-heading.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { ProjectPicture } from '#ui/project-picture.tsx';
import type { SeenProject } from '../../access.ts';
import { altOf } from '../../model.ts';
import { AcceptProposal, AnswerProposal } from '../../pages/answer-proposal.tsx';
import { StateBadge } from '../../pages/project-badges.tsx';
import { ProjectContents } from '../../pages/project-contents.tsx';
import { ProjectPeople } from '../../pages/project-people.tsx';
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
    <main id="main" class="page max-w-3xl py-8 grid gap-8">
      <PageHeading
        title={project.proposal.title || t('projects.untitled')}
        about={<StateBadge t={t} state={project.state} />}
        actions={
          <>
            <ButtonLink tone="quiet" icon="pencil" href={paths.form(project.id, 1)}>
              {t('projects.preview.edit')}
            </ButtonLink>
            {canChooseCover(actor, project) && (
              <ButtonLink tone="quiet" icon="image" href={paths.coverChoice(project.id)}>
                {t('projects.cover.choose')}
              </ButtonLink>
            )}
          </>
        }
      />
      {problem && <ErrorSummary t={t} errors={undecided} />}
      {problem && (
        <Notice tone="error" kind={undecided.length > 0 ? 'static' : 'news'}>
          {t(problem)}
        </Notice>
      )}
      <WhatIsNext {...{ reader, actor, project, missing, details }} at="top" />
      <ProjectPicture
        picture={paths.pictureOf(project)}
        alt={altOf({ pictureKey: project.pictureKey, pictureAlt: project.proposal.picture_alt })}
        use={project.pictureKey ? 'head' : 'cover'}
      />
      <ProjectContents reader={reader} project={project} words={words} />
      <ProjectPeople reader={reader} project={project} names="shown" />
      <WhatIsNext {...{ reader, actor, project, missing, details }} at="end" />
    </main>
  );
}

interface NextProps extends Pick<Props, 'reader' | 'actor' | 'project' | 'details'> {
  readonly missing: ReturnType<typeof missingFields>;
  readonly at: 'top' | 'end';
}

/** What the reader can do with what they read: before it, for who has read it, and behind it. */
function WhatIsNext({ reader, actor, project, missing, details, at }: NextProps) {
  const { t } = reader;
  const name = nameOf(t, otherFounderOf(actor, project));
  if (missing.length > 0) return <WhatIsMissing {...{ reader, project, missing }} />;
  const { named, fields } = details;
  if (named.length > 0 && at === 'top') return <WhatIsTold {...{ reader, project, fields }} />;
  if (canSubmit(actor, project))
    return (
      <section
        class="rounded-box bg-area-soft p-5 grid gap-3 justify-items-start"
        id={at === 'end' ? 'answer' : undefined}
      >
        <p>{t('projects.preview.submitText', { name })}</p>
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
    <section class="rounded-box bg-area-soft p-5 grid gap-3" id={at === 'end' ? 'answer' : undefined}>
      <p>{t('projects.preview.answerText')}</p>
      <div class="flex flex-wrap items-start gap-3">
        {at === 'top' ? (
          <>
            <AcceptProposal {...{ reader, actor, project }} />
            <ButtonLink tone="quiet" href="#answer">
              {t('projects.next.decline')}
            </ButtonLink>
          </>
        ) : (
          <AnswerProposal {...{ reader, actor, project, named }} />
        )}
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

function WhatIsMissing({ reader: { t }, project, missing }: Pick<NextProps, 'reader' | 'project' | 'missing'>) {
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
