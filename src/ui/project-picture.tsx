import { hueOf } from './avatar.tsx';

interface Props {
  readonly id: string;
  /** The address of the picture; without one, two colours that the id chooses. */
  readonly picture: string | undefined;
  readonly alt: string;
  /** card: in a list; head: on top of a page. */
  readonly use: 'card' | 'head';
}

const shapes = { card: 'aspect-video w-full', head: 'aspect-video sm:aspect-[3/1] w-full rounded-box' } as const;
/** Colours alone need less room than a picture. */
const bands = { card: shapes.card, head: 'h-24 sm:h-40 w-full rounded-box' } as const;

/** A project's picture. */
export function ProjectPicture({ id, picture, alt, use }: Props) {
  if (!picture) return <div class={`no-picture hue-${hueOf(id)} ${bands[use]}`} aria-hidden="true" />;
  return (
    <img class={`${shapes[use]} object-cover`} src={picture} alt={alt} loading={use === 'card' ? 'lazy' : undefined} />
  );
}
