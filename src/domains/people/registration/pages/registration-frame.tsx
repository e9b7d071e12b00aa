import type { ComponentChildren } from 'preact';
import type { Reader } from '#platform/http.ts';
import { BrandMark } from '#ui/brand-mark.tsx';
import { IfScripted } from '#ui/if-scripted.tsx';
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

/** The top of each step: what it is about, and the progress. Earlier steps can be opened again. A letter at the side says how it goes on. */
export function RegistrationFrame({ reader, step, children }: Props) {
  const { t } = reader;
  const current = steps.indexOf(step) + 1;
  return (
    <main id="main" class="page pt-8 pb-12">
      <PageHeading
        title={t(`registration.step.${step}.title`)}
        lead={
          step === 'you' ? (
            <IfScripted yes={t('registration.step.you.lead')} no={t('registration.step.you.leadWithoutScript')} />
          ) : (
            t(`registration.step.${step}.lead`)
          )
        }
      />
      <div class="mb-6">
        <Steps
          t={t}
          current={current}
          steps={steps.map((each, index) => ({
            label: t(`registration.step.${each}`),
            href: index + 1 < current ? addresses[each] : undefined,
          }))}
        />
      </div>
      <div class="with-letter">
        <div class="min-w-0">{children}</div>
        <HowItGoesOn t={t} done={current - 1} />
      </div>
    </main>
  );
}

const next = ['idea', 'desk', 'head', 'service', 'project'] as const;

function HowItGoesOn({ t, done }: { readonly t: Reader['t']; readonly done: number }) {
  const steps = done < 2 ? next : next.slice(1);
  return (
    <aside class="letter" aria-labelledby="goes-on">
      <div class="letter-inside grid gap-4">
        <p class="display flex items-center gap-2 text-lg text-area">
          <BrandMark />
          {t('web.programme')}
        </p>
        <h2 id="goes-on" class="text-xl">
          {t('registration.next.title')}
        </h2>
        <ol class="letter-steps">
          {steps.map((step) => (
            <li key={step}>
              <p class="font-semibold">{t(`registration.next.${step}.title`)}</p>
              <p class="text-sm text-muted">{t(`registration.next.${step}.text`)}</p>
            </li>
          ))}
        </ol>
        <p class="text-sm text-muted">
          <IfScripted yes={t('registration.next.kept')} no={t('registration.next.keptWithoutScript')} />
        </p>
      </div>
    </aside>
  );
}
