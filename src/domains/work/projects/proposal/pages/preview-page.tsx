import type { Words } from '#domains/core/programme/queries.ts';
import type { Member } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import type { ProblemMessage } from '#platform/i18n.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { fieldId } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { ProjectPicture } from '#ui/project-picture.tsx';
import type { SeenProject } from '../../access.ts';
import { altOf } from '../../model.ts';
import { AcceptProposal, AnswerProposal } from '../../pages/answer-proposal.tsx';
import { StateBadge } from '../../pages/project-badges.tsx';
import { ProjectContents } from '../../pages/project-contents.tsx';
import { ProjectPeople } from '../../pages/project-people.tsx';
import { paths } from '../../paths.ts';
import { canAnswerProposal, canChooseCover, canSubmit, otherFounderOf } from '../../policy.ts';
import { missingFields, stepOf } from '../model.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Member;
  readonly project: SeenProject;
  readonly words: Words;
  readonly problem?: ProblemMessage;
}

/** The project as others will see it, which fields are still missing, and the button that submits it. */
export function PreviewPage({ reader, actor, project, words, problem }: Props) {
  const { t } = reader;
  const missing = missingFields(project.proposal);
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
      {problem && <Notice tone="error">{t(problem)}</Notice>}
      <WhatIsNext {...{ reader, actor, project, missing }} at="top" />
      <ProjectPicture
        picture={paths.pictureOf(project)}
        alt={altOf({ pictureKey: project.pictureKey, pictureAlt: project.proposal.picture_alt })}
        use={project.pictureKey ? 'head' : 'cover'}
      />
      <ProjectContents reader={reader} project={project} words={words} />
      <ProjectPeople reader={reader} project={project} names="shown" />
      <WhatIsNext {...{ reader, actor, project, missing }} at="end" />
    </main>
  );
}

interface NextProps extends Pick<Props, 'reader' | 'actor' | 'project'> {
  readonly missing: ReturnType<typeof missingFields>;
  readonly at: 'top' | 'end';
}

/** What the reader can do with what they read: before it, for who has read it, and behind it. */
function WhatIsNext({ reader, actor, project, missing, at }: NextProps) {
  const { t } = reader;
  const name = otherFounderOf(actor, project)?.name ?? '';
  if (missing.length > 0) return <WhatIsMissing {...{ reader, project, missing }} />;
  if (canSubmit(actor, project))
    return (
      <section class="rounded-box bg-area-soft p-5 grid gap-3 justify-items-start">
        <p>{t('projects.preview.submitText', { name })}</p>
        <Form action={paths.submission(project.id)} layout="bare">
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
            <AcceptProposal reader={reader} project={project} />
            <ButtonLink tone="quiet" href="#answer">
              {t('projects.next.decline')}
            </ButtonLink>
          </>
        ) : (
          <AnswerProposal reader={reader} project={project} />
        )}
      </div>
    </section>
  );
}

function WhatIsMissing({ reader: { t }, project, missing }: Pick<NextProps, 'reader' | 'project' | 'missing'>) {
  return (
    <Notice tone="warning" kind="static" title={t('projects.preview.missing', { count: missing.length })}>
      <ul class="grid gap-1">
        {missing.map((each) => (
          <li key={each.field}>
            <a class="link-quiet tap" href={`${paths.form(project.id, stepOf(each.field))}#${fieldId(each.field)}`}>
              {t(`projects.missing.${each.missing}`)}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
