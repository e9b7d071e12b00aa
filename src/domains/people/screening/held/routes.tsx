import { findAnsweringService } from '#domains/core/programme/queries.ts';
import { countWaiting } from '#domains/core/waiting/queries.ts';
import type { Member, Officer } from '#kernel/actor.ts';
import { readCursor, writeCursor } from '#kernel/cursor.ts';
import { type Problems, readForm } from '#platform/forms.ts';
import { type Answer, notFound, page, type RequestBy, type Route, route, seeDone } from '#platform/http.ts';
import { paths } from '../paths.ts';
import { type HoldingRule, isHoldingRule, isRuleKey } from '../rules/model.ts';
import { canEditRules } from '../rules/policy.ts';
import { listFallenBack } from '../rules/queries.ts';
import { findHeld, heldWaitingFor, listWaitingOf, type SeenHeld } from './access.ts';
import { decideHeld } from './commands/decide-held.ts';
import { recordLook } from './commands/record-look.ts';
import { withdrawHeld } from './commands/withdraw-held.ts';
import { heldDecisionForm } from './forms.ts';
import { mostAtOnce } from './model.ts';
import { HeldPage } from './pages/held-page.tsx';
import { HeldTextPage } from './pages/held-text-page.tsx';
import { OwnHeldPage } from './pages/own-held-page.tsx';
import { WaitingHeldPage } from './pages/waiting-held-page.tsx';
import { listAlike, listOwnHeld, listWaitingHeld } from './queries.ts';

const ruleOf = ({ rule }: SeenHeld): HoldingRule | undefined => (isHoldingRule(rule) ? rule : undefined);

export const heldRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/held',
    who: ['member'],
    async handle({ db, actor, reader, query }) {
      const before = readCursor(query.get('before'));
      const { lines, older } = await listOwnHeld(db, actor.id, before);
      const title = reader.t('screening.own.title');
      const view = (
        <OwnHeldPage
          {...{ reader, lines }}
          newer={before && paths.ownHeld()}
          older={older && `${paths.ownHeld()}?before=${writeCursor(older)}`}
        />
      );
      return page(view, { area: 'desk', title, current: 'messages' });
    },
  }),
  route({
    method: 'GET',
    path: '/held/:id',
    who: ['member'],
    async handle(request) {
      const held = await findHeld(request, request.params.id);
      return held ? showHeld(request, held) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/held/:id/withdrawal',
    openTo: 'silenced',
    who: ['member'],
    async handle(request) {
      const held = await findHeld(request, request.params.id);
      if (!held) return notFound;
      const withdrawn = await withdrawHeld(request, held);
      if (withdrawn.ok) return seeDone(paths.held(held.id), 'screening.done.withdrawn');
      const current = await findHeld(request, held.id);
      return current ? showHeld(request, current, 409) : notFound;
    },
  }),
  route({
    method: 'GET',
    path: '/office/held',
    who: ['officer'],
    async handle({ db, actor, reader, query }) {
      const after = readCursor(query.get('after'));
      const { lines, next } = await listWaitingHeld(db, actor, after);
      const view = (
        <WaitingHeldPage
          {...{ reader, lines }}
          waiting={await countWaiting(db, heldWaitingFor(actor))}
          first={after && paths.officeHeld()}
          next={next && `${paths.officeHeld()}?after=${writeCursor(next)}`}
          fallenBack={(await listFallenBack(db)).filter(isRuleKey)}
          editsRules={canEditRules(actor)}
        />
      );
      return page(view, { area: 'office', title: reader.t('screening.office.title'), current: 'held' });
    },
  }),
  route({
    method: 'GET',
    path: '/office/held/:id',
    who: ['officer'],
    async handle(request) {
      const held = await findHeld(request, request.params.id);
      if (!held) return notFound;
      await recordLook(request, held);
      return showToOfficer(request, held);
    },
  }),
  route({
    method: 'POST',
    path: '/office/held/:id/decision',
    who: ['officer'],
    async handle(request) {
      const held = await findHeld(request, request.params.id);
      if (!held) return notFound;
      const read = readForm(heldDecisionForm, request.form, { lists: ['also'] });
      if (!read.ok) return showToOfficer(request, held, { problems: read.problems, status: 422 });
      const { also, decision, reason, words } = read.value;
      const others = also.length > 0 ? await othersOf(request, held) : [];
      const texts = [held, ...others.filter(({ id }) => also.includes(id))];
      const decided = await decideHeld(request, texts, { decision, reason: reason || undefined, words });
      if (decided.ok)
        return seeDone(
          paths.officeHeld(),
          decision === 'release' ? 'screening.done.released' : 'screening.done.refused',
        );
      const current = await findHeld(request, held.id);
      return current ? showToOfficer(request, current, { status: 409 }) : notFound;
    },
  }),
];

async function showHeld({ db, reader }: RequestBy<Member>, held: SeenHeld<Member>, status = 200): Promise<Answer> {
  const service = held.state === 'refused' ? await findAnsweringService(db, held.country) : undefined;
  const title = reader.t(`screening.held.state.${held.state}`);
  const view = <HeldPage {...{ reader, held, service }} rule={ruleOf(held)} late={status === 409} />;
  return page(view, { area: 'desk', title, current: 'messages' }, status);
}

async function othersOf(request: RequestBy<Officer>, { id, sender }: SeenHeld): Promise<readonly SeenHeld<Officer>[]> {
  const waiting = await listWaitingOf(request, { sender, most: mostAtOnce + 1 });
  return waiting.filter((one) => one.id !== id).slice(0, mostAtOnce);
}

async function showToOfficer(
  request: RequestBy<Officer>,
  held: SeenHeld<Officer>,
  { problems = {}, status = 200 }: { readonly problems?: Problems; readonly status?: number } = {},
): Promise<Answer> {
  const { db, actor, reader, form } = request;
  const typed = {
    decision: form.get('decision') ?? '',
    reason: form.get('reason') ?? '',
    words: form.get('words') ?? '',
    also: form.getAll('also'),
  };
  const view = (
    <HeldTextPage
      {...{ reader, actor, held, typed, problems }}
      rule={ruleOf(held)}
      alike={await listAlike(db, held)}
      others={held.state === 'waiting' ? await othersOf(request, held) : []}
      late={status === 409}
    />
  );
  const title = reader.t('screening.office.one', { name: held.senderName });
  return page(view, { area: 'office', title, current: 'held' }, status);
}
