import type { ComponentChildren } from 'preact';
import { Avatar } from './avatar.tsx';

export interface Author {
  /** Decides the colour of the avatar. */
  readonly id: string;
  /** As it is shown: a person's name, or what stands for it. */
  readonly name: string;
  /** Where the avatar has its initials from; empty where nobody is known. */
  readonly initialsOf: string;
  /** The person's page, where the reader may open it. */
  readonly href?: string | undefined;
  /** What they are here, behind the name: who asked first, or the reader. */
  readonly mark?: string | undefined;
  /** School and country, for example. */
  readonly about?: readonly string[];
}

interface Props {
  readonly author: Author;
  /** Its flag stands at the foot of the avatar; the country is named in `about`. */
  readonly country?: string | undefined;
  /** When it was written. */
  readonly children: ComponentChildren;
}

/** Who wrote it, what is to be known about them, and when. */
export function Byline({ author, country, children }: Props) {
  return (
    <p class="flex items-center gap-3 text-sm">
      <Avatar id={author.id} name={author.initialsOf} country={country} />
      <span class="min-w-0">
        {author.href ? (
          <a class="link-quiet tap font-semibold wrap-anywhere" href={author.href} dir="auto">
            {author.name}
          </a>
        ) : (
          <span class="font-semibold wrap-anywhere" dir="auto">
            {author.name}
          </span>
        )}
        {author.mark && <span class="badge badge-ghost badge-sm ms-2">{author.mark}</span>}
        <span class="block text-muted wrap-anywhere">
          {author.about?.map((part, index) => (
            <span key={part}>
              {index > 0 && ' · '}
              <bdi>{part}</bdi>
            </span>
          ))}
          {children && (
            <>
              {author.about && author.about.length > 0 && ' · '}
              {children}
            </>
          )}
        </span>
      </span>
    </p>
  );
}
