import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { SmallStamp } from '#ui/stamp.tsx';
import { Time } from '#ui/time.tsx';
import { paths } from '../paths.ts';
import { isValid } from '../policy.ts';
import type { ListedLabel } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly labels: readonly ListedLabel[];
}

/** The reader's own labels, to download and to show, and how one gets each kind that there is. */
export function LabelsPage({ reader, labels }: Props) {
  const { t } = reader;
  return (
    <main id="main" class="page py-8">
      <PageHeading title={t('labels.mine.title')} lead={t('labels.mine.lead')} />
      <div class="with-side">
        {labels.length === 0 ? (
          <EmptyState
            icon="award"
            title={t('labels.mine.empty')}
            action={<ButtonLink href={projects.mine()}>{t('labels.mine.projects')}</ButtonLink>}
          >
            {t('labels.mine.emptyText')}
          </EmptyState>
        ) : (
          <ul class="grid grid-cols-[minmax(0,1fr)] gap-4">
            {labels.map((label) => (
              <li key={label.id} id={`project-${label.project}`}>
                <OwnLabel reader={reader} label={label} />
              </li>
            ))}
          </ul>
        )}
        <section class="rounded-box bg-area-soft grid gap-2 p-5 sm:p-6" aria-labelledby="how">
          <h2 class="text-xl" id="how">
            {t('labels.how.title')}
          </h2>
          <h3 class="text-lg">{t('labels.kind.project')}</h3>
          <p>{t('labels.how.project')}</p>
        </section>
      </div>
    </main>
  );
}

function OwnLabel({ reader, label }: { readonly reader: Reader; readonly label: ListedLabel }) {
  const { t } = reader;
  const { project: id, pictureKey, cover } = label;
  return (
    <section class="box flex items-start gap-4 p-4 sm:gap-6 sm:p-5">
      <SmallStamp cover={projects.pictureOf({ id, pictureKey, cover })} />
      <div class="grid min-w-0 flex-1 gap-2">
        <h2 class="text-lg wrap-anywhere" dir="auto">
          {label.title}
        </h2>
        <p class="flex items-center gap-2 text-muted">
          <Icon name="award" size={4} />
          <span>
            {t(isValid(label) ? 'labels.kind.project' : 'labels.revoked')} ·{' '}
            <Time when={label.issuedAt} reader={reader} style="day" />
          </span>
        </p>
        {isValid(label) && (
          <p class="mt-2 flex flex-wrap gap-2">
            <ButtonLink icon="download" href={paths.pdf(label.id)} download>
              {t('labels.mine.pdf')}
            </ButtonLink>
            <ButtonLink tone="quiet" icon="qr-code" href={paths.confirmation(label.code)}>
              {t('labels.mine.page')}
            </ButtonLink>
          </p>
        )}
      </div>
    </section>
  );
}
