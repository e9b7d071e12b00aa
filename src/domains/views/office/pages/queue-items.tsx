import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import { paths as sanctions } from '#domains/conduct/sanctions/paths.ts';
import { paths as screening } from '#domains/people/screening/paths.ts';
import { paths as verification } from '#domains/people/verification/paths.ts';
import { paths as projects } from '#domains/work/projects/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Icon } from '#ui/icon.tsx';
import { countryName, factsOf } from '#ui/names-of.ts';
import { QueueList } from '#ui/queue-list.tsx';
import { SmallStamp } from '#ui/stamp.tsx';
import type { QueueItem, QueueKind } from '../model.ts';

interface Props {
  readonly reader: Reader;
  readonly items: readonly QueueItem[];
}

const pageOf: Record<QueueKind, (id: string) => string> = {
  verification: verification.officePerson,
  project_review: projects.officeProject,
  case: conduct.officeCase,
  ban_check: sanctions.officeSanction,
  held_text: screening.officeHeldText,
};

const ownTitle = (_: Reader['t'], title: string) => title;
const titles: Record<QueueKind, (t: Reader['t'], title: string) => string> = {
  verification: ownTitle,
  project_review: ownTitle,
  case: (t, number) => t('office.report', { number }),
  ban_check: ownTitle,
  held_text: ownTitle,
};

/** What waits, whatever it is, each with the way to its page. */
export function QueueItems({ reader, items }: Props) {
  const { t, language } = reader;
  return (
    <QueueList
      reader={reader}
      label={t('office.table')}
      entries={items.map((item) => ({
        id: item.id,
        href: pageOf[item.kind](item.id),
        picture: <Picture item={item} />,
        title: titles[item.kind](t, item.title),
        about: factsOf([
          t(`office.kind.${item.kind}.one`),
          item.about,
          item.countries.map((code) => countryName(code, language)).join(', '),
        ]),
        since: item.since,
        urgent: item.urgent,
      }))}
    />
  );
}

function Picture({ item }: { readonly item: QueueItem }) {
  const { id, cover, pictureKey, initialsOf, countries } = item;
  if (cover) return <SmallStamp cover={projects.pictureOf({ id, cover, pictureKey })} />;
  if (initialsOf) return <Avatar id={id} name={item.title} initialsOf={initialsOf} country={countries[0]} />;
  return (
    <span class="round-icon">
      <Icon name="flag" />
    </span>
  );
}
