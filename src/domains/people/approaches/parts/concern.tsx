import { paths as code } from '#domains/conduct/code/paths.ts';
import type { Reader } from '#platform/http.ts';
import type { Translate } from '#platform/i18n.ts';
import { Notice } from '#ui/notice.tsx';
import { UserText } from '#ui/user-text.tsx';
import { writeTime } from '#ui/write-time.ts';
import type { ShownConcern } from '../model.ts';

interface Props {
  readonly reader: Reader;
  readonly shown: ShownConcern;
}

/** Why a text was not sent, by which rule, for how long, and what to do; an earlier text and this one side by side. */
export function ConcernNotice({ reader, shown }: Props) {
  const { t } = reader;
  const { concern, alike, now, until } = shown;
  const [before] = alike;
  return (
    <Notice tone="warning" title={titleOf(t, shown)}>
      <p>
        {concern === 'paused' && until
          ? t('approaches.paused.text', { until: writeTime(until, reader, 'moment') })
          : t(concern === 'warned' ? 'approaches.warned.text' : 'approaches.refused.text')}
      </p>
      {concern !== 'warned' && (
        <p class="mt-2">
          {t('approaches.decided')}{' '}
          <a class="link-quiet tap" href={code.code()}>
            {t('approaches.toCode')}
          </a>
        </p>
      )}
      {before !== undefined && (
        <div class="mt-3 grid gap-3 sm:grid-cols-2">
          {[
            { head: t('approaches.before'), text: before },
            { head: t('approaches.now'), text: now },
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

function titleOf(t: Translate, { concern, alike }: ShownConcern): string {
  const count = alike.length;
  if (concern === 'paused') return t('approaches.paused.title');
  return concern === 'warned' ? t('approaches.warned.title', { count }) : t('approaches.refused.title', { count });
}
