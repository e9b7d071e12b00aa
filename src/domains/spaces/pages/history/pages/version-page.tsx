import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { RichTextBody } from '#ui/rich-text-body.tsx';
import { writeTime } from '#ui/write-time.ts';
import type { SeenPage } from '../../access.ts';
import { paths } from '../../paths.ts';
import { canEditText } from '../../policy.ts';
import type { Version } from '../../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly page: SeenPage;
  readonly version: Version;
}

/** An earlier version of a page, with the button that makes it the newest one. */
export function VersionPage({ reader, actor, page, version }: Props) {
  const { t } = reader;
  const { space } = page;
  const isNewest = version.version === page.version;
  const when = writeTime(version.savedAt, reader, 'moment');
  return (
    <main id="main" class="page py-8 max-w-3xl">
      <Breadcrumb
        t={t}
        trail={[
          { href: paths.page(space.id, page.id), label: page.title },
          { href: paths.history(space.id, page.id), label: t('pages.history') },
        ]}
      />
      <PageHeading title={version.title} />
      <div class="mb-6 grid gap-3">
        <Notice tone="info" kind="static">
          {isNewest
            ? t('pages.history.newest')
            : t('pages.history.older', { when, name: version.savedBy ?? t('spaces.formerMember') })}
        </Notice>
        {!isNewest && canEditText(actor, space, page) && (
          <Form action={paths.versionReturn(space.id, page.id, version.version)} layout="bare">
            <input type="hidden" name="version" value={String(page.version)} />
            <div>
              <Button tone="quiet" icon="undo-2">
                {t('pages.history.return')}
              </Button>
            </div>
          </Form>
        )}
      </div>
      <RichTextBody html={version.body} size="large" />
    </main>
  );
}
