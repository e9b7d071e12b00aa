import { paths as projects } from '#domains/work/projects/paths.ts';
import { programmeTimeZone } from '#kernel/time-zone.ts';
import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Time } from '#ui/time.tsx';
import { paths } from '../paths.ts';
import { isValid } from '../policy.ts';
import type { ListedLabel } from '../queries.ts';
import { LabelPaper } from './label-paper.tsx';

interface Props {
  readonly reader: Reader;
  readonly labels: readonly ListedLabel[];
}

/** The reader's own labels, to download and to show, and how one gets each kind that there is. */
export function LabelsPage({ reader, labels }: Props) {
  const { t } = reader;
  return (
    <main id="main" class="page py-8">
      <PageHeading
        title={t('labels.mine.title')}
        lead={
          <>
            <p>{t('labels.how.project')}</p>
            <p>{t('labels.mine.lead')}</p>
          </>
        }
      />
      {labels.length === 0 ? (
        <EmptyState
          icon="award"
          title={t('labels.mine.empty')}
          action={<ButtonLink href={projects.mine()}>{t('labels.mine.projects')}</ButtonLink>}
        >
          {t('labels.mine.emptyText')}
        </EmptyState>
      ) : (
        <ul class="own-labels">
          {labels.map((label) => (
            <li key={label.id} id={`project-${label.project}`}>
              <OwnLabel reader={reader} label={label} />
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}

function OwnLabel({ reader, label }: { readonly reader: Reader; readonly label: ListedLabel }) {
  const { t } = reader;
  const valid = isValid(label);
  return (
    <>
      <div class={valid ? 'label-whole' : 'label-void'}>
        <LabelPaper reader={reader} label={label} />
      </div>
      <div class="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        {valid && (
          <>
            <ButtonLink icon="download" href={paths.pdf(label.id)} download>
              {t('labels.mine.pdf')}
              <span class="sr-only">: {label.title}</span>
            </ButtonLink>
            <ButtonLink tone="quiet" icon="qr-code" href={paths.confirmation(label.code)}>
              {t('labels.mine.page')}
              <span class="sr-only">: {label.title}</span>
            </ButtonLink>
          </>
        )}
        <p class="text-sm text-muted">
          {valid ? '' : `${t('labels.revoked')} · `}
          <Time when={label.issuedAt} reader={{ ...reader, timeZone: programmeTimeZone }} style="day" />
        </p>
      </div>
    </>
  );
}
