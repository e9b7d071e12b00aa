import type { ComponentChildren } from 'preact';

interface Props {
  readonly title?: ComponentChildren;
  readonly href?: string | undefined;
  /** For links that lead to it. */
  readonly id?: string;
  /** 2 where the card is a section of the page, 3 where it is one of a list under a heading. */
  readonly level?: 2 | 3;
  /** soft: tinted in the colour of the area; bare: without padding, for pictures and tables. */
  readonly tone?: 'paper' | 'soft' | 'bare';
  readonly actions?: ComponentChildren;
  readonly children?: ComponentChildren;
}

const tones = {
  paper: 'box p-4 sm:p-5',
  soft: 'rounded-box border border-transparent bg-area-soft p-4 sm:p-5',
  bare: 'box overflow-hidden',
} as const;

/** A box with a heading. With `href` the heading is the link, and the card's whole face follows it. */
export function Card({ title, href, id, level = 3, tone = 'paper', actions, children }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section class={`${tones[tone]} ${href ? 'relative' : ''}`} id={id}>
      {title && (
        <Heading class={level === 2 ? 'text-lg mb-2' : 'mb-1'}>
          {href ? (
            <a class="hover:underline after:absolute after:inset-0" href={href}>
              {title}
            </a>
          ) : (
            title
          )}
        </Heading>
      )}
      {children}
      {actions && <div class="relative mt-4 flex flex-wrap gap-2">{actions}</div>}
    </section>
  );
}
