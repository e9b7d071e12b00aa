import type { Domain } from '#domains/manifest.ts';
import { longestPersonName } from '#kernel/characters.ts';
import type { By } from '#platform/command.ts';
import { handles } from '#platform/jobs.ts';
import { passwordLength } from '#platform/password-rules.ts';
import { eraseAccounts } from './closing/commands/erase-accounts.ts';
import { remindClosing } from './closing/commands/remind-closing.ts';
import { closingDays } from './closing/model.ts';
import { accountsErasure } from './erasure.ts';
import { closeAccountsJob } from './jobs.ts';
import { linkDays, recoveryCodes, signInLimits } from './model.ts';
import { accountsOwnData } from './own-data.ts';
import { paths } from './paths.ts';
import { accountsRoutes } from './routes.tsx';
import './events.ts';
import { sweepLinks, sweepSessions } from './commands/sweep-accounts.ts';

export const accounts: Domain = {
  name: 'people/accounts',
  ownData: accountsOwnData,
  erasure: accountsErasure,
  limits: {
    longestPersonName,
    shortestPassword: passwordLength.least,
    longestPassword: passwordLength.most,
    recoveryCodes,
    confirmLinkDays: linkDays.confirm_email,
    resetLinkHours: linkDays.reset_password * 24,
    invitationLinkDays: linkDays.officer_invitation,
    undoLinkDays: linkDays.undo_second_factor,
    closingDays,
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
  jobs: [
    handles(closeAccountsJob, async (by: By<'program'>) => {
      await remindClosing(by);
      await eraseAccounts(by);
    }),
  ],
  sweeps: [
    { name: 'sessions', run: sweepSessions },
    { name: 'links', run: sweepLinks },
  ],
};
