import { transact } from '#domains/core/event-log/transact.ts';
import { startSession } from '#domains/people/accounts/steps/start-session.ts';
import { paths as spaces } from '#domains/spaces/spaces/paths.ts';
import { paths as desk } from '#domains/views/desk/paths.ts';
import { paths as office } from '#domains/views/office/paths.ts';
import { paths as operations } from '#domains/views/operations/paths.ts';
import { everyone } from '#kernel/actor.ts';
import { isUuid } from '#kernel/ids.ts';
import { coverPictures } from '#platform/cover-art.ts';
import { type Area, notFound, page, type Route, route, seeOther } from '#platform/http.ts';
import { findKeptMail, findPersona, listKeptMail } from './access.ts';
import { drawSampleCovers } from './components/stamp-samples.tsx';
import { ComponentsPage } from './components-page.tsx';
import { DemoPage } from './pages/demo-page.tsx';
import { MailPage, MailsPage } from './pages/mails-page.tsx';
import { paths } from './paths.ts';
import { personas } from './personas.ts';

const areasShown: readonly Area[] = ['site', 'desk', 'space', 'diary', 'office'];
const homes = {
  desk: desk.desk(),
  office: office.office(),
  operations: operations.operations(),
  spaces: spaces.spaces(),
};

/** Only where there is a demonstration: signing in without a password, and reading everybody's mail. */
export const demoRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/demo',
    openTo: 'suspended',
    who: everyone,
    async handle({ reader, t }) {
      return page(<DemoPage reader={reader} />, { area: 'site', title: t('demo.title'), hidden: true });
    },
  }),
  route({
    method: 'POST',
    path: '/demo/:persona',
    openTo: 'suspended',
    who: everyone,
    async handle(request) {
      const { db, params, session, reader, t } = request;
      const persona = personas.find(({ key }) => key === params.persona);
      if (!persona) return notFound;
      const owner = await findPersona(db, persona.key);
      if (!owner)
        return page(<DemoPage reader={reader} missing />, { area: 'site', title: t('demo.title'), hidden: true }, 409);
      const cookie = await transact(request, (tx) => startSession(tx, owner, { replaces: session }));
      return seeOther(homes[persona.area], [cookie]);
    },
  }),
  route({
    method: 'GET',
    path: '/demo/mail',
    who: everyone,
    async handle({ db, query, reader, t }) {
      const mails = await listKeptMail(db, query.get('to'));
      return page(<MailsPage {...{ reader, mails }} />, { area: 'site', title: t('demo.mails'), hidden: true });
    },
  }),
  route({
    method: 'GET',
    path: '/demo/mail/:id',
    who: everyone,
    async handle({ db, params, reader }) {
      const mail = isUuid(params.id) ? await findKeptMail(db, params.id) : undefined;
      if (!mail) return notFound;
      return page(<MailPage {...{ reader, mail }} />, { area: 'site', title: mail.subject, hidden: true });
    },
  }),
  route({
    method: 'GET',
    path: '/demo/components',
    who: everyone,
    async handle({ query, reader, t }) {
      const area = areasShown.find((each) => each === query.get('area')) ?? 'site';
      const covers = drawSampleCovers(await coverPictures());
      const view = <ComponentsPage {...{ reader, area, here: paths.components(), covers }} />;
      return page(view, { area, title: t('demo.components'), hidden: true });
    },
  }),
];
