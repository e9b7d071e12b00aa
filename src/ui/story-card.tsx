import type { ComponentChildren } from 'preact';

const sizes = { lead: 'story-lead', normal: '', wide: 'story-wide' } as const;

interface Props {
  readonly href: string;
  readonly title: string;
  /** The first words. */
  readonly opening: string;
  /** When, where, by whom: a small line above the title. */
  readonly facts: ComponentChildren;
  readonly picture?: { readonly src: string; readonly alt: string } | undefined;
  /** lead: the first and largest; normal: beside others; wide: alone on its line, the words beside the picture. */
  readonly size?: keyof typeof sizes;
  readonly level?: 2 | 3;
  /** Badges below its words. */
  readonly children?: ComponentChildren;
}

/** Something that was told, with its picture first: a diary post, a page. The whole face leads to it. */
export function StoryCard({ href, title, opening, facts, picture, size = 'normal', level = 3, children }: Props) {
  const Heading = `h${level}` as const;
  return (
    <article class={`box story ${sizes[size]}`}>
      {picture && (
        <img
          class="story-picture"
          src={picture.src}
          alt={picture.alt}
          width="640"
          height={size === 'lead' ? 360 : 480}
          loading={size === 'lead' ? undefined : 'lazy'}
          decoding="async"
        />
      )}
      <div class="story-words">
        <p class="text-sm text-muted">{facts}</p>
        <Heading class="story-title" dir="auto">
          <a href={href}>{title}</a>
        </Heading>
        {opening && (
          <p class={size === 'lead' ? 'line-clamp-3' : 'line-clamp-2 text-sm'} dir="auto">
            {opening}
          </p>
        )}
        {children}
      </div>
    </article>
  );
}

/** A heading with what leads to all of it at the end of the line. */
export function SectionHead({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) {
  return (
    <div class="section-head">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
