import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transact } from '#domains/core/event-log/transact.ts';
import { wordsOf } from '#domains/core/programme/queries.ts';
import { findOwnAccount, type OwnAccount } from '#domains/people/accounts/access.ts';
import { setSecondFactor } from '#domains/people/accounts/commands/set-second-factor.ts';
import { requestPasswordReset } from '#domains/people/accounts/links/commands/request-password-reset.ts';
import { resetPassword } from '#domains/people/accounts/links/commands/reset-password.ts';
import { createLink } from '#domains/people/accounts/links/steps/create-link.ts';
import { changePassword } from '#domains/people/accounts/own-account/commands/change-password.ts';
import { correctEmail } from '#domains/people/accounts/own-account/commands/correct-email.ts';
import { removeSecondFactor } from '#domains/people/accounts/own-account/commands/remove-second-factor.ts';
import { renewRecoveryCodes } from '#domains/people/accounts/own-account/commands/renew-recovery-codes.ts';
import { requestEmailChange } from '#domains/people/accounts/own-account/commands/request-email-change.ts';
import { resendConfirmation } from '#domains/people/accounts/own-account/commands/resend-confirmation.ts';
import { openAccount } from '#domains/people/accounts/steps/open-account.ts';
import { repeatInvitation } from '#domains/people/staff/commands/repeat-invitation.ts';
import { findOfficer } from '#domains/people/staff/officers/access.ts';
import { inviteOfficer } from '#domains/people/staff/officers/commands/invite-officer.ts';
import { inviteOperator } from '#domains/people/staff/operators/commands/invite-operator.ts';
import { askKeptHeads } from '#domains/people/verification/commands/ask-kept-heads.ts';
import { askHead } from '#domains/people/verification/steps/ask-head.ts';
import type { Member, Operator } from '#kernel/actor.ts';
import { daysAfter, minutesAfter } from '#kernel/days.ts';
import type { OfficerId, OperatorId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import { codeAt, offerSecondFactor } from '#platform/second-factor.ts';
import { hashOf } from '#platform/tokens.ts';
import { type UnconfirmedMail, unconfirmedMails } from '#platform/unconfirmed-mail.ts';
import { anOperator, aSchool, aTeacher, country } from '#test/builders/people.ts';
import { aSession } from '#test/builders/session.ts';
import { openWorld, type World } from '#test/world.ts';
import accountWords from '../../locales/en/accounts.json' with { type: 'json' };

let world: World;
let operator: Operator;
beforeAll(async () => {
  world = await openWorld();
  operator = { kind: 'operator', id: (await anOperator(world)).id };
});
afterAll(() => world.close());

const guest = { kind: 'guest' } as const;
const wicked = { givenName: 'Win.Prizes.Example', familyName: `now www.evil.example ${'very '.repeat(8)}long end` };
/** What mail programs make links of. */
const link = /evil\.example|Prizes\.Example|long end/;
let count = 0;
const anAddress = () => {
  count += 1;
  return `stranger${count}@elsewhere.test`;
};
const aNetwork = () => `network-${newId()}`;
const from = (network: string) => ({ ...world.by(guest), address: network });

/** Of somebody who has registered with an address that may be anybody's. */
async function unconfirmed() {
  const teacher = await aTeacher(world, { confirmed: false, ...wicked });
  const actor: Member = { ...teacher, verified: false, confirmed: false };
  const own = await ownOf(actor);
  return { teacher, actor, own };
}
async function ownOf(actor: Member): Promise<OwnAccount<Member>> {
  const own = await findOwnAccount(world.by(actor));
  if (!own) throw new Error('Everybody has their own account.');
  return own;
}
const passwordHash = '$argon2id$made-up';
async function withPassword(own: OwnAccount<Member>) {
  await world.db.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', own.id).execute();
  return { ...own, passwordHash, session: await aSession(world, own) };
}

interface Scene {
  readonly to: string;
  /** Undefined where each mail makes an account of its own. */
  readonly account?: string;
  send(network: string): Promise<unknown>;
}

const newAccount = (email: string) => ({
  ...wicked,
  email,
  passwordHash,
  language: 'en',
  timeZone: 'Europe/Madrid',
});

/** Every way to have the platform write to an address that nobody has confirmed. */
const ways: Readonly<Record<string, readonly [UnconfirmedMail, () => Promise<Scene>]>> = {
  'the link after registering': [
    'confirmation',
    async () => {
      const to = anAddress();
      return { to, send: (network) => transact(from(network), (tx) => openAccount(tx, newAccount(to))) };
    },
  ],
  'word that an address has an account already': [
    'confirmation',
    async () => {
      const { email: to } = await aTeacher(world);
      return { to, send: (network) => transact(from(network), (tx) => openAccount(tx, newAccount(to))) };
    },
  ],
  'the link once more': [
    'confirmation',
    async () => {
      const { actor, own } = await unconfirmed();
      const send = (network: string) => resendConfirmation({ ...world.by(actor), address: network }, own);
      return { to: own.email, account: own.id, send };
    },
  ],
  'the link to a corrected address': [
    'confirmation',
    async () => {
      const { actor, own } = await unconfirmed();
      const [to, known] = [anAddress(), await withPassword(own)];
      const send = (network: string) => correctEmail({ ...world.by(actor), address: network }, known, to);
      return { to, account: own.id, send };
    },
  ],
  'the link to another address than a confirmed one': [
    'confirmation',
    async () => {
      const teacher = await aTeacher(world, wicked);
      const actor: Member = { ...teacher, verified: true, confirmed: true };
      const [to, known] = [anAddress(), await withPassword(await ownOf(actor))];
      const send = (network: string) => requestEmailChange({ ...world.by(actor), address: network }, known, to);
      return { to, account: teacher.id, send };
    },
  ],
  'the link to a new password': [
    'reset',
    async () => {
      const { own } = await unconfirmed();
      await withPassword(own);
      const asked = { email: own.email, device: undefined };
      const send = (network: string) => requestPasswordReset(from(network), { ...asked, address: network });
      return { to: own.email, account: own.id, send };
    },
  ],
  'the question to the head of a school': [
    'head',
    async () => {
      const school = await aSchool(world, { name: 'Escuela www.evil.example', town: 'Win.Prizes.Example' });
      const { id } = await aTeacher(world, { state: 'waiting', school, ...wicked });
      const [to, words] = [anAddress(), await wordsOf(world.db)];
      const head = { headName: 'Call evil.example', headEmail: to, headLanguage: 'en' };
      const send = (network: string) =>
        transact(from(network), (tx) => askHead(tx, { member: id, school, head, words }));
      return { to, account: id, send };
    },
  ],
  'the invitation of an officer': [
    'invitation',
    async () => {
      const to = anAddress();
      const serves = [country('ES')] as const;
      const officer = { ...wicked, id: newId<OfficerId>(), email: to, language: 'en', serves, serviceName: 'Service' };
      const send = (network: string) => inviteOfficer({ ...world.by(operator), address: network }, officer);
      return { to, account: operator.id, send };
    },
  ],
  'the invitation of an operator': [
    'invitation',
    async () => {
      const to = anAddress();
      const invited = { ...wicked, id: newId<OperatorId>(), email: to, language: 'en' };
      const send = (network: string) => inviteOperator({ ...world.by(operator), address: network }, invited);
      return { to, account: operator.id, send };
    },
  ],
  'the invitation once more': [
    'invitation',
    async () => {
      const [to, id] = [anAddress(), newId<OfficerId>()];
      const serves = [country('ES')] as const;
      await inviteOfficer(world.by(operator), {
        ...{ ...wicked, id, email: to, language: 'en', serves, serviceName: 'Service' },
      });
      await world.mailsTo(to);
      await world.db.deleteFrom('kept_mail').where('to_address', '=', to).execute();
      // What is asked for again at once is sent once.
      world.now = minutesAfter(world.now, 2);
      const officer = await findOfficer(world.by(operator), id);
      if (!officer) throw new Error('An operator sees every officer.');
      const send = (network: string) => repeatInvitation({ ...world.by(operator), address: network }, officer);
      return { to, account: operator.id, send };
    },
  ],
};

/** As if all mails of the day but this many had gone to the address, for the account or from the network. */
async function useUp(kind: UnconfirmedMail, of: 'to' | 'account' | 'network', key: string, left = 0): Promise<void> {
  const count = { used: unconfirmedMails[kind][of] - left, resets_at: daysAfter(world.now, 1) };
  await world.db
    .insertInto('limit_use')
    .values({ name: `mail-${kind}-${of}`, key_hash: hashOf(key), ...count })
    .onConflict((conflict) => conflict.columns(['name', 'key_hash']).doUpdateSet(count))
    .execute();
}

describe('a mail to an address that nobody has confirmed', () => {
  for (const [way, [kind, open]] of Object.entries(ways)) {
    // A day later for each: what was sent before is forgotten.
    const scene = async () => {
      world.now = daysAfter(world.now, 2);
      return open();
    };
    it(`says nothing that a stranger could advertise with: ${way}`, async () => {
      const { to, send } = await scene();
      await send(aNetwork());
      const mails = await world.mailsTo(to);
      expect(mails).toHaveLength(1);
      expect(mails[0]?.text).not.toMatch(link);
      expect(mails[0]?.subject).not.toMatch(link);
      if (kind !== 'head') expect(mails[0]?.text).not.toMatch(/Prizes|evil/);
    });

    it(`is sent a few times a day to one address, for one account and from one network: ${way}`, async () => {
      for (const of of ['to', 'account', 'network'] as const) {
        const { to, account, send } = await scene();
        if (of === 'account' && !account) continue;
        const network = aNetwork();
        const key = { to, account: account ?? '', network }[of];
        await useUp(kind, of, key);
        await send(network);
        expect([of, await world.mailsTo(to)]).toEqual([of, []]);
      }
    });
  }

  it('is none of all other mails about an account', async () => {
    const { teacher, actor, own } = await unconfirmed();
    const by = world.by(actor);
    const known = await withPassword(own);
    const offer = offerSecondFactor(own.id, world.services.keyring);
    await setSecondFactor(by, known, { offer, code: codeAt(offer.secret, by.now) });
    // All others have ended with it.
    const again = { ...known, session: await aSession(world, own) };
    await renewRecoveryCodes(by, again);
    await removeSecondFactor(by, again);
    await changePassword(by, again, 'candil peonza rayuela 81');
    const token = await createLink(by, { purpose: 'reset_password', account: own.id });
    await resetPassword(by, { token, password: 'candil peonza rayuela 82' });
    expect(await world.mailsTo(teacher.email)).toEqual([]);
  });

  it('is of a kind that is named here, or goes to confirmed addresses only', () => {
    const subjects = Object.keys(accountWords).flatMap((key) => /^mail\.(\w+)\.subject$/.exec(key)?.[1] ?? []);
    const byPermit = ['confirm', 'known', 'reset', 'invitation', 'operatorInvitation'];
    const toConfirmed = [
      ...['passwordChanged', 'emailChanged', 'emailChangeAsked', 'secondFactorOn', 'secondFactorOff'],
      ...['secondFactorUndone', 'codesRenewed', 'closing', 'closingSoon'],
    ];
    expect(subjects.sort()).toEqual([...byPermit, ...toConfirmed].sort());
  });
});

describe('the head of a school whom many have given on one day', () => {
  it('is asked about the next teacher on the day after, by itself', async () => {
    world.now = daysAfter(world.now, 2);
    const words = await wordsOf(world.db);
    const teacher = await aTeacher(world, { state: 'waiting' });
    const to = `head-${teacher.school}@school.test`;
    await useUp('head', 'to', to);
    await transact(world.by(guest), (tx) => askHead(tx, { member: teacher.id, school: teacher.school, words }));
    await askKeptHeads(world.by('program'), words);
    expect(await world.mailsTo(to)).toEqual([]);
    world.now = daysAfter(world.now, 1);
    await askKeptHeads(world.by('program'), words);
    await askKeptHeads(world.by('program'), words);
    expect(await world.mailsTo(to)).toHaveLength(1);
  });

  it('is asked without end about colleagues once they have said yes', async () => {
    world.now = daysAfter(world.now, 2);
    const [school, words] = [await aSchool(world), await wordsOf(world.db)];
    const to = `head-${school}@school.test`;
    const ask = async () => {
      const { id: member } = await aTeacher(world, { state: 'waiting', school });
      await transact(world.by(guest), (tx) => askHead(tx, { member, school, words }));
    };
    await useUp('head', 'to', to, 1);
    await ask();
    await ask();
    const [mail, ...others] = await world.mailsTo(to);
    expect(others).toEqual([]);
    const path = /http:\/\/platform\.test(\/head\/\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
    await world.guest().post(path, { answer: 'confirmed' });
    await ask();
    expect(await world.mailsTo(to)).toHaveLength(2);
  });
});
