import type { FastifyReply, FastifyRequest } from 'fastify';
import { render } from 'preact-render-to-string';
import { paths as accounts } from '#domains/people/accounts/paths.ts';
import { paths as pupils } from '#domains/spaces/pupils/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Actor } from '#kernel/actor.ts';
import { textFromHtml } from '#platform/clean-html.ts';
import type { Frame, Reader } from '#platform/http.ts';
import { type Message, type Translate, translator } from '#platform/i18n.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { IfScripted } from '#ui/if-scripted.tsx';
import { ScenePage } from '#ui/scene-page.tsx';
import { SearchLine } from '#ui/search-line.tsx';
import { Document } from './document.tsx';
import { Layout } from './layout/layout.tsx';
import { homeLink } from './layout/menus.ts';
import { guestShell } from './layout/shell.ts';
import { lostFormTexts, TextsToCopy, UnsentTexts } from './lost-form-texts.tsx';
import { type Excess, readTexts } from './read-body.ts';
import { tidyParams } from './request.ts';
import { isFromOurPages } from './security.ts';
import { findVisitor, guestVisitor, readerOf } from './visitor.ts';
import type { Web } from './web.ts';

const texts: Readonly<Record<number, { title: Message; text: Message }>> = {
  400: { title: 'web.error.400.title', text: 'web.error.400.text' },
  403: { title: 'web.error.403.title', text: 'web.error.403.text' },
  404: { title: 'web.error.404.title', text: 'web.error.404.text' },
  408: { title: 'web.error.408.title', text: 'web.error.408.text' },
  413: { title: 'web.error.413.title', text: 'web.error.400.text' },
  414: { title: 'web.error.431.title', text: 'web.error.431.text' },
  429: { title: 'web.error.429.title', text: 'web.error.429.text' },
  431: { title: 'web.error.431.title', text: 'web.error.431.text' },
  503: { title: 'web.error.503.title', text: 'web.error.503.text' },
  507: { title: 'web.error.507.title', text: 'web.error.507.text' },
  500: { title: 'web.error.500.title', text: 'web.error.500.text' },
};
/** A page that is there, and that guests do not get: still no page for them, hence the same status. */
const signInFirst: { title: Message; text: Message } = {
  title: 'web.error.signIn.title',
  text: 'web.error.signIn.text',
};

function textsOf(status: number): { title: Message; text: Message } {
  return (
    texts[status] ?? texts[status < 500 ? 400 : 500] ?? { title: 'web.error.500.title', text: 'web.error.500.text' }
  );
}

/** For a request that failed before its route was called: finds the visitor, as far as that is possible. */
export async function sendErrorPage(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  excess?: Excess,
): Promise<unknown> {
  // Where the database is away, asking it once more would only make the person wait.
  const visitor = status === 503 ? guestVisitor : await findVisitor(web, request).catch(() => guestVisitor);
  const isOurs = isFromOurPages(request, web.config.baseUrl);
  const form = isOurs ? await sentTexts(web, request, status) : new URLSearchParams();
  return sendErrorPageTo({ ...visitor, reader: readerOf(web, request, visitor), form, excess }, web, reply, status);
}

/** Where the database is away, forms with files are not read yet: their texts would be lost. */
async function sentTexts(web: Web, request: FastifyRequest, status: number): Promise<URLSearchParams> {
  if (status === 503) return readTexts(request, web.services.files);
  return request.body instanceof URLSearchParams ? tidyParams(request.body) : new URLSearchParams();
}

interface ErrorReader {
  readonly actor: Actor;
  readonly reader: Reader;
  readonly form: URLSearchParams;
  readonly excess?: Excess | undefined;
}

/** The same bytes for the same kind of actor, language and form, whatever was requested: a 404 reveals nothing. */
export function sendErrorPageTo(to: ErrorReader, web: Web, reply: FastifyReply, why: number | 'sign in'): FastifyReply {
  const status = why === 'sign in' ? 404 : why;
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(writeErrorPage(to, web, { status, number: reply.request.id, signIn: why === 'sign in' }));
}

/** For what is no request, or not all of one: nothing is known of the sender. */
export function unreadableRequestPage(web: Web, status: number, language: string): string {
  const reader: Reader = { t: translator(language, 'adult'), language, timeZone: 'UTC', now: web.clock() };
  return writeErrorPage({ actor: { kind: 'guest' }, reader, form: new URLSearchParams() }, web, { status, number: '' });
}

function writeErrorPage(
  { actor, reader, form, excess }: ErrorReader,
  web: Web,
  {
    status,
    number,
    signIn: isKnown = false,
  }: { readonly status: number; readonly number: string; readonly signIn?: boolean },
): string {
  const { t } = reader;
  // The session ended while they wrote: whatever was asked, the answer is the same.
  const isSignedOut = status === 404 && actor.kind === 'guest' && lostFormTexts(form).length > 0;
  const isUnknown = status === 404 && !isSignedOut && !isKnown;
  const told = isKnown ? signInFirst : textsOf(status);
  const title = isSignedOut ? 'web.error.404.signedOut' : told.title;
  // A script puts what it has kept back where it was written; without one it can be copied.
  const kept = isSignedOut && <IfScripted yes={t('web.error.404.kept')} no={t('web.error.404.unsent')} />;
  const frame: Frame = { area: 'site', title: t(title), hidden: true };
  const signIn = { href: accounts.signInAndReturn(), label: t('web.door.signIn') };
  const link = actor.kind === 'guest' ? signIn : homeLink(t, actor);
  const html = render(
    <Document frame={frame} reader={reader} assets={web.assets} nonce="" url="" isGuest>
      <Layout frame={frame} reader={reader} shell={{ ...guestShell, actor }}>
        <ScenePage
          title={t(title)}
          lead={excess ? excessIn(t, excess) : kept || t(told.text)}
          actions={
            <>
              {status === 404 && (
                <ButtonLink tone={isUnknown && actor.kind !== 'pupil' ? 'quiet' : 'primary'} href={link.href}>
                  {link.label}
                </ButtonLink>
              )}
              {status === 404 && actor.kind === 'guest' && (
                <ButtonLink tone="quiet" href={pupils.signInAndReturn()}>
                  {t('pupils.menu.signIn')}
                </ButtonLink>
              )}
              <ButtonLink tone={status === 404 ? 'quiet' : 'primary'} href="/">
                {t('web.error.home')}
              </ButtonLink>
            </>
          }
          text={isSignedOut && <UnsentTexts reader={reader} form={form} why={undefined} />}
          below={!isSignedOut && <TypedTexts {...{ status, actor, reader, form }} />}
        >
          {isUnknown && actor.kind === 'guest' && <p>{t('web.error.404.signIn')}</p>}
          {isUnknown && actor.kind !== 'pupil' && <ProjectSearch t={t} />}
          {status === 500 && <p class="text-sm text-muted">{t('web.error.number', { id: number })}</p>}
        </ScenePage>
      </Layout>
    </Document>,
  );
  return `<!doctype html>${html}`;
}

/** What somebody sent along: a script may have kept it where it was written, but not of what is gone. */
function TypedTexts({ status, actor, reader, form }: ErrorReader & { readonly status: number }) {
  if (status === 404 && actor.kind !== 'guest')
    return <TextsToCopy reader={reader} form={form} why="web.error.unsent" />;
  const isShown = status === 404 || status === 413 || status >= 500;
  return isShown && <UnsentTexts reader={reader} form={form} why="web.error.unsent" />;
}

/** Where somebody who has come upon a dead address goes on: among the projects that everybody sees. */
function ProjectSearch({ t }: Pick<Reader, 't'>) {
  return (
    <Form action={projects.gallery()} method="get" role="search" label={t('projects.gallery.search')} layout="bare">
      <SearchLine t={t} text="" label={t('projects.gallery.search')} />
    </Form>
  );
}

/** Names what was too large and what is allowed. A field has no name here that its writer would know, but they know its first words. */
function excessIn(t: Translate, excess: Excess): string {
  switch (excess.what) {
    case 'texts':
      return t('web.error.413.texts', { megabytes: excess.megabytes, begins: firstWords(excess.longest) });
    case 'fields':
      return t('web.error.413.fields', { most: excess.most });
    case 'all':
      return t('web.error.413.all', { megabytes: excess.megabytes });
  }
}

const firstWords = (text: string) => textFromHtml(text.slice(0, 1000)).slice(0, 60).trim();
