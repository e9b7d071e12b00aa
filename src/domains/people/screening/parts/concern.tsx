import { paths as code } from '#domains/conduct/code/paths.ts';
import type { Reader } from '#platform/http.ts';
import type { Translate } from '#platform/i18n.ts';
import { Notice } from '#ui/notice.tsx';
import { UserText } from '#ui/user-text.tsx';
import { writeTime } from '#ui/write-time.ts';
import { isToEverybody } from '../kinds/model.ts';
import type { ShownConcern } from '../model.ts';

interface Props {
  readonly reader: Reader;
  readonly shown: ShownConcern;
}

/** Why a text was not sent, by which rule, for how long, and what to do; an earlier text and this one side by side. */
export function ConcernNotice({ reader, shown }: Props) {
  const { t } = reader;
  const { alike, now, pause } = shown;
  const [before] = alike;
  const until = pause && writeTime(pause.until, reader, 'moment');
  return (
    <Notice tone="warning" title={titleOf(t, shown)}>
      <p>
        {pause
          ? t(`screening.rule.${pause.rule}.pause`, { until })
          : t(isToEverybody(shown.kind) ? 'screening.warned.placesText' : 'screening.warned.text')}
      </p>
      {pause && (
        <p class="mt-2">
          {t('screening.decided')}{' '}
          <a class="link-quiet tap" href={code.code()}>
            {t('screening.toCode')}
          </a>
        </p>
      )}
      {before !== undefined && (
        <div class="mt-3 grid gap-3 sm:grid-cols-2">
          {[
            { head: t('screening.before'), text: before },
            { head: t('screening.now'), text: now },
          ].map(({ head, text }) => (
            <div key={head} class="box p-3 text-base-content">
              <p class="font-semibold">{head}</p>
              <UserText text={text} />
            </div>
          ))}
        </div>
      )}
    </Notice>
  );
}

/** Without an earlier text that is alike, it is the same link, the same way to reach somebody, or a text that others have sent. */
function titleOf(t: Translate, { kind, alike, pause }: ShownConcern): string {
  if (pause) return t('screening.paused.title');
  if (alike.length === 0) return t('screening.warned.many');
  return t(isToEverybody(kind) ? 'screening.warned.places' : 'screening.warned.title', { count: alike.length });
}
