import type { ComponentChildren } from 'preact';
import { ProjectPicture } from './project-picture.tsx';

interface Props {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  /** Countries, ages, subjects: already in the reader's words. */
  readonly about: string;
  readonly picture?: string | undefined;
  readonly badges?: ComponentChildren;
}

/** One project in a list: picture, title, where and for whom. The whole card leads to it. */
export function ProjectCard({ id, href, title, about, picture, badges }: Props) {
  return (
    <li class="box relative overflow-hidden">
      <ProjectPicture id={id} picture={picture} />
      <div class="grid gap-1 p-4 sm:p-5">
        <h3>
          <a class="hover:underline after:absolute after:inset-0" href={href}>
            {title}
          </a>
        </h3>
        <p class="text-sm text-muted">{about}</p>
        {badges && <div class="mt-2 flex flex-wrap gap-1.5">{badges}</div>}
      </div>
    </li>
  );
}
