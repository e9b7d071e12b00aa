import type { Words } from '#domains/core/programme/queries.ts';
import { paths as contacts } from '#domains/people/contacts/paths.ts';
import { commonGround } from '#domains/people/people-search/model.ts';
import { paths as profiles } from '#domains/people/profiles/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import { withoutMarks } from '#kernel/light-marks.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { countryName, factsOf, languageName, listOf, writeAges } from '#ui/names-of.ts';
import { Pager } from '#ui/pager.tsx';
import { Tick } from '#ui/tick.tsx';
import { RelativeTime } from '#ui/time.tsx';
import type { SeenAdvert } from '../../access.ts';
import { isDecided } from '../../model.ts';
import { paths } from '../../paths.ts';
import { canDeclineAnswer, isAuthor } from '../../policy.ts';
import type { AnswerLine, AnswerPage } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly advert: SeenAdvert;
  readonly words: Words;
  readonly answers: AnswerPage;
  readonly older: string | undefined;
}

const parts = ['new', 'talking', 'decided'] as const;
const partOf = ({ state }: AnswerLine, advert: SeenAdvert): (typeof parts)[number] =>
  !isDecided(advert) && (state === 'new' || state === 'talking') ? state : 'decided';

/** The answers: for the author a small inbox, with what can be done in one step; others read what members may read. */
export function AnswerInbox(props: Props) {
  const { reader, actor, advert, answers, older } = props;
  const { t } = reader;
  const mine = isAuthor(actor, advert);
  const lines = answers.answers;
  if (!mine) {
    const others = lines.filter(({ id }) => id !== advert.ownAnswer);
    return others.length > 0 ? <Part {...props} title={t('adverts.answers.ofOthers')} lines={others} /> : null;
  }
  return (
    <section class="grid grid-cols-[minmax(0,1fr)] gap-6" id="answers" aria-labelledby="answers-title">
      <div>
        <h2 id="answers-title">{t('adverts.answers')}</h2>
        <p class="text-muted">
          {lines.length === 0
            ? t(advert.state === 'open' ? 'adverts.answers.none' : 'adverts.answers.noneCame')
            : t(advert.hasSharedAnswers ? 'adverts.answers.membersRead' : 'adverts.answers.onlyYou')}
        </p>
      </div>
      {parts.map((part) => {
        const its = lines.filter((line) => partOf(line, advert) === part);
        return its.length > 0 && <Part key={part} {...props} title={t(`adverts.answers.${part}`)} lines={its} />;
      })}
      <Pager t={t} older={older} />
    </section>
  );
}

function Part({ title, lines, ...props }: Props & { readonly title: string; readonly lines: readonly AnswerLine[] }) {
  return (
    <section class="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h3 class="text-lg">{title}</h3>
      <ul class="box rows overflow-hidden">
        {lines.map((line) => (
          <Row key={line.id} {...props} line={line} />
        ))}
      </ul>
    </section>
  );
}

function Row({ line, ...props }: Props & { readonly line: AnswerLine }) {
  const { reader, actor, advert } = props;
  const { t, language } = reader;
  const mine = isAuthor(actor, advert);
  const said = withoutMarks(line.lastBody ?? line.body);
  return (
    <li id={line.id}>
      <Avatar id={line.author} name={line.name} initialsOf={line.initialsOf} country={line.country} />
      <div class="row-body">
        <p class="wrap-anywhere">
          <a class="link-quiet tap font-semibold" href={profiles.person(line.author)} dir="auto">
            {line.name}
          </a>{' '}
          <span class="text-sm text-muted">
            {factsOf([line.town ?? '', countryName(line.country, language)])}
            {' · '}
            <RelativeTime when={line.movedAt} reader={reader} />
            {!line.verified && ` · ${t('adverts.answers.unverified')}`}
            {mine && line.seenBy === 'members' && ` · ${t('adverts.answers.openToMembers')}`}
          </span>
        </p>
        <p class="line-clamp-3 wrap-anywhere" dir="auto">
          {line.lastIsOwn && mine ? t('adverts.answers.youWrote', { text: said }) : said}
        </p>
        {mine && <WhatFits {...props} line={line} />}
      </div>
      <div class="row-acts">
        <Actions {...props} line={line} />
      </div>
    </li>
  );
}

/** What the author and who has answered have in common. */
function WhatFits({ reader, advert, line }: Props & { readonly line: AnswerLine }) {
  const { t, language } = reader;
  const { text } = advert;
  const { ages, languages } = commonGround(
    { subjects: text.subjects, languages: text.languages, ageFrom: text.age_from, ageTo: text.age_to },
    line,
  );
  const reasons = [
    ages && writeAges(t, ages[0], ages[1]),
    languages.length > 0 &&
      listOf(
        languages.map((code) => languageName(code, language)),
        language,
      ),
  ].filter((reason) => reason !== undefined && reason !== false);
  if (reasons.length === 0) return null;
  return (
    <ul class="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {reasons.map((reason) => (
        <Tick key={reason} done>
          {reason}
        </Tick>
      ))}
    </ul>
  );
}

function Actions({ reader: { t }, actor, advert, line }: Props & { readonly line: AnswerLine }) {
  const about = <span class="sr-only">: {line.name}</span>;
  const mine = isAuthor(actor, advert);
  const facts = { author: line.author, state: line.state, removal: undefined };
  return (
    <>
      {mine && line.state === 'chosen' && (
        <ButtonLink icon="stamp" href={line.contact ? projects.startWith(line.author) : contacts.ask(line.author)}>
          {t(line.contact ? 'adverts.answers.together' : 'adverts.answers.contact')}
          {about}
        </ButtonLink>
      )}
      <ButtonLink tone={mine && line.state === 'new' ? 'primary' : 'quiet'} href={paths.answer(line.id)}>
        {t(mine && line.state === 'new' ? 'adverts.answers.reply' : 'adverts.answers.open')}
        {about}
      </ButtonLink>
      {canDeclineAnswer(actor, advert, facts) && (
        <Form action={paths.declination(line.id)} layout="bare">
          <Button tone="plain">
            {t('adverts.answers.decline')}
            {about}
          </Button>
        </Form>
      )}
    </>
  );
}
