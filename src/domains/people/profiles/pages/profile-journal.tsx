import { paths as journal } from '#domains/talk/journal/paths.ts';
import { RelativeTime } from '#ui/time.tsx';
import { UserText } from '#ui/user-text.tsx';
import type { ProfilePageProps } from './profile-props.ts';

/** The newest posts in the person's journal that are for the reader, and the way to all of them. */
export function JournalOfPerson({ reader, person, posts }: ProfilePageProps) {
  const { t } = reader;
  const isOwn = person.relation === 'self';
  if (posts.length === 0 && !isOwn) return null;
  return (
    <section class="box grid grid-cols-[minmax(0,1fr)] gap-4 p-4 sm:p-6">
      <h2>{t(isOwn ? 'profiles.journalOwn' : 'profiles.journal')}</h2>
      {posts.length > 0 && (
        <ul class="grid grid-cols-[minmax(0,1fr)] gap-4">
          {posts.map(({ id, beginning, at }) => (
            <li key={id} class="grid grid-cols-[minmax(0,1fr)] gap-1 border-s-4 border-base-300 ps-4">
              <div class="line-clamp-3">
                <UserText text={beginning} />
              </div>
              <p class="text-sm text-muted">
                <a class="link-quiet tap" href={journal.post(id)}>
                  <RelativeTime when={at} reader={reader} />
                </a>
              </p>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a class="link-quiet tap" href={journal.journal(person.id)}>
          {t('profiles.journalAll')}
        </a>
      </p>
    </section>
  );
}
