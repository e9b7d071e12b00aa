import type { Domain } from '#domains/manifest.ts';
import { longestPersonName } from '#kernel/characters.ts';
import { passwordLength } from '#platform/password-rules.ts';
import { linkDays, recoveryCodes, signInLimits } from './model.ts';
import { accountsOwnData } from './own-data.ts';
import { paths } from './paths.ts';
import { accountsRoutes } from './routes.tsx';
import './events.ts';
import { sweepLinks, sweepSessions } from './commands/sweep-accounts.ts';

export const accounts: Domain = {
  name: 'people/accounts',
  ownData: accountsOwnData,
  limits: {
    longestPersonName,
    shortestPassword: passwordLength.least,
    longestPassword: passwordLength.most,
    recoveryCodes,
    confirmLinkDays: linkDays.confirm_email,
    resetLinkHours: linkDays.reset_password * 24,
    invitationLinkDays: linkDays.officer_invitation,
    undoLinkDays: linkDays.undo_second_factor,
    signInMinutes: signInLimits.nameInNetwork.seconds / 60,
  },
  menu: [
    {
      menu: 'account',
      order: 20,
      key: 'account',
      label: 'accounts.menu',
      href: paths.account(),
      who: ['member', 'officer', 'operator'],
    },
  ],
  routes: accountsRoutes,
  sweeps: [
    { name: 'sessions', run: sweepSessions },
    { name: 'links', run: sweepLinks },
  ],
};
