import type { ComponentChildren } from 'preact';
import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import { paths as contacts } from '#domains/people/contacts/paths.ts';
import { firstWords } from '#domains/talk/messages/model.ts';
import { paths as messages } from '#domains/talk/messages/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import { countryName } from '#ui/names-of.ts';
import { SmallStamp } from '#ui/stamp.tsx';
import { RelativeTime } from '#ui/time.tsx';
import type { WaitingItem } from '../model.ts';

interface Props {
  readonly reader: Reader;
  readonly waiting: readonly WaitingItem[];
  /** The section shows nothing else. */
  readonly alone: boolean;
}

/** What waits, each with who or what it is about, and what can be done at once. */
export function WaitingRows({ reader, waiting, alone }: Props) {
  const { t } = reader;
  if (waiting.length === 0)
    return alone ? (
      <Card>
        <p class="flex items-center gap-3 text-muted">
          <span class="text-success">
            <Icon name="circle-check" size={6} />
          </span>
          {t('desk.nothing')}
        </p>
      </Card>
    ) : null;
  return (
    <ul class="box rows overflow-hidden">
      {waiting.map((item) => (
        <Row key={`${item.kind}-${item.id}`} reader={reader} item={item} />
      ))}
    </ul>
  );
}

/** What has no title of its own is called by what it is. */
const titleOf = (t: Reader['t'], { kind, title }: WaitingItem) =>
  title.trim() || (kind === 'hidden_content' ? t('desk.picture') : '');

function Row({ reader, item }: { readonly reader: Reader; readonly item: WaitingItem }) {
  const { t, language } = reader;
  const { kind, id, since, cover, personId } = item;
  const title = titleOf(t, item);
  const person = item.person || t('desk.somebody');
  const quote = firstWords(item.quote);
  return (
    <li>
      {kind === 'hidden_content' ? (
        <Icon name="eye-off" size={6} />
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
      <div class="row-body">
        <Sentence text={t(`desk.waiting.${kind}`, { title, person, unread: item.unread })} bold={title || person} />
        <p class="text-sm text-muted">
          {quote && (
            <>
              “<bdi>{quote}</bdi>”{' · '}
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

function Actions({ t, item }: { readonly t: Reader['t']; readonly item: WaitingItem }) {
  const { kind, id, person } = item;
  const about = <span class="sr-only">: {titleOf(t, item) || person || t('desk.somebody')}</span>;
  if (kind === 'contact_request')
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
  if (kind === 'conversation')
    return (
      <ButtonLink tone="quiet" href={messages.conversation(id)}>
        {t('desk.do.answer')}
        {about}
      </ButtonLink>
    );
  if (kind === 'hidden_content')
    return (
      <ButtonLink tone="quiet" href={conduct.statement(id)}>
        {t('desk.do.hidden_content')}
        {about}
      </ButtonLink>
    );
  return (
    <ButtonLink tone={kind === 'project_acceptance' ? 'primary' : 'quiet'} href={projects.project(id)}>
      {t(`desk.do.${kind}`)}
      {about}
    </ButtonLink>
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
