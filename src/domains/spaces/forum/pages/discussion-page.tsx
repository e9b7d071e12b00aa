import { Avatar } from '#ui/avatar.tsx';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Card } from '#ui/card.tsx';
import { LiveUpdates } from '#ui/live-updates.tsx';
import { countryName } from '#ui/names-of.ts';
import { DiscussionTalk, type TalkProps } from '../parts/discussion-talk.tsx';
import { paths } from '../paths.ts';

type Props = Omit<TalkProps, 'at' | 'hint'>;

export function DiscussionPage(props: Props) {
  const { reader, space, discussion } = props;
  const { t } = reader;
  const at = {
    removal: paths.discussionRemoval(space.id, discussion.id),
    replies: paths.replies(space.id, discussion.id),
    replyRemoval: (reply: string) => paths.replyRemoval(space.id, reply),
  };
  return (
    <main id="main" class="page py-8">
      <LiveUpdates space={space.id} />
      <Breadcrumb t={t} trail={[{ href: paths.forum(space.id), label: t('forum.title') }]} />
      <h1 class="mb-5 wrap-anywhere" dir="auto">
        {discussion.removal ? t(`forum.removal.${discussion.removal}`) : discussion.title}
      </h1>
      <div class="with-side">
        <div class="min-w-0">
          <DiscussionTalk {...props} at={at} hint={t('forum.hint')} />
        </div>
        <Talkers {...props} />
      </div>
    </main>
  );
}

/** Who began it, and who has answered on this page. */
function Talkers({ reader: { t, language }, discussion, replies }: Props) {
  const people = [discussion, ...replies.filter(({ removal }) => !removal)].flatMap((written) => {
    const id = written.authorAccount ?? written.authorPupil;
    const { authorName: name, authorNames } = written;
    const country = 'country' in written ? written.country : written.authorCountry;
    return id && name ? [{ id, name, initialsOf: authorNames, country }] : [];
  });
  const talkers = [...new Map(people.map((person) => [person.id, person])).values()];
  if (discussion.removal || talkers.length === 0) return null;
  return (
    <aside class="max-lg:hidden">
      <Card level={2} title={t('forum.talkers')}>
        <ul class="grid grid-cols-[minmax(0,1fr)] gap-3">
          {talkers.map((person) => (
            <li key={person.id} class="flex items-center gap-3">
              <Avatar {...person} />
              <span class="min-w-0">
                <b class="block wrap-anywhere" dir="auto">
                  {person.name}
                </b>{' '}
                {person.country && <span class="text-sm text-muted">{countryName(person.country, language)}</span>}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </aside>
  );
}
