import { paths as profiles } from '#domains/people/profiles/paths.ts';
import type { ShownConcern } from '#domains/people/screening/model.ts';
import { AskedAgain } from '#domains/people/screening/parts/asked-again.tsx';
import { longestText } from '#domains/spaces/forum/model.ts';
import type { Problems } from '#platform/forms.ts';
import type { Reader } from '#platform/http.ts';
import { AudienceBadge } from '#ui/audience-badge.tsx';
import { Badge } from '#ui/badge.tsx';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { IdempotencyKey } from '#ui/idempotency-key.tsx';
import { KeptText } from '#ui/kept-text.tsx';
import { writeAges } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { type AgesOfMember, type NamedForum, titleOf } from '../model.ts';
import { paths } from '../paths.ts';
import { type Similar, SimilarList } from './similar-list.tsx';

interface Props {
  readonly reader: Reader;
  readonly forum: NamedForum & { readonly id: string };
  /** Of the pupils of who writes: said beside the question. */
  readonly ages: AgesOfMember | undefined;
  /** Officers have none. */
  readonly hasProfile: boolean;
  readonly idempotencyKey: string;
  readonly values?: { readonly title: string; readonly body: string };
  readonly problems?: Problems;
  /** What is close to it: shown before it is posted. */
  readonly similar?: Similar | undefined;
  /** What stands against it, because it is nearly the same as earlier ones. */
  readonly concern?: ShownConcern | undefined;
}

export function NewThreadPage({
  reader,
  forum,
  ages,
  hasProfile,
  idempotencyKey,
  values,
  problems = {},
  similar,
  concern,
}: Props) {
  const { t } = reader;
  const wrong = inWords(t, problems);
  const returned = wrong.all.length > 0 || similar !== undefined || concern !== undefined;
  const send = concern?.concern === 'warned' ? 'screening.sendAnyway' : 'partner-forums.form.post';
  return (
    <main id="main" class="page pt-6 pb-12">
      <Breadcrumb t={t} trail={[{ href: paths.forum(forum.id), label: titleOf(t, forum) }]} />
      <PageHeading title={t('partner-forums.new')} />
      <div class="with-side">
        <div class="box grid grid-cols-[minmax(0,1fr)] gap-6 p-4 sm:p-6">
          <ErrorSummary t={t} errors={wrong.all} />
          <KeptText t={t} shows={returned ? 'returned' : 'new'}>
            <Form action={paths.forum(forum.id)}>
              {similar && <SimilarFound reader={reader} similar={similar} />}
              {concern && <AskedAgain reader={reader} shown={concern} />}
              {concern && <input type="hidden" name="compared" value="yes" />}
              <IdempotencyKey value={idempotencyKey} />
              <TextField
                t={t}
                name="title"
                label={t('partner-forums.form.title')}
                value={values?.title}
                error={wrong.at('title')}
                maxlength={200}
              />
              <TextArea
                t={t}
                name="body"
                label={t('partner-forums.form.body')}
                hint={t('partner-forums.hint')}
                value={values?.body}
                error={wrong.at('body')}
                rows={8}
                maxlength={longestText}
                watched
              />
              <div class="flex flex-wrap gap-3">
                <Button icon="send">{t(similar ? 'partner-forums.form.different' : send)}</Button>
                <ButtonLink tone="plain" href={paths.forum(forum.id)}>
                  {t('partner-forums.cancel')}
                </ButtonLink>
              </div>
            </Form>
          </KeptText>
        </div>
        <Beside {...{ reader, ages, hasProfile }} />
      </div>
    </main>
  );
}

/** What others see beside the question, and what happens before it is posted. */
function Beside({ reader: { t }, ages, hasProfile }: Pick<Props, 'reader' | 'ages' | 'hasProfile'>) {
  return (
    <aside class="grid grid-cols-[minmax(0,1fr)] gap-6">
      {hasProfile && (
        <Card level={2} title={t('partner-forums.beside')}>
          <p class="mb-3 flex flex-wrap gap-2">
            {ages && <Badge tone="success">{writeAges(t, ages.from, ages.to)}</Badge>}
            <AudienceBadge t={t} audience="members" />
          </p>
          <p>{t(ages ? 'partner-forums.beside.ages' : 'partner-forums.beside.noAges')}</p>
          <p class="mt-3">
            <a class="link-quiet tap" href={profiles.ownProfile()}>
              {t('partner-forums.beside.profile')}
            </a>
          </p>
        </Card>
      )}
      <Card level={2} tone="soft" title={t('partner-forums.compared')}>
        <p>{t('partner-forums.compared.text')}</p>
      </Card>
    </aside>
  );
}

/** `compared`: the form is not asked again. */
function SimilarFound({ reader, similar }: { readonly reader: Reader; readonly similar: Similar }) {
  const { t } = reader;
  const count = similar.threads.length + similar.adverts.length;
  return (
    <section class="found-close" aria-labelledby="found-close" role="status">
      <h2 class="text-lg" id="found-close">
        {t('partner-forums.similar.title', { count })}
      </h2>
      <input type="hidden" name="compared" value="yes" />
      <p class="mb-3">{t('partner-forums.similar.text')}</p>
      <SimilarList reader={reader} {...similar} instead />
    </section>
  );
}
