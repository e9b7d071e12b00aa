import type { Actor } from '#kernel/actor.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import { contactDetailsIn } from '#kernel/contact-details.ts';
import { pupilContactsIn } from '#kernel/contacts/of-pupils.ts';
import { descriptionsIn, linksIn, textInLines } from '#platform/clean-html.ts';
import type { Problems } from '#platform/forms.ts';
import { mayTellContacts } from '../policy.ts';

/** By the names of their fields; `html` is what the field `body` holds where that is no plain text. */
interface Typed {
  readonly title?: string;
  readonly body?: string;
  readonly html?: CleanHtml;
  readonly alt?: string;
}

interface Before extends Typed {
  /** What the same pupil wrote last in this thread. */
  readonly earlier?: string;
}

/**
 * Where a pupil says how somebody can be reached, also in a text that only the space reads. What stood there before stays: a teacher has
 * written it, or has let it stand.
 */
export function contactProblems(actor: Actor, typed: Typed, { earlier = '', ...before }: Before = {}): Problems {
  if (mayTellContacts(actor)) return {};
  const known = new Set([...keysIn(before), ...keysIn({ body: earlier })]);
  const isNew = (part: Typed) => keysIn(part).some((key) => !known.has(key));
  const { title, body, html, alt } = typed;
  const problem = 'ui.problem.contacts';
  const found: Problems = {
    ...(title !== undefined && isNew({ title }) && { title: problem }),
    ...(body !== undefined && isNew({ body }) && { body: problem }),
    ...(html !== undefined && isNew({ html }) && { body: problem }),
    ...(alt !== undefined && isNew({ alt }) && { alt: problem }),
  };
  // A number is cut in two by the end of a field as well, and of a reply.
  const isCut = isNew(typed) || (earlier !== '' && earlier !== body && isNew({ body: `${earlier}\n${body ?? ''}` }));
  return Object.keys(found).length === 0 && isCut ? { body: problem } : found;
}

function keysIn({ title = '', body = '', html, alt = '' }: Typed): readonly string[] {
  const text = [title, body, html ? textInLines(html) : ''].filter(Boolean).join('\n');
  const parts = [text, alt, ...(html ? descriptionsIn(html) : [])].filter(Boolean);
  const links = html ? linksIn(html) : [];
  // Pupils are kept from more than teachers, who confirm what is public.
  return [...contactDetailsIn(parts, links), ...[...parts, ...links].flatMap(pupilContactsIn)].map(({ key }) => key);
}
