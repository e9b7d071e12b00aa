import type { Words } from '#domains/core/programme/queries.ts';
import type { Reader } from '#platform/http.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { FactList } from '#ui/fact-list.tsx';
import { writeAges } from '#ui/names-of.ts';
import { UserText } from '#ui/user-text.tsx';
import { writeMonths, writeTime } from '#ui/write-time.ts';
import type { Project } from '../model.ts';
import type { FieldName } from '../proposal/model.ts';
import { writeField } from './field-value.tsx';

interface Props {
  readonly reader: Reader;
  readonly project: Project;
  readonly words: Words;
}

const texts = ['aims', 'process', 'results'] as const;
const facts = [
  'languages',
  'subjects',
  'vocational_subjects',
  'competences',
  'tools',
  'type',
  'starts_on',
  'ends_on',
] as const;
const factsAtTheSide = [
  'subjects',
  'vocational_subjects',
  'languages',
  'tools',
] as const satisfies readonly FieldName[];

/** The proposal as those who check it see it. Empty fields are left out. */
export function ProjectContents({ reader, project, words }: Props) {
  const { t } = reader;
  const { proposal } = project;
  const fact = (name: FieldName) => ({
    term: t(`projects.field.${name}`),
    value: writeField(name, proposal, words, reader),
  });
  return (
    <div class="grid content-start gap-8">
      {proposal.summary && <UserText text={proposal.summary} class="text-lg max-w-prose" />}
      <DefinitionList
        rows={[
          { term: t('projects.field.age_from'), value: writeAges(t, proposal.age_from, proposal.age_to) },
          ...facts.map(fact),
          { term: t('projects.field.pupils'), value: proposal.pupils },
        ]}
      />
      <ProjectTexts reader={reader} project={project} level={2} />
    </div>
  );
}

/** Whether there is more to read than the summary. */
export const hasTexts = ({ proposal }: Project): boolean => texts.some((name) => proposal[name] !== '');

/** Aims, work process and results, as far as they are written. */
export function ProjectTexts({ reader: { t }, project, level }: Omit<Props, 'words'> & { readonly level: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <>
      {texts.map(
        (name) =>
          project.proposal[name] && (
            <section key={name}>
              <Heading class="text-lg mb-1">{t(`projects.field.${name}`)}</Heading>
              <UserText text={project.proposal[name]} class="max-w-prose" />
            </section>
          ),
      )}
    </>
  );
}

/** The competences in a line of their own: their names are long. */
export function ProjectCompetences({ reader, project, words }: Props) {
  const value = writeField('competences', project.proposal, words, reader);
  if (!value) return null;
  return (
    <section>
      <h3 class="text-lg mb-1">{reader.t('projects.field.competences')}</h3>
      <p class="max-w-prose">{value}</p>
    </section>
  );
}

/** The facts beside what the classes tell. */
export function ProjectFacts({ reader, project, words }: Props) {
  const { t } = reader;
  const { proposal } = project;
  return (
    <section class="box p-5 sm:p-6">
      <h2 class="mb-4 text-xl">{t('projects.facts.title')}</h2>
      <FactList
        rows={[
          { term: t('projects.facts.ages'), value: agesOf(project) },
          { term: t('projects.facts.pupils'), value: proposal.pupils },
          ...factsAtTheSide.map((name) => ({
            term: t(`projects.field.${name}`),
            value: writeField(name, proposal, words, reader),
          })),
          { term: t('projects.facts.groups'), value: writeField('type', proposal, words, reader) },
          { term: t('projects.facts.runs'), value: runsOf(project, reader) },
        ]}
      />
    </section>
  );
}

function agesOf({ proposal: { age_from: from, age_to: to } }: Project): string {
  if (from === null || to === null) return '';
  return from === to ? `${from}` : `${from}–${to}`;
}

/** As planned, where the plan says it; else from the approval on. */
function runsOf({ proposal, activatedAt, closedAt }: Project, reader: Reader): string {
  const from = noonOf(proposal.starts_on) ?? activatedAt;
  const to = noonOf(proposal.ends_on) ?? closedAt;
  if (!from) return '';
  return to
    ? writeMonths(from, to, reader)
    : reader.t('projects.facts.from', { from: writeTime(from, reader, 'month') });
}

/** A day without an hour is the same day all over Europe. */
const noonOf = (day: string | null): Date | undefined => (day ? new Date(`${day}T12:00:00Z`) : undefined);
