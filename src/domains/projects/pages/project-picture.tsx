import { hueOf } from '../../../ui/avatar.tsx';
import type { ProjectForm } from '../form/model.ts';
import { paths } from '../paths.ts';

interface Props {
  readonly id: string;
  readonly pictureKey: string | null;
  readonly alt: ProjectForm['picture_alt'];
  /** card: in a list; head: on top of a page. */
  readonly use: 'card' | 'head';
}

const shapes = { card: 'aspect-[16/9] w-full', head: 'aspect-[16/9] sm:aspect-[3/1] w-full rounded-box' } as const;
/** Colours alone need less room than a picture. */
const bands = { card: shapes.card, head: 'h-24 sm:h-40 w-full rounded-box' } as const;
/** The project's picture; where it has none, two colours of its own, always the same. */
export function ProjectPicture({ id, pictureKey, alt, use }: Props) {
  if (pictureKey)
    return (
      <img
        class={`${shapes[use]} object-cover`}
        src={paths.picture(id, pictureKey)}
        alt={alt}
        loading={use === 'card' ? 'lazy' : undefined}
      />
    );
  return <div class={`${bands[use]} no-picture hue-${hueOf(id)}`} aria-hidden="true" />;
}
