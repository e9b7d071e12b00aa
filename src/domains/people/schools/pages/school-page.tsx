import type { TaskProgress } from '#domains/core/tasks/model.ts';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Badge } from '#ui/badge.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form } from '#ui/form.tsx';
import { LiveUpdates } from '#ui/live-updates.tsx';
import { countryName, factsOf } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { ProgressBar } from '#ui/progress-bar.tsx';
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
  /** Of the country, for an officer who may correct the region. */
  readonly regions: readonly string[];
  readonly typedRegion: string;
  readonly regionError: string | undefined;
}

export function SchoolPage(props: Props) {
  const { reader, actor, school, type, teachers, projects: titles, task } = props;
  const { t, language } = reader;
  const place = [school.street, [school.postcode, school.town].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return (
    <main id="main" class="page py-8">
      <PageHeading
        title={school.name}
        lead={factsOf([school.town, school.region, countryName(school.country, language)])}
        about={
          <>
            <Badge tone="soft" icon="school">
              {type}
            </Badge>
            {!school.confirmed && (
              <Badge tone="warning" icon="clock">
                {t('schools.page.unconfirmed')}
              </Badge>
            )}
          </>
        }
        actions={
          canEditSchool(actor, school) && (
            <ButtonLink tone="quiet" icon="pencil" href={paths.edit(school.id)}>
              {t('schools.page.edit')}
            </ButtonLink>
          )
        }
      />
      {canEditSchool(actor, school) && <LiveUpdates />}
      {task && (
        <div class="mb-6">
          <ProgressBar t={t} label={t(task.kind)} done={task.done} total={task.total} />
        </div>
      )}
      <div class="grid gap-8 lg:grid-cols-[1fr_20rem] items-start">
        <div class="grid gap-8">
          <section class="grid gap-3">
            <h2>{t('schools.page.teachers')}</h2>
            <Teachers reader={reader} teachers={teachers} />
          </section>
          <section class="grid gap-3">
            <h2>{t('schools.page.projects')}</h2>
            {titles.length === 0 ? (
              <p class="text-muted">{t('schools.page.noProjects')}</p>
            ) : (
              <ul class="grid gap-2">
                {titles.map(({ id, title, running, open }) => (
                  <li key={id} class="box flex flex-wrap items-center gap-3 p-4">
                    <a class="font-semibold hover:underline min-w-0 wrap-anywhere" href={projects.project(id)}>
                      {title}
                    </a>
                    <Badge tone={running ? 'success' : 'plain'}>
                      {t(running ? 'schools.page.running' : 'schools.page.closed')}
                    </Badge>
                    {open && (
                      <Badge tone="info" icon="user-plus">
                        {t('projects.open')}
                      </Badge>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </section>
        </div>
        <Card level={2} title={t('schools.page.about')}>
          <DefinitionList
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
    </main>
  );
}

function Teachers({ reader: { t }, teachers }: Pick<Props, 'reader' | 'teachers'>) {
  if (teachers.length === 0)
    return (
      <EmptyState icon="users" title={t('schools.page.noTeachers')}>
        {t('schools.page.noTeachers.why')}
      </EmptyState>
    );
  return (
    <ul class="grid gap-3 sm:grid-cols-2">
      {teachers.map(({ id, name, initialsOf, role }) => (
        <li key={id} class="box flex items-center gap-3 p-4">
          <Avatar {...{ id, name, initialsOf }} />
          <span class="min-w-0">
            <a class="font-semibold hover:underline wrap-anywhere" href={profiles.person(id)}>
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
