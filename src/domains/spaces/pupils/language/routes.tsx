import { chooseLanguage } from '#domains/people/accounts/own-account/commands/choose-language.ts';
import { paths } from '#domains/people/accounts/paths.ts';
import { everyone, hasAccount } from '#kernel/actor.ts';
import { localPath } from '#kernel/local-path.ts';
import { type Route, route, seeOther } from '#platform/http.ts';
import { isLanguage } from '#platform/i18n.ts';
import { isPupil } from '../policy.ts';
import { setPupilLanguage } from './commands/set-pupil-language.ts';

const year = 365 * 24 * 60 * 60;

/** The language switch of every page. Here, because pupils know accounts and not the other way round. */
export const languageRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/language',
    openTo: 'suspended',
    who: everyone,
    async handle(request) {
      const { actor, form } = request;
      const [language, back] = [form.get('language'), localPath(form.get('back')) ?? paths.home(actor.kind)];
      if (!isLanguage(language)) return seeOther(back);
      if (isPupil(actor)) await setPupilLanguage({ ...request, actor }, language);
      else if (hasAccount(actor)) await chooseLanguage({ ...request, actor }, language);
      return seeOther(back, [{ name: 'language', value: language, maxAge: year }]);
    },
  }),
];
