import type { Words } from '#domains/core/programme/queries.ts';
import { paths as peopleSearch } from '#domains/people/people-search/paths.ts';
import type { Member } from '#kernel/actor.ts';
import type { Problems } from '#platform/forms.ts';
import type { Reader } from '#platform/http.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { IdempotencyKey } from '#ui/idempotency-key.tsx';
import { countryName, writeAges } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { writeField } from '../../pages/field-value.tsx';
import { paths } from '../../paths.ts';
import { emptyProposal, type SharedFields } from '../../proposal/model.ts';
import type { OwnSchool, PossiblePartner } from '../../queries/own-projects.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Member;
  readonly partners: readonly PossiblePartner[];
  readonly schools: readonly OwnSchool[];
  readonly values: {
    readonly idempotencyKey: string;
    readonly partner: string;
    readonly school: string;
    readonly title: string;
  };
  readonly problems?: Problems;
  readonly words: Words;
  /** What the draft starts with, where the partner is chosen already. */
  readonly shared: SharedFields | undefined;
}

/** The other founder and a working title. The founders write everything else together. */
export function StartPage({ reader, actor, partners, schools, values, problems = {}, words, shared }: Props) {
  const { t, language } = reader;
  const wrong = inWords(t, problems);
  const abroad = partners.filter((partner) => partner.country !== actor.country);
  return (
    <main id="main" class="page max-w-2xl py-8">
      <PageHeading title={t('projects.start.title')} lead={t('projects.start.lead')} />
      {abroad.length === 0 ? (
        <EmptyState
          icon="users"
          title={t('projects.start.nobody')}
          action={<ButtonLink href={peopleSearch.people()}>{t('projects.start.find')}</ButtonLink>}
        >
          {t('projects.start.nobodyText')}
        </EmptyState>
      ) : (
        <Form action={paths.start()}>
          <ErrorSummary t={t} errors={wrong.all} />
          <IdempotencyKey value={values.idempotencyKey} />
          <SelectField
            t={t}
            name="partner"
            label={t('projects.start.partner')}
            hint={t('projects.start.partnerHint')}
            empty={t('projects.start.choose')}
            value={values.partner}
            error={wrong.at('partner')}
            choices={abroad.map(({ id, name, country }) => ({
              value: id,
              label: `${name} · ${countryName(country, language)}`,
            }))}
          />
          {shared ? (
            <Shared reader={reader} words={words} shared={shared} />
          ) : (
            <p class="text-muted">{t('projects.start.sharedLater')}</p>
          )}
          {schools.length > 1 ? (
            <SelectField
              t={t}
              name="school"
              label={t('projects.start.school')}
              value={values.school}
              error={wrong.at('school')}
              choices={schools.map(({ id, name, town }) => ({ value: id, label: `${name}, ${town}` }))}
            />
          ) : (
            <input type="hidden" name="school" value={schools[0]?.id ?? ''} />
          )}
          <TextField
            t={t}
            name="title"
            label={t('projects.start.workingTitle')}
            hint={t('projects.start.titleHint')}
            value={values.title}
            error={wrong.at('title')}
            maxlength={200}
          />
          {!actor.verified && (
            <Notice tone="info" kind="static">
              {t('projects.start.unverified')}
            </Notice>
          )}
          <Button>{t('projects.start.go')}</Button>
        </Form>
      )}
    </main>
  );
}

/** What both founders have in their profiles: the draft starts with it. */
function Shared({ reader, words, shared }: Pick<Props, 'reader' | 'words'> & { readonly shared: SharedFields }) {
  const { t } = reader;
  const proposal = { ...emptyProposal, ...shared };
  const rows = [
    { term: t('projects.field.languages'), value: writeField('languages', proposal, words, reader) },
    { term: t('projects.field.age_from'), value: writeAges(t, shared.age_from, shared.age_to) },
    { term: t('projects.field.subjects'), value: writeField('subjects', proposal, words, reader) },
  ];
  if (rows.every(({ value }) => !value)) return <p class="text-muted">{t('projects.start.nothingShared')}</p>;
  return (
    <section class="rounded-box bg-area-soft p-4 grid gap-3">
      <h2 class="text-lg">{t('projects.start.shared')}</h2>
      <DefinitionList rows={rows} />
      <p class="text-muted">{t('projects.start.sharedText')}</p>
    </section>
  );
}
