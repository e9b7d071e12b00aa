import type { ComponentChildren } from 'preact';
import type { Area } from '#platform/http.ts';
import { Breadcrumb } from '#ui/breadcrumb.tsx';
import { Button } from '#ui/button.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { BarSamples } from './components/bar-samples.tsx';
import { FieldSamples } from './components/field-samples.tsx';
import { ListSamples } from './components/list-samples.tsx';
import { ReplySamples } from './components/reply-samples.tsx';
import type { SampleProps } from './components/sample-props.ts';
import { SmallSamples } from './components/small-samples.tsx';
import { type SampleCovers, StampSamples } from './components/stamp-samples.tsx';
import { TextSamples } from './components/text-samples.tsx';

interface Props extends SampleProps {
  readonly covers: SampleCovers;
  /** Which of the five environments the page stands in. */
  readonly area: Area;
}

const areas: readonly Area[] = ['site', 'desk', 'space', 'diary', 'office'];

/** Every component of src/ui with real words. `?area=desk` shows it in another environment. */
export function ComponentsPage({ reader, area, here, covers }: Props) {
  return (
    <main id="main" class="page py-8">
      <Breadcrumb t={reader.t} trail={[{ href: '/demo', label: 'Demonstration' }]} />
      <PageHeading
        title="Components"
        lead="What the pages are built from. Choose an environment: the base stays, the accent changes."
        actions={
          <Button tone="primary" type="button">
            The main act
          </Button>
        }
      />
      <nav class="flex flex-wrap gap-4" aria-label="Environment">
        {areas.map((name) => (
          <a key={name} class="link-quiet tap" href={`${here}?area=${name}`} aria-current={name === area && 'page'}>
            {name}
          </a>
        ))}
      </nav>
      <Samples title="Bars">
        <BarSamples reader={reader} here={here} />
      </Samples>
      <Samples title="Stamps">
        <StampSamples reader={reader} covers={covers} />
      </Samples>
      <Samples title="Buttons, badges, people, notices">
        <SmallSamples reader={reader} here={here} />
      </Samples>
      <Samples title="Forms">
        <FieldSamples reader={reader} here={here} />
      </Samples>
      <Samples title="Lists, tables, navigation">
        <ListSamples reader={reader} here={here} />
      </Samples>
      <Samples title="Replies">
        <ReplySamples reader={reader} here={here} />
      </Samples>
      <Samples title="Text, time, numbers, names">
        <TextSamples reader={reader} here={here} />
      </Samples>
    </main>
  );
}

function Samples({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="mt-12">
      <h2 class="mb-5">{title}</h2>
      {children}
    </section>
  );
}
