import type { Reader } from '#platform/http.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { FieldGroup } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import type { SeenProject } from '../../access.ts';
import type { CoverChoice } from '../../model.ts';
import { paths } from '../../paths.ts';

interface Props {
  readonly reader: Reader;
  readonly project: SeenProject;
  /** As it is on this page: the things with which these drawings are drawn. */
  readonly choice: CoverChoice;
  /** What the words are about and what was chosen before, with their pictures as addresses. */
  readonly things: readonly { readonly name: string; readonly label: string; readonly picture: string }[];
  /** The drawings, as addresses, by variant. */
  readonly drawings: readonly string[];
  readonly wrong?: 'tooMany' | undefined;
}

/** A founder chooses what stands on the cover, and which drawing of it. */
export function CoverPage({ reader, project, choice, things, drawings, wrong }: Props) {
  const { t } = reader;
  return (
    <main id="main" class="page max-w-5xl py-8 grid gap-8">
      <PageHeading
        title={t('projects.cover.title')}
        about={
          <a class="link-quiet tap" href={paths.project(project.id)} dir="auto">
            {project.proposal.title || t('projects.untitled')}
          </a>
        }
        lead={t('projects.cover.lead')}
      />
      {project.pictureKey && <OwnPicture reader={reader} project={project} say="hidden" />}
      <Form method="get" action={paths.coverChoice(project.id)}>
        <FieldGroup
          t={t}
          name="thing"
          label={t('projects.cover.things')}
          hint={t('projects.cover.thingsHint')}
          need="unmarked"
          error={wrong && t('projects.cover.tooMany')}
        >
          <div class="flex flex-wrap gap-3">
            {things.map(({ name, label, picture }) => (
              <label class="cover-thing" key={name}>
                <input
                  class="checkbox"
                  type="checkbox"
                  name="thing"
                  value={name}
                  checked={choice.things.includes(name)}
                />
                <img src={picture} width="44" height="44" alt="" />
                <span>{label}</span>
              </label>
            ))}
          </div>
        </FieldGroup>
        <div>
          <Button tone="quiet" icon="pencil">
            {t('projects.cover.draw')}
          </Button>
        </div>
      </Form>
      <Form action={paths.coverChoice(project.id)}>
        {choice.things.map((name) => (
          <input key={name} type="hidden" name="thing" value={name} />
        ))}
        <FieldGroup t={t} name="drawing" label={t('projects.cover.drawings')} need="unmarked">
          <div class="grid gap-4 grid-cols-2 md:grid-cols-3">
            {drawings.map((drawing, variant) => (
              <label class="cover-drawing" key={drawing}>
                <input class="radio" type="radio" name="drawing" value={variant} checked={variant === choice.variant} />
                <img
                  src={drawing}
                  width="320"
                  height="240"
                  alt={t('projects.cover.drawing', { number: variant + 1 })}
                />
              </label>
            ))}
          </div>
        </FieldGroup>
        <div>
          <Button icon="check">{t('projects.cover.take')}</Button>
        </div>
      </Form>
      {!project.pictureKey && <OwnPicture reader={reader} project={project} say="own" />}
    </main>
  );
}

function OwnPicture({
  reader: { t },
  project,
  say,
}: Pick<Props, 'reader' | 'project'> & { readonly say: 'hidden' | 'own' }) {
  return (
    <Notice tone="info" kind="static">
      <div class="flex flex-wrap items-center gap-3">
        <p>{t(`projects.cover.${say}`)}</p>
        <ButtonLink tone="quiet" size="small" icon="image" href={`${paths.form(project.id, 1)}#picture`}>
          {t(`projects.cover.${say}Link`)}
        </ButtonLink>
      </div>
    </Notice>
  );
}
