import type { Actor } from '#kernel/actor.ts';
import type { Translate } from '#platform/i18n.ts';
import { AudienceControl } from '#ui/audience-control.tsx';
import { Button } from '#ui/button.tsx';
import { ConfirmDetails } from '#ui/confirm-details.tsx';
import { Form } from '#ui/form.tsx';
import { SelectField } from '#ui/select-field.tsx';
import type { SeenPage } from '../access.ts';
import { type Branch, branchesOf, canBeChildOf, type TreePage } from '../model.ts';
import { paths } from '../paths.ts';
import { canMovePage, canPublish, canRestore } from '../policy.ts';

interface Props {
  readonly t: Translate;
  readonly actor: Actor;
  readonly page: SeenPage;
  readonly tree: readonly TreePage[];
}

/** What can be done with a page besides writing: its audience, its position, archiving. */
export function PageControls({ t, actor, page, tree }: Props) {
  const { space } = page;
  const mayPublish = canPublish(actor, space, page);
  const mayMove = canMovePage(space, page);
  const mayRestore = canRestore(space, page);
  if (!mayPublish && !mayMove && !mayRestore) return null;
  return (
    <section
      class="mt-6 border-t border-base-300 pt-6 flex flex-wrap items-start gap-3 no-print"
      aria-label={t('pages.controls')}
    >
      {mayPublish && (
        <AudienceControl
          action={paths.audience(space.id, page.id)}
          audience={page.audience}
          words={{
            publish: t('pages.publish'),
            question: t('pages.publishQuestion'),
            publishYes: t('pages.publishYes'),
            unpublish: t('pages.unpublish'),
          }}
        />
      )}
      {mayMove && <PositionControl t={t} page={page} tree={tree} />}
      {mayRestore && (
        <Form action={paths.restoration(space.id, page.id)} layout="bare">
          <Button icon="undo-2">{t('pages.restore')}</Button>
        </Form>
      )}
      {mayMove && (
        <ConfirmDetails label={t('pages.archive')} icon="inbox" size="small" question={t('pages.archiveQuestion')}>
          <Form action={paths.archive(space.id, page.id)} layout="bare">
            <Button tone="danger" size="small">
              {t('pages.archiveYes')}
            </Button>
          </Form>
        </ConfirmDetails>
      )}
    </section>
  );
}

function PositionControl({ t, page, tree }: Pick<Props, 't' | 'page' | 'tree'>) {
  const action = paths.place(page.space.id, page.id);
  return (
    <menu-close class="contents">
      <details class="confirm">
        <summary class="btn btn-outline btn-sm">{t('pages.move')}</summary>
        <div class="box mt-2 p-4 grid gap-4 max-w-prose">
          <div class="flex flex-wrap gap-2">
            <Form action={action} layout="bare">
              <Button tone="quiet" size="small" name="way" value="up">
                {t('pages.up')}
              </Button>
              <Button tone="quiet" size="small" name="way" value="down">
                {t('pages.down')}
              </Button>
            </Form>
          </div>
          <Form action={action}>
            <SelectField
              t={t}
              name="parent"
              label={t('pages.parent')}
              need="unmarked"
              empty={t('pages.top')}
              value={page.parent ?? ''}
              choices={parentChoices(tree, page.id, t)}
            />
            <div>
              <Button size="small">{t('pages.moveHere')}</Button>
            </div>
          </Form>
        </div>
      </details>
    </menu-close>
  );
}

/** The pages that may be the parent of a page, in the order of the tree and indented like it. */
export function parentChoices(tree: readonly TreePage[], page: TreePage['id'] | undefined, t: Translate) {
  const flat = (branches: readonly Branch[], level: number): { branch: Branch; level: number }[] =>
    branches.flatMap((branch) => [{ branch, level }, ...flat(branch.children, level + 1)]);
  return flat(branchesOf(tree), 0)
    .filter(({ branch }) => canBeChildOf(branch.id, tree, page))
    .map(({ branch, level }) => ({
      value: branch.id,
      label: `${'\u2007\u2007'.repeat(level)}${branch.title || t('pages.hidden')}`,
    }));
}
