import { hueOf } from './avatar.tsx';

interface Props {
  readonly id: string;
  /** The address of the picture; without one, two colours that the id chooses. */
  readonly picture?: string | undefined;
  readonly alt?: string;
}

/** A project's picture, 16 by 9. */
export function ProjectPicture({ id, picture, alt = '' }: Props) {
  if (!picture) return <div class={`no-picture hue-${hueOf(id)} aspect-video`} aria-hidden="true" />;
  return (
    <img class="aspect-video w-full object-cover" src={picture} alt={alt} loading="lazy" width={640} height={360} />
  );
}
