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
import { writeAges } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { SelectField } from '#ui/select-field.tsx';
import { Stamp } from '#ui/stamp.tsx';
import { TextField } from '#ui/text-field.tsx';
import { writeField } from '../../pages/field-value.tsx';
import { paths } from '../../paths.ts';
import { emptyProposal, type SharedFields } from '../../proposal/model.ts';
import type { OwnSchool, PossiblePartner } from '../../queries/own-projects.ts';
import { PartnerField } from './partner-field.tsx';

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

const formId = 'start';

/** The other founder and a working title, and beside them the stamp that the two could have. */
export function StartPage(props: Props) {
  const { reader, actor, partners } = props;
  const { t } = reader;
  const abroad = partners.filter((partner) => partner.country !== actor.country);
  if (abroad.length === 0)
    return (
      <main id="main" class="page max-w-2xl py-8">
        <PageHeading title={t('projects.start.title')} lead={t('projects.start.lead')} />
        <EmptyState
          icon="users"
          title={t('projects.start.nobody')}
          action={<ButtonLink href={peopleSearch.people()}>{t('projects.start.find')}</ButtonLink>}
        >
          {t('projects.start.nobodyText')}
        </EmptyState>
      </main>
    );
  return (
    <main id="main" class="page pt-8 pb-12">
      <PageHeading title={t('projects.start.title')} lead={t('projects.start.lead')} />
      <div class="with-stamp">
        <PossibleStamp {...props} partner={abroad.find(({ id }) => id === props.values.partner)} />
        <StartForm {...props} partners={abroad} />
      </div>
    </main>
  );
}

function StartForm({ reader, actor, partners, schools, values, problems = {}, words, shared }: Props) {
  const { t } = reader;
  const wrong = inWords(t, problems);
  return (
    <Form action={paths.start()} id={formId}>
      <div class="box grid gap-5 p-4 sm:p-6">
        <ErrorSummary t={t} errors={wrong.all} />
        <IdempotencyKey value={values.idempotencyKey} />
        <PartnerField
          reader={reader}
          partners={partners}
          value={values.partner}
          hint={shared ? t('projects.start.partnerHint') : t('projects.start.sharedLater')}
          error={wrong.at('partner')}
        />
        {shared && <Shared reader={reader} words={words} shared={shared} />}
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
      </div>
      <div class="act-bar">
        <Button size="large">{t('projects.start.go')}</Button>
      </div>
    </Form>
  );
}

/** It follows the title and the choice of a partner; without scripts it is the stamp of what was sent. */
function PossibleStamp({
  reader,
  actor,
  values,
  shared,
  partner,
}: Props & { readonly partner: PossiblePartner | undefined }) {
  const { t } = reader;
  return (
    // On a phone the two questions come first.
    <aside class="stamp-side max-lg:order-1" aria-labelledby="stamp-so-far">
      <h2 class="text-base" id="stamp-so-far">
        {t('projects.stamp.title')}
      </h2>
      <live-stamp
        class="album-leaf stamp-leaf"
        data-form={formId}
        data-cover={paths.startCover()}
        data-untitled={t('projects.untitled')}
        data-country={actor.country}
      >
        <Stamp
          reader={reader}
          project={{
            id: actor.id,
            title: values.title || t('projects.untitled'),
            countries: partner ? [actor.country, partner.country] : [actor.country],
            ageFrom: shared?.age_from ?? null,
            ageTo: shared?.age_to ?? null,
          }}
          state={{ kind: 'asks', of: 'both' }}
          cover={paths.startCover(values.title)}
          level={3}
        />
      </live-stamp>
      <p class="text-sm text-muted">{t('projects.stamp.drawn')}</p>
    </aside>
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
