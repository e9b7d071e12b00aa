import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import { isOwn } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { AudienceBadge } from '#ui/audience-badge.tsx';
import { ItemMenu } from '#ui/item-menu.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { RichTextBody } from '#ui/rich-text-body.tsx';
import { BesideTree } from '#ui/side-tree.tsx';
import { Time } from '#ui/time.tsx';
import type { SeenPage } from '../access.ts';
import type { TreePage } from '../model.ts';
import { sideTree } from '../parts/side-tree.tsx';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly page: SeenPage;
  readonly tree: readonly TreePage[];
}

/** A public page as the internet sees it. It names no writers: there are pupils among them. */
export function PublicPagePage({ reader, actor, page, tree }: Props) {
  const { t } = reader;
  return (
    <BesideTree tree={sideTree(t, { space: page.space, tree, current: page.id })}>
      <article class="box page-sheet">
        <PageHeading
          title={page.title}
          about={
            <>
              <AudienceBadge t={t} audience="public" />
              <Time when={page.editedAt} reader={reader} style="day" />
            </>
          }
          actions={
            <ItemMenu
              t={t}
              what={page.title}
              report={{ href: conduct.report('page', page.id), own: isOwn(actor, page) }}
            />
          }
        />
        <RichTextBody html={page.body} size="large" />
      </article>
    </BesideTree>
  );
}
