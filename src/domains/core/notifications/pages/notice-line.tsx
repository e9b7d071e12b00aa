import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Reader } from '#platform/http.ts';
import type { Translate } from '#platform/i18n.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Badge } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import type { IconName } from '#ui/icons.ts';
import { SmallStamp } from '#ui/stamp.tsx';
import { RelativeTime } from '#ui/time.tsx';
import { askedBy, type NoticeGroup, peopleOf, titled, withSubject } from '../model.ts';
import { paths } from '../paths.ts';

/** By the domain that tells. */
const icons: Readonly<Record<string, IconName>> = {
  contacts: 'user-plus',
  messages: 'message-square',
  projects: 'stamp',
  pages: 'file-text',
  forum: 'message-square',
  diary: 'notebook-pen',
  spaces: 'door-open',
  reports: 'flag',
  verification: 'shield-check',
};

interface LineProps {
  readonly reader: Reader;
  readonly group: NoticeGroup;
  /** The line before of the same day. */
  readonly above: NoticeGroup | undefined;
}

const mostFaces = 4;

/** A form, not a link: opening marks as read, and a browser that fetches ahead must not. What asks for something says so on a button. */
export function NoticeLine({ reader, group, above }: LineProps) {
  const { t } = reader;
  const [{ id, at, isRead }, ...others] = group.notices;
  const people = peopleOf(group, mostFaces);
  const asked = askedBy(group);
  const [before, subject, after] = withSubject(sentenceOf(t, group), group.details);
  return (
    <li class={isRead ? 'notice-row' : 'notice-row is-new'}>
      <Form action={paths.opening(id)} layout="bare">
        {others.map((other) => (
          <input key={other.id} type="hidden" name="with" value={other.id} />
        ))}
        <span class="notice-picture">
          <Picture group={group} above={above} />
        </span>
        <div class="notice-body">
          <button class="notice-open" type="submit">
            {before}
            {subject && <strong>{subject}</strong>}
            {after}
          </button>
          <p class="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
            {people.length > 0 && (
              <span class="faces">
                {people.map((person) => (
                  <Avatar key={person.id} {...person} country={undefined} size="small" />
                ))}
              </span>
            )}
            {!isRead && <Badge tone="label">{t('notifications.new')}</Badge>}
            <RelativeTime when={at} reader={reader} />
          </p>
        </div>
        {asked ? (
          <span class="notice-act">
            <Button>{t(`notifications.act.${asked}`)}</Button>
          </span>
        ) : (
          <span class="text-muted rtl:rotate-180">
            <Icon name="chevron-right" />
          </span>
        )}
      </Form>
    </li>
  );
}

/** The stamp of a project once, however many lines about it follow one another; the others show what they tell of. */
function Picture({ group, above }: Omit<LineProps, 'reader'>) {
  const [{ project }] = group.notices;
  if (project && project.id !== above?.notices[0].project?.id)
    return <SmallStamp cover={projects.pictureOf(project)} />;
  return (
    <span class="round-icon">
      <Icon name={icons[group.notice.split('.', 1)[0] ?? ''] ?? 'bell'} />
    </span>
  );
}

/** An old notice may lack a value that its message has come to need: the line stays, and still leads to its page. */
function sentenceOf(t: Translate, { notice, details }: NoticeGroup): string {
  try {
    return t(notice, titled(details, t('notifications.untitled')));
  } catch {
    return t('notifications.wordless');
  }
}
