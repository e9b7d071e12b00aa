import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Flags } from '#ui/flags.tsx';
import { countryName } from '#ui/names-of.ts';
import { Postmark } from '#ui/postmark.tsx';
import type { ListedLabel } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly label: ListedLabel;
}

/** A label as it is printed, on a small sheet across. */
export function LabelPaper({ reader, label }: Props) {
  const { t, language } = reader;
  const { project: id, pictureKey, cover, founders, countries, ageFrom, ageTo } = label;
  const [first = label.country, second = first] = founders;
  return (
    <article class="stamp stamp-l label-paper">
      <div class="stamp-paper">
        <div class="label-print">
          <img
            class="stamp-art"
            src={projects.pictureOf({ id, pictureKey, cover })}
            alt=""
            width="320"
            height="240"
            loading="lazy"
          />
          <div class="label-holder">
            <p class="label-kind">{t('labels.kind.project')}</p>
            <p class="label-name" dir="auto">
              {label.name}
            </p>
            <p class="label-school" dir="auto">
              {label.school}
            </p>
          </div>
          <div class="stamp-foot">
            <h2 class="stamp-title" dir="auto">
              {label.title}
            </h2>
            {ageFrom !== null && ageTo !== null && (
              <p class="stamp-ages">
                <small>{t('ui.stamp.ages')}</small>
                {ageFrom === ageTo ? ageFrom : `${ageFrom}–${ageTo}`}
              </p>
            )}
            <p class="stamp-where">
              <Flags countries={countries} />
              <span>
                {countries.length > 3
                  ? t('ui.stamp.countries', { count: countries.length })
                  : countries.map((code) => countryName(code, language)).join(', ')}
              </span>
            </p>
          </div>
          <p class="label-small">{label.code}</p>
        </div>
      </div>
      <Postmark reader={reader} on={label.approvedAt ?? label.issuedAt} countries={[first, second]} />
    </article>
  );
}
