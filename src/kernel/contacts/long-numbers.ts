const figure = /\d+/g;
const [shortest, mostBetween] = [9, 3];
/** Up to three letters or signs, and one word in brackets. */
const between = /^(?:[^\d]{0,3}|[^\p{L}\d]{0,2}[([][^()[\]\d]{0,12}[)\]][^\p{L}\d]{0,2})$/u;
/** "half 612 345, other half 678": words that say how the figures go on, after the beginning of a telephone number. */
const goesOn =
  /^[^\p{L}\d]{0,2}(?:(?:and|then|it|ends?|with|other|half|second|part|rest|is|the|next|y|luego|después|acaba|termina|en|con|otra|mitad|parte|sigue|και|μετά|τελειώνει|σε|με|το|άλλο|μισό|puis|et|finit|par|dann|und|endet|mit)[^\p{L}\d]{1,3}){1,6}$/iu;
const isBeginning = /^(?:00|[679]|2[123]\d)/;
const longestGap = 40;

/** Runs of figures that may be a telephone number, whatever stands between them. */
export function longNumbersIn(text: string): readonly { readonly written: string; readonly key: string }[] {
  const found: { written: string; key: string }[] = [];
  let groups: RegExpExecArray[] = [];
  const close = () => {
    const [first, last] = [groups[0], groups.at(-1)];
    const digits = groups.map(([group]) => group).join('');
    if (
      first &&
      last &&
      digits.length >= shortest &&
      !isOtherNumber(
        text.slice(first.index, last.index + last[0].length),
        groups.map(([group]) => group),
      )
    )
      found.push({
        written: text.slice(first.index, last.index + last[0].length).slice(0, longestWritten),
        key: digits,
      });
    groups = [];
  };
  for (const group of text.matchAll(figure)) {
    const last = groups.at(-1);
    if (last) {
      const end = last.index + last[0].length;
      const isFar = group.index - end > longestGap || !isGap(text.slice(end, group.index), groups);
      if (isFar) close();
    }
    groups.push(group);
  }
  close();
  return found;
}

const isGap = (gap: string, [first]: readonly RegExpExecArray[]) =>
  between.test(gap) || (first !== undefined && isBeginning.test(first[0]) && first[0].length > 2 && goesOn.test(gap));

const longestWritten = 80;

/** Years and days, thousands, results, and counting: "2026-11-30", "1, 2, 3, 4", "3,14159", "10, 20, 30". */
function isOtherNumber(run: string, groups: readonly string[]): boolean {
  if (/\d ?=/.test(run) && /\d ?[+×x*/:–-] ?\d/.test(run)) return true;
  if (/\d:\d\d/.test(run) && groups.every((group) => group.length <= 2)) return true;
  // What was measured: "12.5, 13.2, 14", "12, 14, 15, 13, 16"
  const items = run.split(/[,;] /);
  const isMeasured = items.length > 2 && items.every((item) => measured.test(item));
  if (isMeasured && groups.some((group) => group.length > 1) && !/^(?:69|0[67])/.test(groups[0] ?? '')) return true;
  if (items.every((item) => inThousands.test(item))) return true;
  const numbers = groups.map(Number);
  const steps = new Set(numbers.slice(1).map((number, at) => number - (numbers[at] ?? 0)));
  if (groups.length > mostBetween && steps.size === 1) return true;
  // "30.11.2026, 10:30" and "1914-1918, 1939-1945"
  const isYear = (group: string) => /^(?:1[0-9]|20)\d\d$/.test(group);
  if (groups.some(isYear) && groups.every((group) => group.length <= 2 || isYear(group))) return true;
  // "1.250.000.000"
  if (groups.length > 1 && groups.slice(1).every((group) => group === '000')) return true;
  const digits = groups.join('');
  // More figures than a number has are sums and tables.
  return digits.length > longestNumber || new Set(digits).size < 3 || /^(?:0?123456789|987654321)/.test(digits);
}
const longestNumber = 15;
const measured = /^\d{1,2}(?:[.,]\d{1,2})?$/;
const inThousands = /^(?![679]\d\d\.\d{3}\.\d{3}$)\d{1,3}(?:\.\d{3})+$/;
