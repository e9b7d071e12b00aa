interface Props {
  readonly picture: string;
  /** Empty where the title beside it says all. */
  readonly alt: string;
  /** card: in a list; head: a picture on top of a page; cover: a drawn one there. */
  readonly use: 'card' | 'head' | 'cover';
}

const shapes = {
  card: 'aspect-[4/3] w-full object-cover',
  head: 'aspect-video sm:aspect-[3/1] w-full object-cover rounded-box',
  // Shown whole and not cut to a band: what stands on it reaches to its edges.
  cover: 'w-full max-w-md rounded-box',
} as const;

/** A project's picture: the one that was uploaded, or its drawn cover. */
export function ProjectPicture({ picture, alt, use }: Props) {
  return (
    <img
      class={shapes[use]}
      src={picture}
      alt={alt}
      width="320"
      height="240"
      loading={use === 'card' ? 'lazy' : undefined}
    />
  );
}
