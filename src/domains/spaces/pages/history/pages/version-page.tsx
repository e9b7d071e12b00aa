import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { paths } from '#domains/spaces/spaces/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { RichTextBody } from '#ui/rich-text-body.tsx';
import { writeTime } from '#ui/time.tsx';
import type { SeenPage } from '../../access.ts';
import { canEditText } from '../../policy.ts';
import type { Version } from '../../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly space: SeenSpace;
  readonly page: SeenPage;
  readonly version: Version;
}

/** An earlier text of a page, with the way to make it the newest again. */
export function VersionPage({ reader, actor, space, page, version }: Props) {
  const { t } = reader;
  const isNewest = version.version === page.version;
  const when = writeTime(version.savedAt, reader, 'moment');
  return (
    <main id="main" class="page py-8 max-w-3xl">
      <Breadcrumb
        t={t}
        trail={[
          { href: paths.page(space.id, page.id), label: page.title },
          { href: paths.pageHistory(space.id, page.id), label: t('spaces.page.history') },
        ]}
      />
      <PageHeading title={version.title} />
      <div class="mb-6 grid gap-3">
        <Notice tone="info" kind="standing">
          {isNewest
            ? t('spaces.history.newest')
            : t('spaces.history.older', { when, name: version.savedBy ?? t('spaces.formerMember') })}
        </Notice>
        {!isNewest && canEditText(actor, space, page) && (
          <Form action={paths.versionReturn(space.id, page.id, version.version)} layout="bare">
            <input type="hidden" name="version" value={String(page.version)} />
            <div>
              <Button tone="quiet" icon="undo-2">
                {t('spaces.history.return')}
              </Button>
            </div>
          </Form>
        )}
      </div>
      <RichTextBody html={version.body} size="large" />
    </main>
  );
}
