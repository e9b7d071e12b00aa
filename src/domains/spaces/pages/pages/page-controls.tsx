import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { paths } from '#domains/spaces/spaces/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Translate } from '#platform/i18n.ts';
import { Button } from '#ui/button.tsx';
import { ConfirmDetails } from '#ui/confirm-details.tsx';
import { Form } from '#ui/form.tsx';
import { SelectField } from '#ui/select-field.tsx';
import type { SeenPage } from '../access.ts';
import { type Branch, canBeChildOf, type PageLine, treeOf } from '../model.ts';
import { canMovePage, canPublish, canRestore } from '../policy.ts';

interface Props {
  readonly t: Translate;
  readonly actor: Actor;
  readonly space: SeenSpace;
  readonly page: SeenPage;
  readonly lines: readonly PageLine[];
}

/** What can be done with a page besides writing: who reads it, where it stands, putting it away. */
export function PageControls({ t, actor, space, page, lines }: Props) {
  const mayPublish = canPublish(actor, space, page);
  const mayPlace = canMovePage(space, page);
  const mayRestore = canRestore(space, page);
  if (!mayPublish && !mayPlace && !mayRestore) return null;
  return (
    <section
      class="mt-6 border-t border-base-300 pt-6 flex flex-wrap items-start gap-3 no-print"
      aria-label={t('spaces.page.controls')}
    >
      {mayPublish && <AudienceControl t={t} space={space} page={page} />}
      {mayPlace && <PlaceControl t={t} space={space} page={page} lines={lines} />}
      {mayRestore && (
        <Form action={paths.pageRestoration(space.id, page.id)} layout="bare">
          <Button icon="undo-2">{t('spaces.page.restore')}</Button>
        </Form>
      )}
      {mayPlace && (
        <ConfirmDetails
          label={t('spaces.page.archive')}
          icon="inbox"
          size="small"
          question={t('spaces.page.archiveQuestion')}
        >
          <Form action={paths.pageArchive(space.id, page.id)} layout="bare">
            <Button tone="danger" size="small">
              {t('spaces.page.archiveYes')}
            </Button>
          </Form>
        </ConfirmDetails>
      )}
    </section>
  );
}

function AudienceControl({ t, space, page }: Pick<Props, 't' | 'space' | 'page'>) {
  const action = paths.pageAudience(space.id, page.id);
  if (page.audience === 'public')
    return (
      <Form action={action} layout="bare">
        <Button tone="quiet" size="small" icon="lock" name="audience" value="members">
          {t('spaces.page.close')}
        </Button>
      </Form>
    );
  return (
    <ConfirmDetails label={t('spaces.page.open')} icon="globe" size="small" question={t('spaces.page.openQuestion')}>
      <Form action={action} layout="bare">
        <Button size="small" name="audience" value="public">
          {t('spaces.page.openYes')}
        </Button>
      </Form>
    </ConfirmDetails>
  );
}

function PlaceControl({ t, space, page, lines }: Pick<Props, 't' | 'space' | 'page' | 'lines'>) {
  const action = paths.pagePlace(space.id, page.id);
  return (
    <menu-close class="contents">
      <details class="confirm">
        <summary class="btn btn-outline btn-sm">{t('spaces.page.move')}</summary>
        <div class="box mt-2 p-4 grid gap-4 max-w-prose">
          <div class="flex flex-wrap gap-2">
            <Form action={action} layout="bare">
              <Button tone="quiet" size="small" name="way" value="up">
                {t('spaces.page.up')}
              </Button>
              <Button tone="quiet" size="small" name="way" value="down">
                {t('spaces.page.down')}
              </Button>
            </Form>
          </div>
          <Form action={action}>
            <SelectField
              t={t}
              name="parent"
              label={t('spaces.page.below')}
              need="unmarked"
              empty={t('spaces.page.top')}
              value={page.parent ?? ''}
              choices={parentChoices(lines, page.id, t)}
            />
            <div>
              <Button size="small">{t('spaces.page.moveHere')}</Button>
            </div>
          </Form>
        </div>
      </details>
    </menu-close>
  );
}

/** The pages below which a page may hang, in the order of the tree and indented like it. */
export function parentChoices(lines: readonly PageLine[], page: PageLine['id'] | undefined, t: Translate) {
  const flat = (branches: readonly Branch[], level: number): { line: Branch; level: number }[] =>
    branches.flatMap((line) => [{ line, level }, ...flat(line.below, level + 1)]);
  return flat(treeOf(lines), 0)
    .filter(({ line }) => canBeChildOf(line.id, lines, page))
    .map(({ line, level }) => ({
      value: line.id,
      label: `${'\u2007\u2007'.repeat(level)}${line.title || t('spaces.page.hidden')}`,
    }));
}
