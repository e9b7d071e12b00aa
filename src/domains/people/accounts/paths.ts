import { paths as spaces } from '#domains/spaces/spaces/paths.ts';
import { paths as desk } from '#domains/views/desk/paths.ts';
import { paths as office } from '#domains/views/office/paths.ts';
import { paths as operations } from '#domains/views/operations/paths.ts';
import { paths as site } from '#domains/views/site/paths.ts';
import type { ActorKind } from '#kernel/actor.ts';

const homes: Readonly<Record<ActorKind, () => string>> = {
  guest: site.front,
  member: desk.desk,
  pupil: spaces.spaces,
  officer: office.office,
  operator: operations.operations,
};
const ownHomes = { ...homes, guest: () => '/sign-in' };
const withBack = (path: string, back: string | undefined) => (back ? `${path}?back=${encodeURIComponent(back)}` : path);

export const paths = {
  /** Where a person of this kind begins. */
  home: (kind: ActorKind) => homes[kind](),
  /** The same for somebody who has an account: a guest begins with signing in. */
  ownHome: (kind: ActorKind) => ownHomes[kind](),
  /** `back`: where the person wanted to go. */
  signIn: (back?: string) => withBack('/sign-in', back),
  /** Back to the page that offered it: for pages that must be the same whatever was asked. */
  signInAndReturn: () => '/sign-in?back=there',
  signInAfterReset: () => '/sign-in?reset=done',
  secondFactor: (back?: string) => withBack('/sign-in/second-factor', back),
  enrolment: (back?: string) => withBack('/sign-in/enrolment', back),
  /** The owner has closed the account, and may still take it back. */
  keepAccount: (back?: string) => withBack('/sign-in/closing', back),
  signOut: () => '/sign-out',
  /** Asked by the tabs of a browser: who is signed in now. */
  session: () => '/session',
  forgotten: () => '/password/forgotten',
  forgottenSent: () => '/password/forgotten?sent=yes',
  reset: (token: string) => `/password/reset/${token}`,
  /** For an owner who did not switch the second factor on. */
  undoSecondFactor: (token: string) => `/second-factor/undo/${token}`,
  confirmEmail: (token: string) => `/confirm/${token}`,
  confirmed: (outcome: 'done' | 'taken') => `/confirm?outcome=${outcome}`,
  account: (done?: string) => (done ? `/account?done=${done}` : '/account'),
  /** Where an address that was mistyped is put right. */
  accountAddress: () => '/account#email',
  accountNotices: () => '/account/notices',
  pushDevices: () => '/account/notices/devices',
  pushDeviceEnd: (device: string) => `/account/notices/devices/${device}/end`,
  /** One click in a mail ends the mails; the signature makes it work without signing in. */
  mailsOff: (account: string, signature: string) => `/mails-off/${account}/${signature}`,
  /** The same for the mails of one kind. */
  kindOff: (account: string, kind: string, signature: string) => `/mails-off/${account}/${kind}/${signature}`,
  accountEmail: () => '/account/email',
  accountConfirmation: () => '/account/confirmation',
  accountPassword: () => '/account/password',
  accountSecondFactor: () => '/account/second-factor',
  accountSecondFactorRemoval: () => '/account/second-factor/removal',
  accountRecoveryCodes: () => '/account/recovery-codes',
  accountClosing: () => '/account/closing',
  accountSessionsEnd: () => '/account/sessions/end',
  language: () => '/language',
} as const;
