import type { Reader } from '#platform/http.ts';
import { Badge, type BadgeTone } from '#ui/badge.tsx';
import type { IconName } from '#ui/icons.ts';
import { listOf } from '#ui/names-of.ts';
import { Tick } from '#ui/tick.tsx';
import { writeRelativeTime } from '#ui/write-time.ts';
import { type Checks, openChecksOf } from '../../model.ts';

interface Props {
  readonly reader: Reader;
  readonly checks: Checks;
}

interface CheckLine {
  readonly text: string;
  readonly tone: BadgeTone;
  readonly icon: IconName;
}

const headTones = { confirmed: 'success', denied: 'error', asked: 'soft', notAsked: 'warning' } as const;
const headIcons = { confirmed: 'check', denied: 'x', asked: 'clock', notAsked: 'triangle-alert' } as const;

/** The checks already done: green where nothing is left to check. */
export function CheckBadges(props: Props) {
  return (
    <span class="inline-flex flex-wrap gap-1.5">
      {linesOf(props).map(({ text, tone, icon }) => (
        <Badge key={text} tone={tone} icon={icon}>
          {text}
        </Badge>
      ))}
    </span>
  );
}

/** The same beside a case. */
export function CheckTicks(props: Props) {
  return (
    <ul class="flex flex-wrap gap-x-5 gap-y-1">
      {linesOf(props).map(({ text, tone }) => (
        <Tick key={text} done={tone === 'success'}>
          {text}
        </Tick>
      ))}
    </ul>
  );
}

/** What is left to check, in words. */
export function openCheckTexts(props: Props): readonly string[] {
  return linesOf(props).flatMap(({ text, tone }) => (tone === 'success' ? [] : [text]));
}

function linesOf({ reader, checks }: Props): CheckLine[] {
  const { t } = reader;
  const open = new Set(openChecksOf(checks));
  const done = (text: string): CheckLine => ({ text, tone: 'success', icon: 'check' });
  const left = (text: string, icon: IconName): CheckLine => ({ text, tone: 'warning', icon });
  return [
    open.has('address') ? left(t('verification.check.addressOpen'), 'clock') : done(t('verification.check.address')),
    headLine({ reader, checks }),
    open.has('school')
      ? left(t('verification.check.schoolOpen'), 'triangle-alert')
      : done(t('verification.check.school')),
    ...(open.has('duplicate') ? [left(t('verification.check.duplicate', { count: checks.duplicates }), 'users')] : []),
    ...(['freeMail', 'ownAddress', 'elsewhere'] as const)
      .filter((check) => open.has(check))
      .map((check) => left(t(`verification.check.${check}`), 'mail')),
    ...(open.has('resembles')
      ? [left(t('verification.check.resembles', { names: listOf(checks.resembles, reader.language) }), 'users')]
      : []),
  ];
}

function headLine({ reader: { t, language, now }, checks: { head, headSince, headProves } }: Props): CheckLine {
  const since = headSince ? writeRelativeTime(headSince, now, language) : '';
  if (head === 'confirmed' && !headProves)
    return { text: t('verification.check.head.unproven', { since }), tone: 'warning', icon: 'triangle-alert' };
  return { text: t(`verification.check.head.${head}`, { since }), tone: headTones[head], icon: headIcons[head] };
}
