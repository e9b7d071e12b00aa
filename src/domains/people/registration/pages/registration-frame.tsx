import type { ComponentChildren } from 'preact';
import type { Reader } from '#platform/http.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { Steps } from '#ui/steps.tsx';
import { type Step, steps } from '../model.ts';
import { paths } from '../paths.ts';

interface Props {
  readonly reader: Reader;
  readonly step: Step;
  readonly children: ComponentChildren;
}

const addresses = { you: paths.register(), school: paths.school(), idea: paths.idea() } as const;

/** The top of each step: the progress, and what this step is about. Earlier steps can be opened again. */
export function RegistrationFrame({ reader: { t }, step, children }: Props) {
  const current = steps.indexOf(step) + 1;
  return (
    <main id="main" class="page py-8">
      <div class="max-w-2xl mx-auto grid gap-6">
        <Steps
          t={t}
          current={current}
          steps={steps.map((each, index) => ({
            label: t(`registration.step.${each}`),
            href: index + 1 < current ? addresses[each] : undefined,
          }))}
        />
        <PageHeading title={t(`registration.step.${step}.title`)} lead={t(`registration.step.${step}.lead`)} />
        {children}
      </div>
    </main>
  );
}
