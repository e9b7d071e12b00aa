import { paths as code } from '#domains/conduct/code/paths.ts';
import type { Reader } from '#platform/http.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Time } from '#ui/time.tsx';
import { UserText } from '#ui/user-text.tsx';
import { writeTime } from '#ui/write-time.ts';
import type { Sanction } from '../access.ts';
import { kindNow, waitsForSecondLook } from '../model.ts';

interface Props {
  readonly reader: Reader;
  readonly sanction: Sanction;
}

/** Of the statement of reasons what both sides read: what, how long, on which facts, by which rule, whether automation was used. */
export function Reasons({ reader, sanction }: Props) {
  const { t, now } = reader;
  const { rule, facts, begunAt, endsAt, liftedAt, liftWords } = sanction;
  const kind = kindNow(sanction, now);
  return (
    <DefinitionList
      rows={[
        { term: t('sanctions.what'), value: t(`sanctions.kind.${kind}`) },
        {
          term: t('sanctions.means'),
          value: t(`sanctions.mean.${kind}`, { until: endsAt ? writeTime(endsAt, reader, 'day') : '' }),
        },
        { term: t('sanctions.secondLook'), value: waitsForSecondLook(sanction) && t('sanctions.secondLookWaits') },
        { term: t('sanctions.since'), value: <Time when={begunAt} reader={reader} /> },
        {
          term: t('sanctions.until'),
          value: endsAt ? <Time when={endsAt} reader={reader} /> : t('sanctions.noEnd'),
        },
        { term: t('sanctions.facts'), value: <UserText text={facts} /> },
        {
          term: t('sanctions.rule'),
          value: (
            <a class="link-quiet text-area" href={`${code.code()}#${rule}`}>
              {t(`code.rule.${rule}.title`)}
            </a>
          ),
        },
        { term: t('sanctions.automation'), value: t('sanctions.byPerson') },
        { term: t('sanctions.liftedAt'), value: liftedAt && <Time when={liftedAt} reader={reader} /> },
        { term: t('sanctions.liftWords'), value: liftWords && <UserText text={liftWords} /> },
      ]}
    />
  );
}
