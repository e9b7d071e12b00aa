import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import { TranslateButton } from '#domains/core/translation/parts/translate-button.tsx';
import { paths as translation } from '#domains/core/translation/paths.ts';
import { isOwn } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { AudienceBadge } from '#ui/audience-badge.tsx';
import { Avatar } from '#ui/avatar.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ItemMenu } from '#ui/item-menu.tsx';
import { LiveUpdates } from '#ui/live-updates.tsx';
import { countryName } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { RichTextBody } from '#ui/rich-text-body.tsx';
import { BesideTree } from '#ui/side-tree.tsx';
import { RelativeTime } from '#ui/time.tsx';
import { WhyHidden } from '#ui/why-hidden.tsx';
import type { SeenPage } from '../access.ts';
import type { TreePage } from '../model.ts';
import { sideTree } from '../parts/side-tree.tsx';
import { paths } from '../paths.ts';
import { canEditText } from '../policy.ts';
import type { Editor } from '../queries.ts';
import { PageControls } from './page-controls.tsx';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly page: SeenPage;
  readonly tree: readonly TreePage[];
  readonly editors: readonly Editor[];
  /** A move that was refused. */
  readonly problem?: string | undefined;
}

/** A page as people in its space see it. */
export function SpacePagePage({ reader, actor, page, tree, editors, problem }: Props) {
  const { t } = reader;
  const { space } = page;
  const countries = new Set(editors.map(({ country }) => country)).size;
  return (
    <BesideTree
      tree={sideTree(t, { space, tree, current: page.id })}
      aside={!page.hidden && <Editors reader={reader} editors={editors} />}
    >
      <LiveUpdates space={space.id} />
      <article class="box page-sheet">
        <div class="mb-3 flex flex-wrap items-start gap-x-3 gap-y-2">
          <h1 class="min-w-0 flex-[1_1_12rem] wrap-anywhere" dir="auto">
            {page.title || t('pages.hidden')}
          </h1>
          <div class="flex items-center gap-3 no-print">
            {canEditText(actor, space, page) && (
              <ButtonLink href={paths.editPage(space.id, page.id)} icon="pencil">
                {t('pages.edit')}
              </ButtonLink>
            )}
            {!page.hidden && (
              <ItemMenu
                t={t}
                what={page.title}
                report={{ href: conduct.report('page', page.id), own: isOwn(actor, page) }}
              />
            )}
          </div>
        </div>
        <div class="mb-5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
          <AudienceBadge t={t} audience={page.audience} />
          <span>
            {t('pages.editedBy', { people: editors.length, countries })}{' '}
            <RelativeTime when={page.editedAt} reader={reader} />
          </span>
          {!page.hidden && (
            <a class="link-quiet tap no-print" href={paths.history(space.id, page.id)}>
              {t('pages.history')}
            </a>
          )}
        </div>
        {problem && <Notice tone="error">{problem}</Notice>}
        {page.archived && (
          <div class="mb-5">
            <Notice tone="info" kind="static">
              {t('pages.isArchived')}
            </Notice>
          </div>
        )}
        {page.hidden ? (
          <Notice tone="warning" kind="static">
            {t('pages.hiddenText')}{' '}
            <WhyHidden t={t} href={conduct.whyHidden('page', page.id)} own={isOwn(actor, page)} />
          </Notice>
        ) : page.body ? (
          <RichTextBody html={page.body} size="large" />
        ) : (
          <p class="text-muted">{t('pages.empty')}</p>
        )}
        {!page.hidden && space.translatesPupils && (
          <TranslateButton
            reader={reader}
            at={translation.content('page', page.id)}
            text={page.body}
            what={page.title}
          />
        )}
        <PageControls t={t} actor={actor} page={page} tree={tree} />
      </article>
    </BesideTree>
  );
}

function Editors({ reader: { t, language }, editors }: Pick<Props, 'reader' | 'editors'>) {
  if (editors.length === 0) return null;
  return (
    <Card tone="soft" level={2} title={t('pages.editors')}>
      <ul class="grid grid-cols-[minmax(0,1fr)] gap-2 text-sm">
        {editors.slice(0, 12).map(({ id, name, initialsOf, country }) => (
          <li key={id} class="flex items-center gap-2">
            <Avatar {...{ id, name, initialsOf }} size="small" />
            <span class="min-w-0">
              <span class="block wrap-break-word" dir="auto">
                {name}
              </span>
              {country && <span class="block text-muted">{countryName(country, language)}</span>}
            </span>
          </li>
        ))}
      </ul>
      {editors.length > 12 && (
        <p class="mt-2 text-sm text-muted">{t('pages.moreEditors', { count: editors.length - 12 })}</p>
      )}
    </Card>
  );
}
