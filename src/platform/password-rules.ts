import { fold } from '#kernel/fold.ts';
import { isCommonPassword } from './common-passwords.ts';
import type { ProblemMessage } from './i18n.ts';
import { longestTypedPassword, normalPassword } from './passwords.ts';

interface PasswordOwner {
  readonly name: string;
  readonly email: string;
}

/** What is wrong with a new password, as a message of the catalogue. */
export function findPasswordProblem(password: string, owner: PasswordOwner): ProblemMessage | undefined {
  const problem = passwordProblem(password, owner);
  return problem && `ui.problem.password.${problem}`;
}

export const passwordLength = { least: 12, most: 200 } as const;
type PasswordProblem = 'short' | 'long' | 'personal' | 'repeated' | 'common';

/** Rows and columns of keyboards, the alphabet and the digits. */
const runs = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'qwertzuiopü',
  'azertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'qazwsxedcrfvtgbyhnujm',
  '1q2w3e4r5t6y7u8i9o0p',
].flatMap((line) => [line, [...line].reverse().join('')]);
const lookAlikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** What is wrong with a new password; undefined where nothing is. */
export function passwordProblem(password: string, owner: PasswordOwner): PasswordProblem | undefined {
  if (password.length > longestTypedPassword) return 'long';
  const length = [...normalPassword(password)].length;
  if (length < passwordLength.least) return 'short';
  if (length > passwordLength.most) return 'long';
  const plain = fold(password);
  if (personalWords(owner).some((word) => plain.includes(word))) return 'personal';
  if (new Set(plain).size < 5 || isRepetition(plain)) return 'repeated';
  const core = trimmed(withoutRuns(plain));
  const bare = trimmed(plain);
  const guesses = [plain, bare, core].flatMap((text) => [text, trimmed(withoutLookAlikes(text))]);
  return core.length < 4 || guesses.some(isCommonPassword) ? 'common' : undefined;
}

/** Of the name and the address. Both are asked while they are typed, before their forms have read them. */
const longestOwn = 300;

function personalWords({ name, email }: { readonly name: string; readonly email: string }): string[] {
  const [person, mailbox] = [name.slice(0, longestOwn), email.slice(0, longestOwn).split('@')[0] ?? ''];
  const own = [...fold(person).split(/[^\p{L}]+/u), ...fold(mailbox).split(/[^\p{L}]+/u)];
  return ['twinning', ...own.filter((word) => word.length >= 4)];
}

/** The same few characters over and over: "abcabcabcabc", "passwordpassword". */
function isRepetition(text: string): boolean {
  for (let unit = 1; unit <= text.length / 2; unit += 1)
    if (text.slice(unit) === text.slice(0, text.length - unit)) return true;
  return false;
}

/** Without every part of three or more signs that follows one of the runs. */
function withoutRuns(text: string): string {
  let left = '';
  for (let at = 0; at < text.length; ) {
    const run = longestRun(text, at);
    if (run < 3) left += text[at];
    at += run < 3 ? 1 : run;
  }
  return left;
}

function longestRun(text: string, at: number): number {
  let length = 1;
  while (at + length < text.length && runs.some((line) => line.includes(text.slice(at, at + length + 1)))) length += 1;
  return length;
}

/** Without the digits and signs that people put around a word to satisfy a rule. */
function trimmed(text: string): string {
  return text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

function withoutLookAlikes(text: string): string {
  return text.replaceAll(/[013457@$!]/g, (sign) => lookAlikes[sign] ?? sign);
}
