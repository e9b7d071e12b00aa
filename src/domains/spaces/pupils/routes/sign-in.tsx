import { paths as spaces } from '#domains/spaces/spaces/paths.ts';
import { listSpaces } from '#domains/spaces/spaces/queries.ts';
import { everyone } from '#kernel/actor.ts';
import { localPath } from '#kernel/local-path.ts';
import { hasProblems, type Problems, readForm } from '#platform/forms.ts';
import { type Answer, type PageRequest, page, type Route, route, seeOther } from '#platform/http.ts';
import { deviceCookie } from '#platform/known-device.ts';
import { inWords } from '#ui/problems-in-words.ts';
import { signInPupil } from '../commands/sign-in-pupil.ts';
import { signInForm } from '../forms.ts';
import { PupilSignInPage } from '../pages/pupil-sign-in-page.tsx';
import { isPupil } from '../policy.ts';

/** Only to what pupils have: nothing else is shown to them. */
function returnPath({ form, query, cameFrom }: PageRequest): string | undefined {
  const back = form.get('back') ?? query.get('back');
  const path = localPath(back === 'there' ? cameFrom : back);
  return path && /^\/(?:spaces|diary)\//.test(path) ? path : undefined;
}

function showSignIn(request: PageRequest, name: string, problems: Problems = {}, status: 422 | 429 = 422): Answer {
  const { reader } = request;
  const errors = inWords(reader.t, problems);
  const view = <PupilSignInPage {...{ reader, name, errors }} back={returnPath(request)} />;
  return page(
    view,
    { area: 'site', title: reader.t('pupils.signIn'), hidden: true },
    hasProblems(problems) ? status : 200,
  );
}

async function takeSignIn(request: PageRequest): Promise<Answer> {
  const { db, form, session, address, cookies: kept } = request;
  const name = form.get('name') ?? '';
  const read = readForm(signInForm, form);
  if (!read.ok) return showSignIn(request, name, read.problems);
  const signedIn = await signInPupil(request, {
    ...read.value,
    address,
    replaces: session,
    device: kept[deviceCookie],
  });
  if (!signedIn.ok)
    return signedIn.reason === 'tooMany'
      ? showSignIn(request, name, { '': 'pupils.problem.tooManyTries' }, 429)
      : showSignIn(request, name, { '': 'pupils.problem.signIn' });
  const { cookies, pupil } = signedIn.value;
  const own = await listSpaces(db, { kind: 'pupil', id: pupil });
  const [only] = own;
  const back = returnPath(request);
  if (back) return seeOther(back, cookies);
  return seeOther(only && own.length === 1 ? spaces.space(only.id) : spaces.spaces(), cookies);
}

export const signInRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/pupil',
    who: everyone,
    async handle(request) {
      if (isPupil(request.actor)) return seeOther(spaces.spaces());
      return showSignIn(request, (request.query.get('name') ?? '').slice(0, 100));
    },
  }),
  route({ method: 'POST', path: '/pupil', who: everyone, handle: takeSignIn }),
];
