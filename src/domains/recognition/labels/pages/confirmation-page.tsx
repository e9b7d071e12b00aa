import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Reader } from '#platform/http.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { countryName } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Time } from '#ui/time.tsx';
import type { Label } from '../model.ts';
import { isValid } from '../policy.ts';

interface Props {
  readonly reader: Reader;
  readonly label: Label;
}

/** Confirms a printed label: its code leads here. */
export function ConfirmationPage({ reader, label }: Props) {
  const { t, language } = reader;
  const valid = isValid(label);
  return (
    <main id="main" class="page max-w-3xl py-10 grid gap-6">
      <PageHeading title={t('labels.kind.project')} />
      <Notice tone={valid ? 'success' : 'error'} kind="static" title={t(valid ? 'labels.valid' : 'labels.revoked')}>
        {t(valid ? 'labels.validText' : 'labels.revokedText')}
      </Notice>
      <div class="box p-5 sm:p-6">
        <DefinitionList
          rows={[
            {
              term: t('labels.field.name'),
              value: <strong dir="auto">{label.name || t('labels.formerMember')}</strong>,
            },
            { term: t('labels.field.school'), value: label.school },
            { term: t('labels.field.country'), value: countryName(label.country, language) },
            {
              term: t('labels.field.project'),
              value: (
                <a class="link-quiet" href={projects.project(label.project)} dir="auto">
                  {label.title}
                </a>
              ),
            },
            {
              term: t('labels.field.issued'),
              value: <Time when={label.issuedAt} reader={{ language, timeZone: 'UTC' }} style="day" />,
            },
            { term: t('labels.field.code'), value: <span class="tabular-nums">{label.code}</span> },
          ]}
        />
      </div>
    </main>
  );
}
