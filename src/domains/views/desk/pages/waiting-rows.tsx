import type { ComponentChildren } from 'preact';
import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import { paths as contacts } from '#domains/people/contacts/paths.ts';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { firstWords } from '#domains/talk/messages/model.ts';
import { paths as messages } from '#domains/talk/messages/paths.ts';
import { paths as adverts } from '#domains/work/adverts/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Reader } from '#platform/http.ts';
import type { Message } from '#platform/i18n.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import type { IconName } from '#ui/icons.ts';
import { countryName } from '#ui/names-of.ts';
import { SmallStamp } from '#ui/stamp.tsx';
import { RelativeTime } from '#ui/time.tsx';
import type { WaitingItem } from '../model.ts';

interface Props {
  readonly reader: Reader;
  readonly waiting: readonly WaitingItem[];
}

type Kind = WaitingItem['kind'];

/** What waits, each with who or what it is about, and what can be done at once. */
export function WaitingRows({ reader, waiting }: Props) {
  if (waiting.length === 0) return null;
  return (
    <ul class="box rows overflow-hidden">
      {waiting.map((item) => (
        <Row key={`${item.kind}-${item.id}`} reader={reader} item={item} />
      ))}
    </ul>
  );
}

/** What has no title of its own is called by what it is. */
const untitled: Partial<Record<Kind, Message>> = { hidden_content: 'desk.picture' };

function titleOf(t: Reader['t'], { kind, title }: WaitingItem): string {
  const name = untitled[kind];
  return title.trim() || (name ? t(name) : '');
}

/** What has neither a person nor a stamp to show. */
const icons: Partial<Record<Kind, IconName>> = { hidden_content: 'eye-off', outside_comment: 'notebook-pen' };

function Row({ reader, item }: { readonly reader: Reader; readonly item: WaitingItem }) {
  const { t, language } = reader;
  const { kind, id, since, cover, personId } = item;
  const title = titleOf(t, item);
  const person = item.person || t('desk.somebody');
  const quote = firstWords(item.quote);
  const icon = icons[kind];
  return (
    <li>
      <span class="row-picture">
        {icon ? (
          <span class="round-icon">
            <Icon name={icon} />
          </span>
        ) : cover ? (
          <SmallStamp cover={projects.pictureOf({ id, cover, pictureKey: item.pictureKey })} />
        ) : (
          <Avatar
            id={personId ?? id}
            name={item.person}
            initialsOf={item.initialsOf}
            country={item.country ?? undefined}
          />
        )}
      </span>
      <div class="row-body">
        <Sentence text={t(`desk.waiting.${kind}`, { title, person, unread: item.unread })} bold={title || person} />
        <p class="text-sm text-muted">
          {quote && (
            <>
              <bdi>{t('ui.quoted', { text: quote })}</bdi>
              {' · '}
            </>
          )}
          {!quote && personId && item.country && `${countryName(item.country, language)} · `}
          <RelativeTime when={since} reader={reader} />
        </p>
      </div>
      <div class="row-acts">
        <Actions t={t} item={item} />
      </div>
    </li>
  );
}

/** The sentence, with what it is about in bold. */
function Sentence({ text, bold }: { readonly text: string; readonly bold: string }) {
  const at = text.indexOf(bold);
  if (at < 0) return <p>{text}</p>;
  return (
    <p>
      {text.slice(0, at)}
      <strong class="font-semibold">
        <bdi>{bold}</bdi>
      </strong>
      {text.slice(at + bold.length)}
    </p>
  );
}

/** Where it is done, and what the link says; undefined for what is decided at the desk. */
const links: Readonly<Record<Kind, Link | undefined>> = {
  outside_comment: {
    href: (id, { space }) => `${diary.post(space ?? '', id)}#comments`,
    label: 'desk.do.outside_comment',
  },
  hidden_content: { href: conduct.statement, label: 'desk.do.hidden_content' },
  changes_requested: { href: projects.project, label: 'desk.do.changes_requested' },
  refused: { href: projects.project, label: 'desk.do.refused' },
  project_acceptance: { href: projects.project, label: 'desk.do.project_acceptance', tone: 'primary' },
  project_invitation: { href: projects.project, label: 'desk.do.project_invitation' },
  advert_answer: { href: adverts.answer, label: 'desk.do.advert_answer' },
  contact_request: undefined,
  conversation: { href: messages.newest, label: 'desk.do.answer' },
};

interface Link {
  readonly href: (id: string, item: WaitingItem) => string;
  readonly label: Message;
  readonly tone?: 'primary';
}

function Actions({ t, item }: { readonly t: Reader['t']; readonly item: WaitingItem }) {
  const { kind, id, person } = item;
  const about = <span class="sr-only">: {titleOf(t, item) || person || t('desk.somebody')}</span>;
  const link = links[kind];
  if (link)
    return (
      <ButtonLink tone={link.tone ?? 'quiet'} href={link.href(id, item)}>
        {t(link.label)}
        {about}
      </ButtonLink>
    );
  return (
    <>
      <Decision action={contacts.acceptance(id)}>
        <Button>
          {t('desk.do.accept')}
          {about}
        </Button>
      </Decision>
      <Decision action={contacts.declination(id)}>
        <Button tone="quiet">
          {t('desk.do.decline')}
          {about}
        </Button>
      </Decision>
    </>
  );
}

/** Decided here, and back to the desk. */
function Decision({ action, children }: { readonly action: string; readonly children: ComponentChildren }) {
  return (
    <Form action={action} layout="bare">
      <input type="hidden" name="from" value="desk" />
      {children}
    </Form>
  );
}
