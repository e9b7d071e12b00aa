import type { Reader } from '../../../../platform/http.ts';
import { Card } from '../../../../ui/card.tsx';
import { countryName, factsOf, listOf } from '../../../../ui/names-of.ts';
import type { Words } from '../../../programme/queries.ts';
import { writeAges } from '../../pages/field-value.tsx';
import { LabelMark, StateBadge } from '../../pages/project-badges.tsx';
import { ProjectPicture } from '../../pages/project-picture.tsx';
import { paths } from '../../paths.ts';
import type { GalleryCard } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly words: Words;
  readonly card: GalleryCard;
}

export function ProjectCard({ reader, words, card }: Props) {
  const { t, language } = reader;
  const subjects = [
    ...card.subjects.map((key) => words.label('subject', key, language)),
    ...card.vocationalSubjects.map((key) => words.label('vocational_subject', key, language)),
  ];
  const facts = [
    listOf(
      card.countries.map((code) => countryName(code, language)),
      language,
    ),
    writeAges(reader, card.ageFrom, card.ageTo),
    subjects.slice(0, 3).join(', '),
  ];
  return (
    <div class="relative h-full grid">
      <Card tone="bare">
        <ProjectPicture id={card.id} pictureKey={card.pictureKey} alt={card.pictureAlt} use="card" />
        <div class="p-5 grid gap-2">
          <h2 class="text-lg leading-snug">
            <a class="hover:underline after:absolute after:inset-0" href={paths.project(card.id)} dir="auto">
              {card.title}
            </a>
          </h2>
          <p class="text-sm text-muted">{factsOf(facts)}</p>
          <p class="line-clamp-3" dir="auto">
            {card.summary}
          </p>
          <p class="mt-1 flex flex-wrap gap-2">
            <StateBadge t={t} state={card.state} />
            <LabelMark t={t} project={card} />
          </p>
        </div>
      </Card>
    </div>
  );
}
