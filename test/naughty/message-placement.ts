import { type HTMLElement, parse } from 'node-html-parser';

/**
 * Describes a message about a wrong field that a reader cannot find. A message must lead to its field, by a link in the summary or
 * as the description of the control, and must not be inside something folded up.
 */
export function findMisplacedMessage(html: string): string | undefined {
  const root = parse(html);
  const lost = root
    .querySelectorAll('#error-summary a')
    .map((link) => link.getAttribute('href') ?? '')
    .find((to) => !root.querySelector(to) || isFolded(root.querySelector(to)));
  if (lost) return `leads to ${lost}, which is not to be seen`;
  const messages = root.querySelectorAll('.field-error').filter((message) => message.text.trim() !== '');
  const described = new Set(
    root.querySelectorAll('[aria-describedby]').flatMap((each) => each.getAttribute('aria-describedby')?.split(' ')),
  );
  const orphan = messages.find(({ id }) => !described.has(id));
  if (orphan) return `says "${orphan.text}" at no field`;
  const folded = messages.find(isFolded);
  if (folded) return `says "${folded.text}" where it is folded up`;
  return messages.length === 0 && !root.querySelector('#error-summary a')
    ? 'says at no field what is wrong'
    : undefined;
}

function isFolded(element: HTMLElement | null): boolean {
  const details = element?.closest('details');
  return details ? !details.hasAttribute('open') || isFolded(details.parentNode) : false;
}
