import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { canArrangePages } from '#domains/spaces/spaces/policy.ts';
import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { RelativeTime } from '#ui/time.tsx';
import { paths } from '../paths.ts';
import type { ArchivedPage } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly space: SeenSpace;
  readonly pages: readonly ArchivedPage[];
}

export function ArchivedPagesPage({ reader, space, pages }: Props) {
  const { t } = reader;
  return (
    <main id="main" class="page py-8 max-w-3xl">
      <PageHeading title={t('pages.archived')} lead={t('pages.archivedLead')} />
      {pages.length === 0 ? (
        <EmptyState icon="inbox" title={t('pages.archivedEmpty')} />
      ) : (
        <ul class="grid gap-3">
          {pages.map(({ id, title, archivedAt }) => (
            <li key={id} class="box p-4 flex flex-wrap items-center gap-3">
              <div class="min-w-0">
                <a class="link-quiet wrap-anywhere" href={paths.page(space.id, id)} dir="auto">
                  {title}
                </a>
                <p class="text-sm text-muted">
                  <RelativeTime when={archivedAt} reader={reader} />
                </p>
              </div>
              {canArrangePages(space) && (
                <div class="ms-auto">
                  <Form action={paths.restoration(space.id, id)} layout="bare">
                    <Button tone="quiet" size="small" icon="undo-2">
                      {t('pages.restore')}
                    </Button>
                  </Form>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
