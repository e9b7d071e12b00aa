import type { Words } from '#domains/core/programme/queries.ts';
import type { Reader } from '#platform/http.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { writeAges } from '#ui/names-of.ts';
import { UserText } from '#ui/user-text.tsx';
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

/** The proposal as readers see it. Empty fields are left out. */
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
      {texts.map(
        (name) =>
          proposal[name] && (
            <section key={name}>
              <h2 class="text-lg mb-1">{t(`projects.field.${name}`)}</h2>
              <UserText text={proposal[name]} class="max-w-prose" />
            </section>
          ),
      )}
    </div>
  );
}
