import type { ComponentChildren } from 'preact';
import { paths } from '#domains/people/verification/paths.ts';
import type { Reader } from '#platform/http.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { Steps } from '#ui/steps.tsx';
import { type Step, steps } from '../model.ts';

interface Props {
  readonly reader: Reader;
  readonly step: Step;
  readonly children: ComponentChildren;
}

const addresses = { you: paths.register(), school: paths.registerSchool(), idea: paths.registerIdea() } as const;

/** The head of each step: how far one is, and what this step is about. Steps behind can be opened again. */
export function RegistrationFrame({ reader: { t }, step, children }: Props) {
  const current = steps.indexOf(step) + 1;
  return (
    <main id="main" class="page py-8">
      <div class="max-w-2xl mx-auto grid gap-6">
        <Steps
          t={t}
          current={current}
          steps={steps.map((each, index) => ({
            label: t(`membership.step.${each}`),
            href: index + 1 < current ? addresses[each] : undefined,
          }))}
        />
        <PageHeading title={t(`membership.step.${step}.title`)} lead={t(`membership.step.${step}.lead`)} />
        {children}
      </div>
    </main>
  );
}
