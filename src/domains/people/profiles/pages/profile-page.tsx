import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import { TranslateButton } from '#domains/core/translation/parts/translate-button.tsx';
import { paths as translation } from '#domains/core/translation/paths.ts';
import { WhyItFits } from '#domains/people/people-search/parts/why-it-fits.tsx';
import { paths as schools } from '#domains/people/schools/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Availability } from '#ui/availability.tsx';
import { Avatar } from '#ui/avatar.tsx';
import { Badge } from '#ui/badge.tsx';
import { Day } from '#ui/day.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { countryName } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { UserText } from '#ui/user-text.tsx';
import { WhyHidden } from '#ui/why-hidden.tsx';
import { WrittenIn } from '#ui/written-in.tsx';
import type { SeenPerson } from '../access.ts';
import { PossibleStamp } from '../parts/possible-stamp.tsx';
import { paths } from '../paths.ts';
import { ProfileActions, SafetyActions } from './profile-actions.tsx';
import { JournalOfPerson } from './profile-journal.tsx';
import type { ProfilePageProps } from './profile-props.ts';
import { ProfileSide } from './profile-side.tsx';
import { AdvertsOfPerson, ProjectsOfPerson } from './profile-stamps.tsx';

/** Who it is, and what the reader and they could do together. */
export function ProfilePage(props: ProfilePageProps) {
  const { reader, actor, person, teaching, subjectLabel } = props;
  const { t } = reader;
  return (
    <main id="main">
      <Head {...props} />
      <div class="page grid grid-cols-[minmax(0,1fr)] items-start gap-x-8 gap-y-6 py-8 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div class="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-6">
          {person.hidden && (
            <Notice tone="warning" kind="static">
              {t('profiles.hidden')}{' '}
              <WhyHidden t={t} href={conduct.whyHidden('profile', person.id)} own={person.relation === 'self'} />
            </Notice>
          )}
          <Shared {...props} />
          <OwnWords
            reader={reader}
            title={t('profiles.idea')}
            text={person.idea}
            lang={person.writtenIn}
            size="large"
          />
          <OwnWords
            reader={reader}
            title={t('profiles.presentation')}
            text={person.presentation}
            lang={person.writtenIn}
          />
          <OwnWords reader={reader} title={t('profiles.interests')} text={person.interests} lang={person.writtenIn} />
          <TranslateButton
            reader={reader}
            at={translation.content('profile', person.id)}
            text={`${person.idea} ${person.presentation}`}
            lang={person.writtenIn}
            what={person.name}
          />
          {!person.idea && !person.presentation && (
            <EmptyState icon="user" title={t('profiles.empty')}>
              {person.relation === 'self' ? t('profiles.emptyOwn') : undefined}
            </EmptyState>
          )}
          <JournalOfPerson {...props} />
          <AdvertsOfPerson {...props} />
          <ProjectsOfPerson {...props} />
        </div>
        <aside class="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-6" aria-label={t('profiles.aside')}>
          {teaching && <PossibleStamp {...{ reader, actor, person, teaching, subjectLabel }} />}
          <ProfileSide {...props} />
          <SafetyActions {...{ reader, actor, person }} />
        </aside>
      </div>
    </main>
  );
}

function Head(props: ProfilePageProps) {
  const { reader, actor, person, roleLabel } = props;
  const { t, language } = reader;
  const { school } = person;
  return (
    <header class="album-leaf">
      <div class="page flex flex-wrap items-center gap-x-8 gap-y-5 py-6 sm:py-8">
        <Avatar
          id={person.id}
          name={person.name}
          initialsOf={person.initialsOf}
          country={person.country}
          picture={paths.picture(person)}
          size="portrait"
        />
        <div class="grid min-w-0 flex-[1_1_20rem] gap-3">
          <p class="flex flex-wrap items-center gap-2">
            <Availability reader={reader} available={person.available} awayUntil={person.awayUntil} />
            <Verified reader={reader} person={person} />
          </p>
          <h1 class="wrap-anywhere" dir="auto">
            {person.name}
          </h1>
          <p class="lead wrap-anywhere">
            {roleLabel}
            {school && (
              <>
                {' · '}
                <a class="link-quiet" href={schools.school(school.id)} dir="auto">
                  {school.name}
                </a>
                , <bdi>{school.town}</bdi>
              </>
            )}
            , {countryName(person.country, language)}
          </p>
          <p class="flex flex-wrap items-center gap-2 text-sm text-muted">
            <Icon name="clock" size={4} />
            {person.answersWithin && <span>{t(`profiles.answers.${person.answersWithin}`)} · </span>}
            <span>
              {t('profiles.lastActive')}: <Day day={person.lastActiveOn} language={language} />
            </span>
          </p>
          <ProfileActions {...{ reader, actor, person }} />
        </div>
      </div>
    </header>
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

/** What both teach and speak. */
function Shared({ reader, teaching, subjectLabel }: ProfilePageProps) {
  if (!teaching) return null;
  const [own, theirs] = teaching;
  const reasons = WhyItFits({ reader, own, person: theirs, subjectLabel, layout: 'beside' });
  if (!reasons) return null;
  return (
    <section class="rounded-box bg-area-soft p-4 sm:p-6">
      <h2 class="mb-3 text-xl">{reader.t('profiles.shared')}</h2>
      {reasons}
    </section>
  );
}

interface OwnWordsProps {
  readonly reader: Reader;
  readonly title: string;
  readonly text: string;
  readonly lang: string;
  /** large: in the letters of headings, where it is not too long for them. */
  readonly size?: 'normal' | 'large';
}

const longestInDisplay = 320;

/** Text as it was typed, in the language in which it was. */
function OwnWords({ reader, title, text, lang, size = 'normal' }: OwnWordsProps) {
  if (!text.trim()) return null;
  const inDisplay = size === 'large' && text.length <= longestInDisplay;
  return (
    <section class="box grid grid-cols-[minmax(0,1fr)] gap-3 p-4 sm:p-6">
      <h2>{title}</h2>
      <UserText
        text={text}
        class={inDisplay ? 'display max-w-[40rem] text-xl leading-snug text-pretty' : 'max-w-prose text-lg'}
        lang={lang}
      />
      <WrittenIn reader={reader} lang={lang} />
    </section>
  );
}
