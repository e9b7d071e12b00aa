import { Page } from './page.ts';
import type { Person } from './person.ts';
import type { Project } from './project-file.ts';
import type { MadeThings } from './space.ts';
import { step } from './stage.ts';
import { findInPages } from './teachers.ts';

/** A guest reads what is public, finds no pupil in it, and nothing that is not public. */
export async function lookFromOutside(
  guest: Person,
  project: Project,
  { id, space }: { readonly id: string; readonly space: string },
  made: MadeThings,
): Promise<void> {
  const seen: Page[] = [];
  await step('a guest reads what is public', async () => {
    for (const path of [`/projects/${id}`, `/spaces/${space}/outside`, made.publicPage, `/diary/${space}`, made.post])
      seen.push(await guest.open(path));
    const feed = await guest.download(`/diary/${space}/feed.atom`, { type: 'application/atom+xml' });
    const text = feed.toString('utf8');
    if (!text.includes('We have begun')) throw new Error('the feed does not hold the public post');
    seen.push(new Page(new URL(`/diary/${space}/feed.atom`, 'http://feed'), 200, text));
    const [shown] = seen;
    if (!shown?.text.includes(project.title.replaceAll(/\s+/g, ' ').trim()))
      throw new Error('the public page of the project does not name it');
  });
  await step('a guest who opens the space is led to its public side', async () => {
    const page = await guest.open(`/spaces/${space}`);
    if (page.path !== `/spaces/${space}/outside`) throw new Error(`it led to ${page.path}`);
    seen.push(page);
  });
  await step('a guest finds the project in the gallery', async () => {
    await findInPages(guest, await guest.open('/projects'), (gallery) => gallery.findLink(`/projects/${id}`));
  });
  await step('a guest meets no pupil', async () => {
    for (const page of seen)
      for (const name of made.pupils)
        if (page.html.toLowerCase().includes(name.toLowerCase()))
          throw new Error(`${page.path} names the pupil ${name}`);
  });
  await step('a guest finds nothing of what is for members', async () => {
    const closed = [made.closedPage, made.discussion, `/spaces/${space}/pupils`, `/spaces/${space}/members`];
    const nothing = await guest.open('/spaces/nothing-here', { status: 404 });
    for (const path of closed) {
      const page = await guest.open(path, { status: 404 });
      if (page.text !== nothing.text) throw new Error(`${page.path} says something else than what does not exist`);
    }
  });
}
