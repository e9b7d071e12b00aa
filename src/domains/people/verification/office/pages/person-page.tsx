import { paths as schools } from '#domains/people/schools/paths.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Badge } from '#ui/badge.tsx';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Card } from '#ui/card.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { MailAddress } from '#ui/mail-address.tsx';
import { countryName, factsOf, languageName } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { QueueSplit } from '#ui/queue-split.tsx';
import { RelativeTime, Time } from '#ui/time.tsx';
import { Timeline, type TimelineEntry } from '#ui/timeline.tsx';
import { UserText } from '#ui/user-text.tsx';
import { paths } from '../../paths.ts';
import { CheckTicks } from './check-badges.tsx';
import { DecisionForms } from './decision-forms.tsx';
import { HeadAddressChecks } from './head-address-checks.tsx';
import { initialsOf, PeopleQueue } from './people-queue.tsx';
import type { PersonProps } from './person-props.ts';

const tones = { waiting: 'info', verified: 'success', refused: 'error' } as const;

/** Who waits at the left; at the right the verification file of a person, and the two decisions below it. */
export function PersonPage(props: PersonProps) {
  const { reader, person, decisions, problem, queue } = props;
  const { t } = reader;
  const last = decisions.at(-1);
  return (
    <main id="main" class="page grid grid-cols-[minmax(0,1fr)] gap-5 pt-5 pb-12">
      <Breadcrumb t={t} trail={[{ href: paths.officePeople(), label: t('verification.office.people') }]} />
      {props.justDecided && <Notice tone="success">{props.justDecided}</Notice>}
      {problem && (
        <Notice tone="warning" title={t(problem)}>
          {last?.by && t('verification.office.decidedBy', { name: last.by })}
        </Notice>
      )}
      <QueueSplit list={queue.length > 0 && <PeopleQueue {...{ reader, queue }} current={person.id} />}>
        <div class="grid grid-cols-[minmax(0,1fr)] gap-6 p-4 sm:p-6">
          <PersonHead {...props} />
          <PossibleDuplicates reader={reader} person={person} />
          <HeadAddressChecks reader={reader} checks={person.checks} />
          <div class="grid grid-cols-[minmax(0,1fr)] gap-6 xl:grid-cols-2 items-start">
            <Known {...props} />
            <School {...props} />
          </div>
          <section class="grid gap-3">
            <h2 class="text-lg">{t('verification.office.history')}</h2>
            <Timeline entries={historyOf(props)} />
          </section>
        </div>
        {props.mayDecide && <DecisionForms {...props} />}
      </QueueSplit>
    </main>
  );
}

function PersonHead({ reader, person, words }: PersonProps) {
  const { t, language } = reader;
  const { id, name, state, since, country, schoolName, town } = person;
  return (
    <div class="case-head">
      <Avatar {...{ id, name, country }} initialsOf={initialsOf(person)} size="huge" />
      <div class="grid content-start gap-3 min-w-0">
        <p class="flex flex-wrap items-center gap-2 text-sm text-muted">
          <Badge tone={tones[state]}>{t(`verification.state.${state}`)}</Badge>
          <RelativeTime when={since} reader={reader} />
        </p>
        <h1 class="wrap-anywhere" dir="auto">
          {name}
        </h1>
        <p class="wrap-anywhere">{factsOf([words.role, schoolName, town, countryName(country, language)])}</p>
        <section aria-labelledby="checks">
          <h2 id="checks" class="sr-only">
            {t('verification.office.column.checks')}
          </h2>
          <CheckTicks reader={reader} checks={person.checks} />
        </section>
      </div>
    </div>
  );
}

function PossibleDuplicates({ reader: { t }, person }: Pick<PersonProps, 'reader' | 'person'>) {
  if (person.possibleDuplicates.length === 0) return null;
  return (
    <p>
      {t('verification.office.possibleDuplicates')}{' '}
      {person.possibleDuplicates.map(({ id, name, state }) => (
        <a key={id} class="link-quiet me-3" href={paths.officePerson(id)}>
          {name} ({t(`verification.state.${state}`)})
        </a>
      ))}
    </p>
  );
}

function Known({ reader, person, file, words }: PersonProps) {
  const { t, language } = reader;
  return (
    <Card level={2} title={t('verification.office.person')}>
      <DefinitionList
        rows={[
          { term: t('verification.office.email'), value: <MailAddress address={file.email} /> },
          { term: t('verification.office.staffRole'), value: words.role },
          { term: t('verification.office.language'), value: languageName(file.language, language) },
          { term: t('verification.office.registered'), value: <Time when={person.registeredAt} reader={reader} /> },
          { term: t('verification.office.subjects'), value: words.subjects.join(', ') },
          {
            term: t('verification.office.idea'),
            value: file.idea && <UserText text={file.idea} lang={file.writtenIn} />,
          },
        ]}
      />
    </Card>
  );
}

function School({ reader: { t, language }, person, file, words }: PersonProps) {
  return (
    <Card level={2} title={t('verification.office.column.school')}>
      <DefinitionList
        rows={[
          {
            term: t('schools.form.name'),
            value: person.school && (
              <a class="link-quiet tap wrap-anywhere" href={schools.school(person.school)}>
                {person.schoolName}
              </a>
            ),
          },
          { term: t('schools.form.type'), value: words.schoolType },
          {
            term: t('schools.page.address'),
            value: [file.street, file.postcode, person.town, countryName(person.country, language)]
              .filter(Boolean)
              .join(', '),
          },
          { term: t('schools.form.code'), value: file.code },
          { term: t('schools.form.website'), value: file.website && <span class="break-all">{file.website}</span> },
          { term: t('schools.form.headName'), value: file.headName },
          {
            term: t('schools.form.headEmail'),
            value: person.headEmail && <span class="break-all">{person.headEmail}</span>,
          },
          {
            term: t('verification.office.askedAt'),
            value: person.asked && <span class="break-all">{person.asked.sentTo}</span>,
          },
        ]}
      />
    </Card>
  );
}

const eventIcons = {
  'member.waiting': 'user-plus',
  'member.school_changed': 'school',
  'member.address_changed': 'mail',
  'member.head_asked': 'mail',
  'member.head_confirmed': 'check',
  'member.head_denied': 'x',
} as const;

function isKnownEvent(verb: string): verb is keyof typeof eventIcons {
  return verb in eventIcons;
}

/** What happened and what was decided, in one order. */
function historyOf({ reader, person, file, decisions, reasonOf }: PersonProps): TimelineEntry[] {
  const { t } = reader;
  const happened = file.events.flatMap(({ id, verb, at }) =>
    isKnownEvent(verb)
      ? [{ id: `event-${id}`, icon: eventIcons[verb], what: t(`verification.event.${verb}`), at, why: undefined }]
      : [],
  );
  const confirmed = person.addressConfirmedAt
    ? [
        {
          id: 'address',
          icon: 'check' as const,
          what: t('verification.progress.addressConfirmed'),
          at: person.addressConfirmedAt,
          why: undefined,
        },
      ]
    : [];
  const decided = decisions.map(({ id, decision, at, by, reasonKey, reason }) => ({
    id,
    icon: decision === 'verified' ? ('shield-check' as const) : ('x' as const),
    what: t(`verification.office.decision.${decision}`, { name: by ?? t('verification.office.formerOfficer') }),
    at,
    why: reasonKey ? `${reasonOf(reasonKey)}: ${reason ?? ''}` : (reason ?? undefined),
  }));
  return [...happened, ...confirmed, ...decided]
    .sort((one, other) => one.at.getTime() - other.at.getTime())
    .map(({ at, ...entry }) => ({ ...entry, when: <RelativeTime when={at} reader={reader} /> }));
}
