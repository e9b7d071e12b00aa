import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import { paths as schools } from '#domains/people/schools/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Availability } from '#ui/availability.tsx';
import { Avatar } from '#ui/avatar.tsx';
import { Badge } from '#ui/badge.tsx';
import { Day } from '#ui/day.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { countryName } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { PersonBadges } from '#ui/person-badges.tsx';
import { ReportLink } from '#ui/report-link.tsx';
import { UserText } from '#ui/user-text.tsx';
import { WhyHidden } from '#ui/why-hidden.tsx';
import type { SeenPerson } from '../access.ts';
import { ProfileActions } from './profile-actions.tsx';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly person: SeenPerson;
  readonly subjectLabel: (key: string) => string;
  readonly roleLabel: string;
}

export function ProfilePage({ reader, actor, person, subjectLabel, roleLabel }: Props) {
  const { t, language } = reader;
  return (
    <main id="main" class="page py-8 grid gap-x-8 gap-y-6 lg:grid-cols-[1fr_20rem] lg:grid-rows-[auto_1fr]">
      <div class="min-w-0 grid gap-6 content-start">
        {person.hidden && (
          <Notice tone="warning" kind="static">
            {t('profiles.hidden')}{' '}
            <WhyHidden t={t} href={conduct.whyHidden('profile', person.id)} own={person.relation === 'self'} />
          </Notice>
        )}
        <header class="flex flex-wrap items-center gap-4">
          <Avatar id={person.id} name={person.name} initialsOf={person.initialsOf} size="huge" />
          <div class="min-w-0 grid gap-2">
            <h1 class="wrap-anywhere" dir="auto">
              {person.name}
            </h1>
            <p class="flex flex-wrap items-center gap-2">
              <Verified reader={reader} person={person} />
              <Availability reader={reader} available={person.available} awayUntil={person.awayUntil} />
            </p>
          </div>
        </header>
      </div>
      {/* Before the texts in the source, so that the actions are in reach on a phone. */}
      <aside
        class="grid gap-4 lg:gap-6 content-start lg:col-start-2 lg:row-start-1 lg:row-span-2"
        aria-label={t('profiles.aside')}
      >
        <ProfileActions {...{ reader, actor, person }} />
        <p class="empty:hidden">
          <ReportLink
            t={t}
            href={conduct.report('profile', person.id)}
            what={t('profiles.reported', { name: person.name })}
            own={person.relation === 'self'}
          />
        </p>
      </aside>
      <div class="min-w-0 grid gap-6 content-start">
        <PersonBadges {...{ reader, ...person, subjectLabel }} />
        <OwnWords title={t('profiles.idea')} text={person.idea} lang={person.writtenIn} />
        <OwnWords title={t('profiles.presentation')} text={person.presentation} lang={person.writtenIn} />
        {!person.idea && !person.presentation && (
          <EmptyState icon="user" title={t('profiles.empty')}>
            {person.relation === 'self' ? t('profiles.emptyOwn') : undefined}
          </EmptyState>
        )}
        <DefinitionList
          rows={[
            { term: t('profiles.role'), value: roleLabel },
            {
              term: t('profiles.school'),
              value: person.school && (
                <>
                  <a class="link-quiet text-area wrap-anywhere" href={schools.school(person.school.id)} dir="auto">
                    {person.school.name}
                  </a>
                  <br />
                  <bdi>{person.school.town}</bdi>
                </>
              ),
            },
            { term: t('profiles.country'), value: countryName(person.country, language) },
            {
              term: t('profiles.lastActive'),
              value: <Day day={person.lastActiveOn} language={language} />,
            },
          ]}
        />
      </div>
    </main>
  );
}

function Verified({ reader: { t }, person }: { readonly reader: Reader; readonly person: SeenPerson }) {
  return person.verified ? (
    <Badge tone="info" icon="shield-check">
      {t('profiles.verified')}
    </Badge>
  ) : (
    <Badge tone="warning" icon="clock">
      {t('profiles.notVerified')}
    </Badge>
  );
}

/** Text as it was typed, in the language in which it was. */
function OwnWords({ title, text, lang }: { readonly title: string; readonly text: string; readonly lang: string }) {
  if (!text.trim()) return null;
  return (
    <section class="grid gap-2">
      <h2 class="text-xl">{title}</h2>
      <UserText text={text} class="max-w-prose" lang={lang} />
    </section>
  );
}
