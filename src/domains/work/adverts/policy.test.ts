import { describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { AccountId, CountryCode, MemberId, OfficerId, OperatorId, PupilId } from '#kernel/ids.ts';
import type { AdvertState, AdvertText } from './model.ts';
import {
  canAnswerAdvert,
  canCloseAdvert,
  canDeclineAnswer,
  canDeleteDraft,
  canEditAdvert,
  canFoundTogether,
  canListAdverts,
  canPostAdvert,
  canReadAdvert,
  canReadAnswer,
  canReadPublicAdverts,
  canRemoveReply,
  canRenewAdvert,
  canStartAdvert,
  canTalk,
  isAuthor,
  isInTalk,
  isInvitedToJoin,
  isOnSite,
  readersOfAnswer,
  showsAnswers,
} from './policy.ts';

const member = (id: string, change: { verified?: boolean; confirmed?: boolean } = {}): Actor => ({
  kind: 'member',
  id: id as MemberId,
  country: 'ES' as CountryCode,
  verified: true,
  confirmed: true,
  ...change,
});
const author = member('author');
const stranger = member('stranger');
const answerer = member('answerer');
const guest: Actor = { kind: 'guest' };
const pupil: Actor = { kind: 'pupil', id: 'kim' as PupilId };
const officer: Actor = { kind: 'officer', id: 'maria' as OfficerId, serves: 'every country' };
const operator: Actor = { kind: 'operator', id: 'olga' as OperatorId };
const outsiders = [guest, pupil, officer, operator];

const text = { on_site: false, answers_seen_by: 'author' } as AdvertText;
const advert = (change: object = {}) => ({
  author: 'author' as AccountId,
  state: 'open' as AdvertState,
  hidden: false,
  text,
  apart: false,
  answered: false,
  gone: false,
  by: { verified: true },
  hasSharedAnswers: false,
  changedAt: null as Date | null,
  renewedAt: null as Date | null,
  ...change,
});
const answer = (change: object = {}) => ({
  author: 'answerer' as AccountId,
  state: 'new' as const,
  removal: undefined,
  seenBy: 'author' as const,
  apart: false,
  ...change,
});
const states: readonly AdvertState[] = ['draft', 'open', 'found', 'withdrawn', 'expired'];
const now = new Date('2026-11-23T09:00:00Z');

describe('reading an advert', () => {
  it('is for its author in every state', () => {
    for (const state of states) expect(canReadAdvert(author, advert({ state, hidden: true }))).toBe(true);
  });
  it('is for members while it is open', () => {
    expect(states.filter((state) => canReadAdvert(stranger, advert({ state })))).toEqual(['open']);
    expect(canReadAdvert(stranger, advert({ hidden: true }))).toBe(false);
    expect(canReadAdvert(stranger, advert({ apart: true }))).toBe(false);
    expect(canReadAdvert(stranger, advert({ gone: true }))).toBe(false);
  });
  it('stays open to who has answered it, but not past a block', () => {
    expect(canReadAdvert(answerer, advert({ state: 'found', answered: true }))).toBe(true);
    expect(canReadAdvert(answerer, advert({ state: 'found', answered: true, apart: true }))).toBe(false);
    expect(canReadAdvert(answerer, advert({ state: 'draft', answered: true }))).toBe(false);
  });
  it('is for guests and officers where the author shows it on the public site, and never for pupils', () => {
    const open = advert({ text: { ...text, on_site: true } });
    expect(outsiders.filter((actor) => canReadAdvert(actor, open))).toEqual([guest, officer]);
    expect(outsiders.filter((actor) => canReadAdvert(actor, advert()))).toEqual([]);
    expect(canReadAdvert(guest, { ...open, state: 'found' })).toBe(false);
    expect(canReadAdvert(guest, { ...open, hidden: true })).toBe(false);
    expect(canReadAdvert(guest, { ...open, gone: true })).toBe(false);
    expect([stranger, ...outsiders].filter(canReadPublicAdverts)).toEqual([stranger, guest, officer]);
  });
  it('is for members alone until its author is verified', () => {
    const early = advert({ text: { ...text, on_site: true }, by: { verified: false } });
    expect([stranger, ...outsiders].filter((actor) => canReadAdvert(actor, early))).toEqual([stranger]);
    expect(isOnSite(early)).toBe(false);
    expect(isOnSite({ ...early, by: { verified: true } })).toBe(true);
    expect(isOnSite(advert())).toBe(false);
  });
});

describe('an author', () => {
  it('edits drafts and open adverts that are not hidden', () => {
    expect(states.filter((state) => canEditAdvert(author, advert({ state })))).toEqual(['draft', 'open']);
    expect(canEditAdvert(author, advert({ hidden: true }))).toBe(false);
    for (const actor of [stranger, ...outsiders]) expect(canEditAdvert(actor, advert())).toBe(false);
  });
  it('posts a draft once the address is confirmed, also before being verified', () => {
    const draft = advert({ state: 'draft' });
    expect(canPostAdvert(author, draft)).toBe(true);
    expect(canPostAdvert(member('author', { verified: false }), draft)).toBe(true);
    expect(canPostAdvert(member('author', { confirmed: false }), draft)).toBe(false);
    expect(canPostAdvert(author, advert())).toBe(false);
    expect(canPostAdvert(author, advert({ state: 'draft', hidden: true }))).toBe(false);
    expect(canPostAdvert(stranger, draft)).toBe(false);
  });
  it('renews an open advert once, after a change', () => {
    expect(canRenewAdvert(author, advert({ changedAt: now }))).toBe(true);
    expect(canRenewAdvert(author, advert())).toBe(false);
    expect(canRenewAdvert(author, advert({ changedAt: now, renewedAt: now }))).toBe(false);
    expect(canRenewAdvert(author, advert({ changedAt: now, state: 'expired' }))).toBe(false);
    expect(canRenewAdvert(author, advert({ changedAt: now, hidden: true }))).toBe(false);
    expect(canRenewAdvert(stranger, advert({ changedAt: now }))).toBe(false);
  });
  it('closes an open advert, and deletes a draft', () => {
    expect(states.filter((state) => canCloseAdvert(author, advert({ state })))).toEqual(['open']);
    expect(states.filter((state) => canDeleteDraft(author, advert({ state })))).toEqual(['draft']);
    for (const actor of [stranger, ...outsiders]) {
      expect(canCloseAdvert(actor, advert())).toBe(false);
      expect(canDeleteDraft(actor, advert({ state: 'draft' }))).toBe(false);
      expect(isAuthor(actor, advert())).toBe(false);
    }
  });
});

describe('answering', () => {
  it('is for members with a confirmed address, verified or not, and never to oneself', () => {
    expect(canAnswerAdvert(stranger, advert())).toBe(true);
    expect(canAnswerAdvert(member('stranger', { verified: false }), advert())).toBe(true);
    expect(canAnswerAdvert(member('stranger', { confirmed: false }), advert())).toBe(false);
    for (const actor of [author, ...outsiders]) expect(canAnswerAdvert(actor, advert())).toBe(false);
  });
  it('is read by those whom the author of the advert chose, and by the author alone where its writer is not verified', () => {
    const shared = { text: { answers_seen_by: 'members' } as AdvertText };
    expect(readersOfAnswer(stranger, shared)).toBe('members');
    expect(readersOfAnswer(member('stranger', { verified: false }), shared)).toBe('author');
    expect(readersOfAnswer(stranger, { text: { answers_seen_by: 'author' } as AdvertText })).toBe('author');
  });
  it('is over with the advert', () => {
    expect(states.filter((state) => canAnswerAdvert(stranger, advert({ state })))).toEqual(['open']);
    expect(canAnswerAdvert(stranger, advert({ hidden: true }))).toBe(false);
  });
});

describe('an answer', () => {
  it('is read by the two whom it concerns', () => {
    expect([author, answerer].every((actor) => canReadAnswer(actor, advert(), answer()))).toBe(true);
    for (const actor of [stranger, ...outsiders]) expect(canReadAnswer(actor, advert(), answer())).toBe(false);
    expect([author, answerer, stranger, ...outsiders].map((actor) => isInTalk(actor, advert(), answer()))).toEqual([
      true,
      true,
      ...[stranger, ...outsiders].map(() => false),
    ]);
  });
  it('is read by other members where it was written for them, while the advert is open', () => {
    const shared = answer({ seenBy: 'members' });
    expect(canReadAnswer(stranger, advert(), shared)).toBe(true);
    expect(canReadAnswer(stranger, advert({ state: 'found' }), shared)).toBe(false);
    expect(canReadAnswer(stranger, advert({ hidden: true }), shared)).toBe(false);
    expect(canReadAnswer(stranger, advert(), { ...shared, removal: 'hidden' })).toBe(false);
    for (const actor of outsiders) expect(canReadAnswer(actor, advert(), shared)).toBe(false);
  });
  it('stays with the two for whom it was written, whatever the author of the advert chooses later', () => {
    const later = advert({ text: { ...text, answers_seen_by: 'members' }, hasSharedAnswers: true });
    expect(canReadAnswer(stranger, later, answer())).toBe(false);
    expect([author, answerer].every((actor) => canReadAnswer(actor, later, answer()))).toBe(true);
  });
  it('is not read past a block between its writer and a reader', () => {
    const shared = answer({ seenBy: 'members', apart: true });
    for (const actor of [stranger, author]) expect(canReadAnswer(actor, advert(), shared)).toBe(false);
  });
  it('is listed on the page for the author, and for others where some can be read by them while it is open', () => {
    const shared = { hasSharedAnswers: true };
    expect(showsAnswers(author, advert({ state: 'found' }))).toBe(true);
    expect(showsAnswers(stranger, advert())).toBe(false);
    expect(showsAnswers(stranger, advert(shared))).toBe(true);
    expect(showsAnswers(stranger, advert({ ...shared, state: 'found' }))).toBe(false);
  });
  it('begins a talk of the two, until it is declined', () => {
    expect([author, answerer].every((actor) => canTalk(actor, advert(), answer()))).toBe(true);
    expect(canTalk(author, advert({ state: 'found' }), answer({ state: 'chosen' }))).toBe(true);
    expect(canTalk(author, advert(), answer({ state: 'declined' }))).toBe(false);
    expect(canTalk(author, advert({ hidden: true }), answer())).toBe(false);
    expect(canTalk(author, advert(), answer({ removal: 'hidden' }))).toBe(false);
    expect(canTalk(member('answerer', { confirmed: false }), advert(), answer())).toBe(false);
    for (const actor of [stranger, ...outsiders]) expect(canTalk(actor, advert(), answer())).toBe(false);
  });
  it('is declined by the author of the advert, before it is decided', () => {
    const decided = ['new', 'talking', 'declined', 'chosen'] as const;
    expect(decided.filter((state) => canDeclineAnswer(author, advert(), answer({ state })))).toEqual([
      'new',
      'talking',
    ]);
    for (const actor of [answerer, stranger, ...outsiders])
      expect(canDeclineAnswer(actor, advert(), answer())).toBe(false);
  });
  it('is not declined any more once its author has closed the advert, for everybody was told', () => {
    expect(states.filter((state) => canDeclineAnswer(author, advert({ state }), answer()))).toEqual([
      'draft',
      'open',
      'expired',
    ]);
  });
  it('leads the two to a project once they talk', () => {
    const all = ['new', 'talking', 'declined', 'chosen'] as const;
    for (const actor of [author, answerer])
      expect(all.filter((state) => canFoundTogether(actor, advert(), answer({ state })))).toEqual([
        'talking',
        'chosen',
      ]);
    const talking = answer({ state: 'talking' });
    expect(canFoundTogether(author, advert({ state: 'found' }), talking)).toBe(true);
    expect(canFoundTogether(author, advert(), answer({ state: 'talking', removal: 'hidden' }))).toBe(false);
    for (const actor of [stranger, ...outsiders]) expect(canFoundTogether(actor, advert(), talking)).toBe(false);
  });
  it('has replies that their writers remove', () => {
    const reply = { authorAccount: 'answerer', removal: undefined };
    expect(canRemoveReply(answerer, reply)).toBe(true);
    expect(canRemoveReply(answerer, { ...reply, removal: 'removed' })).toBe(false);
    for (const actor of [author, ...outsiders]) expect(canRemoveReply(actor, reply)).toBe(false);
  });
});

it('shows what is on the public site to all but pupils and operators', () => {
  expect([author, ...outsiders].filter(canReadPublicAdverts)).toEqual([author, guest, officer]);
});

it('lets members, and nobody else, list adverts and begin one', () => {
  expect([stranger, member('new', { verified: false })].every(canListAdverts)).toBe(true);
  expect([stranger, member('new', { verified: false })].every(canStartAdvert)).toBe(true);
  expect(outsiders.some(canListAdverts)).toBe(false);
  expect(outsiders.some(canStartAdvert)).toBe(false);
  expect([stranger, ...outsiders].filter(isInvitedToJoin)).toEqual([guest]);
});
