import { Badge } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Pager } from '#ui/pager.tsx';
import { Stat, StatLink, StatList } from '#ui/stat.tsx';
import { RelativeTime } from '#ui/time.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { TreeNav } from '#ui/tree-nav.tsx';
import type { SampleProps } from './sample-props.ts';

interface QueueRow {
  readonly title: string;
  readonly about: string;
  readonly founders: readonly string[];
  readonly checks: readonly string[];
  readonly ready: boolean;
  readonly waiting: string;
}

const rows: readonly QueueRow[] = [
  {
    title: 'Games our grandparents played',
    about: 'Physical education · ages 8–11',
    founders: ['Juan D., Náquera (ES)', 'Eleni P., Volos (GR)'],
    checks: ['verified ×2', 'two countries'],
    ready: true,
    waiting: '1 day',
  },
  {
    title: 'Ciphers and secrets',
    about: 'Mathematics · ages 16–19',
    founders: ['Ana L., Sevilla (ES)', 'Pavel N., Brno (CZ)'],
    checks: ['school not confirmed'],
    ready: false,
    waiting: '4 days',
  },
];

const pages = [
  { id: '1', href: '#who', label: 'Who we are' },
  {
    id: '2',
    href: '#hopscotch',
    label: 'Hopscotch in five countries',
    current: true,
    children: [
      { id: '3', href: '#rules', label: 'Rules we agreed' },
      { id: '4', href: '#drawings', label: 'Drawings' },
    ],
  },
  { id: '5', href: '#tournament', label: 'Our common tournament' },
];

export function ListSamples({ reader, here }: SampleProps) {
  const ago = (minutes: number) => new Date(reader.now.getTime() - minutes * 60_000);
  return (
    <div class="grid grid-cols-1 gap-8">
      <div class="grid grid-cols-2 gap-3 sm:grid-cols-4">
        <StatLink value="12" label="Projects" href={here} current />
        <StatLink value="31" label="People and schools" href={here} />
        <StatLink value="5" label="Reports" href={here} />
        <StatLink value="9" label="Label applications" href={here} />
      </div>
      <Queue />
      <div class="grid grid-cols-1 gap-8 lg:grid-cols-[14rem_minmax(0,1fr)_minmax(0,1fr)]">
        <TreeNav label="Pages" nodes={pages} />
        <Timeline
          entries={[
            {
              id: 'a',
              icon: 'check',
              what: 'The support service of Greece approved the project.',
              when: <RelativeTime when={ago(4)} reader={reader} />,
            },
            {
              id: 'b',
              icon: 'reply',
              what: 'The support service of Spain asked for changes.',
              when: <RelativeTime when={ago(2900)} reader={reader} />,
              why: 'Please say how many pupils take part.',
            },
            {
              id: 'c',
              icon: 'send',
              what: 'Juan Domínguez sent the project in.',
              when: <RelativeTime when={ago(9000)} reader={reader} />,
            },
          ]}
        />
        <div class="grid gap-8 content-start">
          <div class="box p-6">
            <StatList>
              <Stat label="teachers" value="175,004" />
              <Stat label="schools" value="98,210" />
              <Stat label="running projects" value="2,550" />
              <Stat label="countries" value="33" />
            </StatList>
          </div>
          <DefinitionList
            rows={[
              { term: 'School', value: '3rd Primary School of Volos' },
              { term: 'Languages', value: 'Greek, English, Spanish' },
              { term: 'Website', value: undefined },
            ]}
          />
        </div>
      </div>
      <Pager t={reader.t} newer={here} older={here} />
    </div>
  );
}

function Queue() {
  return (
    <DataTable
      caption="Projects waiting for a decision"
      rows={rows}
      keyOf={(row) => row.title}
      columns={[
        {
          label: 'Project',
          cell: (row) => (
            <>
              <a class="font-semibold hover:underline" href="#project">
                {row.title}
              </a>
              <span class="block text-sm text-muted">{row.about}</span>
            </>
          ),
        },
        { label: 'Founders', cell: (row) => row.founders.join(', ') },
        {
          label: 'Checks',
          cell: (row) => (
            <span class="inline-flex flex-wrap gap-1.5">
              {row.checks.map((check) => (
                <Badge key={check} tone={row.ready ? 'success' : 'warning'}>
                  {check}
                </Badge>
              ))}
            </span>
          ),
        },
        { label: 'Waiting', cell: (row) => row.waiting },
        {
          label: '',
          align: 'end',
          cell: (row) => (
            <span class="inline-flex flex-wrap gap-2">
              <Button size="small" type="button" disabled={!row.ready}>
                Approve
              </Button>
              <Button size="small" type="button" tone="quiet">
                Ask
              </Button>
            </span>
          ),
        },
      ]}
    />
  );
}
