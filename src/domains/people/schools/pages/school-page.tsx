import type { TaskProgress } from '#domains/core/tasks/model.ts';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import { paths as projectPaths } from '#domains/work/projects/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Badge } from '#ui/badge.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FactList } from '#ui/fact-list.tsx';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import { LiveUpdates } from '#ui/live-updates.tsx';
import { countryName, factsOf } from '#ui/names-of.ts';
import { ProgressBar } from '#ui/progress-bar.tsx';
import { Stamp } from '#ui/stamp.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { SeenSchool } from '../access.ts';
import { schoolLimits } from '../model.ts';
import { paths } from '../paths.ts';
import { canCorrectRegion, canEditSchool } from '../policy.ts';
import type { SchoolProject, SchoolTeacher } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly school: SeenSchool;
  /** In the reader's words. */
  readonly type: string;
  readonly teachers: readonly (SchoolTeacher & { readonly role: string })[];
  readonly projects: readonly SchoolProject[];
  /** What this reader has set off by an edit, while it is not finished. */
  readonly task: TaskProgress | undefined;
  /** Regions known in the country, for officers who can correct the school's. */
  readonly regions: readonly string[];
  readonly typedRegion: string;
  readonly regionError: string | undefined;
}

export function SchoolPage(props: Props) {
  const { reader, actor, school, type, teachers, task } = props;
  const { t } = reader;
  const place = [school.street, [school.postcode, school.town].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return (
    <main id="main">
      <Head {...props} />
      <div class="page grid gap-6 py-8">
        {canEditSchool(actor, school) && <LiveUpdates />}
        {task && <ProgressBar t={t} label={t(task.kind)} done={task.done} total={task.total} />}
        <div class="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,1fr)_21rem]">
          <div class="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-10">
            <section class="grid gap-4">
              <h2>{t('schools.page.teachers')}</h2>
              <Teachers {...{ reader, school, teachers }} />
            </section>
            <section>
              <h2 class="mb-4">{t('schools.page.projects')}</h2>
              <Projects {...props} />
            </section>
          </div>
          <Card level={2} title={t('schools.page.about')}>
            <FactList
              rows={[
                { term: t('schools.form.type'), value: type },
                { term: t('schools.page.address'), value: place },
                { term: t('schools.form.region'), value: school.region },
                { term: t('schools.form.code'), value: school.code },
                {
                  term: t('schools.form.website'),
                  value: school.website && (
                    <a class="link-quiet break-all" href={school.website} rel="nofollow noopener">
                      {school.website.replace(/^https?:\/\//i, '')}
                    </a>
                  ),
                },
              ]}
            />
            {canCorrectRegion(actor, school) && <Region {...props} />}
          </Card>
        </div>
      </div>
    </main>
  );
}

function Head({ reader, actor, school, type }: Props) {
  const { t, language } = reader;
  return (
    <header class="album-leaf">
      <div class="page flex flex-wrap items-center gap-x-8 gap-y-5 py-6 sm:py-8">
        <span class={`flag flag-portrait flag-${school.country.toLowerCase()}`} aria-hidden="true" />
        <div class="grid min-w-0 flex-[1_1_20rem] gap-3">
          <p class="flex flex-wrap items-center gap-2">
            <Badge tone="info" icon="school">
              {type}
            </Badge>
            {!school.confirmed && (
              <Badge tone="warning" icon="clock">
                {t('schools.page.unconfirmed')}
              </Badge>
            )}
          </p>
          <h1 class="wrap-anywhere" dir="auto">
            {school.name}
          </h1>
          <p class="lead wrap-anywhere">
            {factsOf([school.town, school.region, countryName(school.country, language)])}
          </p>
          {canEditSchool(actor, school) && (
            <p>
              <ButtonLink tone="quiet" icon="pencil" href={paths.edit(school.id)}>
                {t('schools.page.edit')}
              </ButtonLink>
            </p>
          )}
        </div>
      </div>
    </header>
  );
}

function Projects({ reader, projects }: Pick<Props, 'reader' | 'projects'>) {
  if (projects.length === 0) return <p class="text-muted">{reader.t('schools.page.noProjects')}</p>;
  return (
    <ul class="album album-small">
      {projects.map((project) => {
        const [first = '', second = first] = project.founders;
        return (
          <li key={project.id}>
            <Stamp
              reader={reader}
              project={project}
              state={{ kind: project.running ? 'approved' : 'closed', at: project.approvedAt, by: [first, second] }}
              href={projectPaths.project(project.id)}
              cover={projectPaths.pictureOf(project)}
              alt={project.pictureKey ? project.pictureAlt : ''}
              size="s"
            />
            {project.open && (
              <p class="stamp-under">
                <Icon name="user-plus" size={4} />
                <span>{reader.t('projects.open')}</span>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Teachers({ reader: { t }, school, teachers }: Pick<Props, 'reader' | 'school' | 'teachers'>) {
  if (teachers.length === 0)
    return (
      <EmptyState icon="users" title={t('schools.page.noTeachers')}>
        {t('schools.page.noTeachers.why')}
      </EmptyState>
    );
  return (
    <ul class="grid grid-cols-[minmax(0,1fr)] gap-4 sm:grid-cols-2">
      {teachers.map(({ id, name, initialsOf, role }) => (
        <li key={id} class="box relative flex items-center gap-4 p-5">
          <Avatar {...{ id, name, initialsOf }} size="large" country={school.country} />
          <span class="min-w-0">
            <a
              class="display text-lg hover:underline wrap-anywhere after:absolute after:inset-0"
              href={profiles.person(id)}
              dir="auto"
            >
              {name}
            </a>
            <span class="block text-sm text-muted">{role}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** For the support service of the school's country. */
function Region({ reader: { t }, school, regions, typedRegion, regionError }: Props) {
  return (
    <div class="mt-5">
      <Form action={paths.region(school.id)}>
        <TextField
          t={t}
          name="region"
          label={t('schools.page.correctRegion')}
          need="unmarked"
          value={typedRegion}
          error={regionError}
          maxlength={schoolLimits.region}
          options={regions}
        />
        <div>
          <Button tone="quiet" size="small">
            {t('schools.page.saveRegion')}
          </Button>
        </div>
      </Form>
    </div>
  );
}
