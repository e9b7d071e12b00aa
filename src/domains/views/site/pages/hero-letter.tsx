import type { Reader } from '#platform/http.ts';
import type { ShownProject } from '../queries.ts';
import { ProjectStamp } from './project-cards.tsx';

interface Props {
  readonly reader: Reader;
  /** Its stamp is on the letter. */
  readonly project: ShownProject | undefined;
}

/** What classes send each other: an example of a first letter, in the reader's language. */
export function HeroLetter({ reader, project }: Props) {
  const { t } = reader;
  return (
    <div class="letter hero-letter">
      <div class="letter-inside">
        <div class="grid content-start gap-4">
          <p class="text-lg leading-relaxed">{t('site.letter.greeting')}</p>
          <p class="text-lg leading-relaxed">{t('site.letter.text')}</p>
          <p class="text-lg leading-relaxed">{t('site.letter.question')}</p>
          <p class="display">{t('site.letter.from')}</p>
          <Hopscotch />
        </div>
        <div class="grid content-between gap-6">
          {project && (
            <div class="hero-stamp">
              <ProjectStamp reader={reader} project={project} level="none" fresh />
            </div>
          )}
          <p class="hero-address">
            <span>{t('site.letter.to')}</span>
            <span>{t('site.letter.school')}</span>
            <span>{t('site.letter.town')}</span>
          </p>
        </div>
      </div>
    </div>
  );
}

/** Drawn with a pencil below the letter. */
function Hopscotch() {
  return (
    <svg
      class="w-56 max-w-full text-area"
      viewBox="0 0 220 70"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      aria-hidden="true"
    >
      <path
        stroke-linecap="round"
        stroke-linejoin="round"
        d="M7 45 9 23l27-1 2 23zm31 0-1-23 29-1 2 25zm30-12V9l28-1 1 24zm0 1 1 24 28 1 1-26zm30 11V22l29-1v24zm30-11V9l29 1v24zm0 1v23l29 1V34zm31-21c27-4 33 42 1 39"
      />
      <path stroke-linecap="round" d="m82 46 4-5 6 1 2 4-3 4-6 1zM189 13l11-5m-5 19 13-2m-13 16 11 4" />
    </svg>
  );
}
