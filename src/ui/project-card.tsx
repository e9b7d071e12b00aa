import type { ComponentChildren } from 'preact';
import type { Reader } from '#platform/http.ts';
import { countryName, factsOf, listOf, writeAges } from './names-of.ts';
import { ProjectPicture } from './project-picture.tsx';

interface Props {
  readonly reader: Reader;
  readonly href: string;
  readonly project: {
    readonly id: string;
    readonly title: string;
    readonly countries: readonly string[];
    readonly ageFrom: number | null;
    readonly ageTo: number | null;
    readonly pictureAlt: string;
    readonly summary?: string;
  };
  /** In the reader's words; the first of them are shown. */
  readonly subjects: readonly string[];
  readonly picture: string;
  /** 2 where the list is the page, 3 where it stands under a heading. */
  readonly level: 2 | 3;
  readonly badges: ComponentChildren;
}

const mostSubjects = 3;

/** One project in a list: picture, title, where and for whom. The whole card leads to it. */
export function ProjectCard({ reader, href, project, subjects, picture, level, badges }: Props) {
  const { t, language } = reader;
  const { title, countries, ageFrom, ageTo, summary } = project;
  const names = countries.map((code) => countryName(code, language));
  const facts = [listOf(names, language), writeAges(t, ageFrom, ageTo), subjects.slice(0, mostSubjects).join(', ')];
  const Heading = `h${level}` as const;
  return (
    <li class="box relative overflow-hidden">
      <ProjectPicture picture={picture} alt={project.pictureAlt} use="card" />
      <div class="grid gap-2 p-4 sm:p-5">
        <Heading class="text-lg leading-snug">
          <a class="hover:underline after:absolute after:inset-0" href={href} dir="auto">
            {title}
          </a>
        </Heading>
        <p class="text-sm text-muted">{factsOf(facts)}</p>
        {summary && (
          <p class="line-clamp-3" dir="auto">
            {summary}
          </p>
        )}
        <p class="mt-1 flex flex-wrap gap-2">{badges}</p>
      </div>
    </li>
  );
}
