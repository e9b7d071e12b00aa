import type { Officer } from '#kernel/actor.ts';
import { readForm } from '#platform/forms.ts';
import { type Answer, notFound, page, type RequestBy, type Route, route, seeDone } from '#platform/http.ts';
import { paths } from '../paths.ts';
import { editRule } from './commands/edit-rule.ts';
import { ruleForm } from './forms.ts';
import { isRuleKey, namesOf, ruleKeys } from './model.ts';
import { type ReturnedRule, RulesPage } from './pages/rules-page.tsx';
import { canEditRules } from './policy.ts';
import { listRules } from './queries.ts';

export const rulesRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/office/screening',
    who: ['officer'],
    handle: async (request) => (canEditRules(request.actor) ? showRules(request) : notFound),
  }),
  route({
    method: 'POST',
    path: '/office/screening/:rule',
    who: ['officer'],
    async handle(request) {
      const { form, params, actor } = request;
      const key = params.rule;
      if (!canEditRules(actor) || !isRuleKey(key)) return notFound;
      const typed = Object.fromEntries(form);
      const read = readForm(ruleForm(key), form);
      if (!read.ok) return showRules(request, { key, typed, problems: read.problems });
      const { mode, version, ...rest } = read.value;
      const given = new Map(Object.entries(rest));
      const numbers = Object.fromEntries(namesOf(key).map((name) => [name, Number(given.get(name))]));
      const edited = await editRule(request, { rule: key, mode, version, numbers });
      if (edited.ok) return seeDone(paths.rules(), 'screening.done.ruleEdited');
      return showRules(request, { key, typed, problems: { '': 'screening.problem.changedMeanwhile' } }, 409);
    },
  }),
];

async function showRules(request: RequestBy<Officer>, returned?: ReturnedRule, status = 422): Promise<Answer> {
  const { db, reader } = request;
  const lines = await listRules(db);
  const rules = ruleKeys.flatMap((key) => lines.flatMap((line) => (line.key === key ? [{ ...line, key }] : [])));
  const frame = { area: 'office', title: reader.t('screening.rules.title'), current: 'screening' } as const;
  return page(<RulesPage {...{ reader, rules, returned }} />, frame, returned ? status : 200);
}
