/** What the clock on the wall says. */
export interface LocalTime {
  /** 1 is Monday, 7 is Sunday. */
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();
const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const style = { weekday: 'short', hour: 'numeric', minute: 'numeric', hourCycle: 'h23' } as const;
  const made = new Intl.DateTimeFormat('en', { ...style, timeZone });
  formats.set(timeZone, made);
  return made;
}

export function localTime(when: Date, timeZone: string): LocalTime {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(when)
      .map(({ type, value }) => [type, value]),
  );
  const number = (type: 'hour' | 'minute') => Number(parts.get(type) ?? 0);
  return { day: days.indexOf(parts.get('weekday') ?? '') + 1, hour: number('hour'), minute: number('minute') };
}

const hourLength = 3_600_000;

/**
 * When a clock there strikes this hour next, on this day of the week or on any, later than now. Where the clocks jump over the hour, it is the
 * end of the jump.
 */
export function nextLocalHour(
  now: Date,
  timeZone: string,
  { hour, day }: { readonly hour: number; readonly day?: number | undefined },
): Date {
  const here = localTime(now, timeZone);
  const since = here.minute * 60_000 + (now.getTime() % 60_000);
  const days = day === undefined ? 0 : (day - here.day + 7) % 7;
  const ahead = days * 24 + hour - here.hour;
  const hours = ahead > 0 ? ahead : ahead + (day === undefined ? 24 : 168);
  const straight = now.getTime() - since + hours * hourLength;
  // The clocks may have been changed on the way.
  const off = ((hour - localTime(new Date(straight), timeZone).hour + 36) % 24) - 12;
  const corrected = new Date(straight + off * hourLength);
  return localTime(corrected, timeZone).hour === hour && corrected > now ? corrected : new Date(straight);
}
