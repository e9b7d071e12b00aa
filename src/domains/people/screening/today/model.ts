import type { Trust } from '#domains/people/trust/model.ts';
import type { Rules } from '../rules/model.ts';

/** The ways to write to strangers that have a limit of the day, each by its rule. */
export const limitOf = { message: 'messagesADay', answer: 'answersADay' } as const;
export type Limited = keyof typeof limitOf;

export const isLimited = (kind: string): kind is Limited => kind in limitOf;

/**
 * How many strangers the sender wrote to in the 24 hours before now, and how many are left, by one of the ways. Of those who are
 * not verified yet both ways count together: they write to so many people in all.
 */
export function leftToday(
  kind: Limited,
  { trust, rules }: { readonly trust: Trust; readonly rules: Rules },
  today: Readonly<Record<Limited, number>>,
): { readonly written: number; readonly left: number } {
  const written = trust === 'L0' ? today.message + today.answer : today[kind];
  return { written, left: Math.max(0, rules[limitOf[kind]].numbers[trust] - written) };
}
