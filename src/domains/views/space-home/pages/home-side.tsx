import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as files } from '#domains/spaces/files/paths.ts';
import { paths as forum } from '#domains/spaces/forum/paths.ts';
import { paths as pages } from '#domains/spaces/pages/paths.ts';
import { paths as pupils } from '#domains/spaces/pupils/paths.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { paths } from '#domains/spaces/spaces/paths.ts';
import { canCreatePages, canManagePupils, canOpenDiscussion, canPostInDiary } from '#domains/spaces/spaces/policy.ts';
import type { Translate } from '#platform/i18n.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import type { SetupProgress } from '../queries.ts';
import type { HomeProps } from './home-props.ts';

/** What a new space still lacks, for those who can add it. */
export function NextSteps({
  reader: { t },
  space,
  tree,
  setupProgress,
}: Pick<HomeProps, 'reader' | 'space' | 'tree'> & { readonly setupProgress: SetupProgress }) {
  const steps = [
    {
      due: tree.length === 0 && canCreatePages(space),
      href: pages.newPage(space.id),
      label: t('space-home.step.page'),
    },
    {
      due: !setupProgress.pupils && canManagePupils(space),
      href: pupils.pupils(space.id),
      label: t('space-home.step.pupils'),
    },
    {
      due: !setupProgress.pictures && canCreatePages(space),
      href: files.pictures(space.id),
      label: t('space-home.step.picture'),
    },
    {
      due: !setupProgress.discussions && canOpenDiscussion(space),
      href: forum.newDiscussion(space.id),
      label: t('space-home.step.discussion'),
    },
    {
      due: !setupProgress.posts && canPostInDiary(space),
      href: diary.newPost(space.id),
      label: t('space-home.step.post'),
    },
  ].filter(({ due }) => due);
  if (steps.length === 0) return null;
  return (
    <Card tone="soft" level={2} title={t('space-home.next')}>
      <Links links={steps} icon="arrow-right" />
    </Card>
  );
}

/** Whether the bell tells what is new here. */
export function Following({ t, space }: { readonly t: Translate; readonly space: SeenSpace }) {
  return (
    <section class="px-5 sm:px-6">
      <h2 class="sr-only">{t('space-home.following')}</h2>
      <p class="mb-3 text-sm text-muted">{t(space.follows ? 'space-home.follows' : 'space-home.followsNot')}</p>
      <Form action={paths.following(space.id)} layout="bare">
        <Button tone="quiet" size="small" name="follows" value={space.follows ? 'no' : 'yes'}>
          {t(space.follows ? 'space-home.unfollow' : 'space-home.follow')}
        </Button>
      </Form>
    </section>
  );
}

interface LinksProps {
  readonly links: readonly { readonly href: string; readonly label: string }[];
  readonly icon: 'arrow-right';
}

function Links({ links, icon }: LinksProps) {
  return (
    <ul class="grid gap-2 text-sm">
      {links.map(({ href, label }) => (
        <li key={href}>
          <a class="link-quiet tap inline-flex items-center gap-2" href={href}>
            <Icon name={icon} size={4} class="rtl:rotate-180" />
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
