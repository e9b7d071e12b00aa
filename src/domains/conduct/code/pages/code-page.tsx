import type { Reader } from '#platform/http.ts';
import { Icon } from '#ui/icon.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { principles, rules } from '../model.ts';
import { paths } from '../paths.ts';

interface Props {
  readonly reader: Reader;
  readonly edition: string;
}

/** The code of conduct: what it rests on, the eleven rules, and what happens when one is broken. */
export function CodePage({ reader: { t }, edition }: Props) {
  return (
    <main id="main" class="page py-8 max-w-4xl">
      <PageHeading title={t('code.title')} lead={t('code.lead')} about={t('code.edition', { edition })} />
      <section aria-labelledby="principles">
        <h2 id="principles" class="text-2xl mt-8 mb-4">
          {t('code.principles')}
        </h2>
        <ul class="grid gap-4 sm:grid-cols-2">
          {principles.map((principle) => (
            <li key={principle} class="rounded-box bg-area-soft p-4 sm:p-5 flex gap-3">
              <span class="text-area mt-0.5">
                <Icon name="check" />
              </span>
              <div class="min-w-0">
                <h3 class="text-base">{t(`code.principle.${principle}.title`)}</h3>
                <p class="mt-1">{t(`code.principle.${principle}.text`)}</p>
              </div>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="rules">
        <h2 id="rules" class="text-2xl mt-12 mb-2">
          {t('code.rules')}
        </h2>
        <p class="max-w-prose text-muted mb-6">{t('code.rulesLead')}</p>
        <ol class="grid gap-6">
          {rules.map((rule, index) => (
            <li key={rule} id={rule} class="grid grid-cols-[2.5rem_minmax(0,1fr)] gap-3">
              <span class="display text-2xl text-area tabular-nums" aria-hidden="true">
                {index + 1}
              </span>
              <div>
                <h3 class="text-lg">{t(`code.rule.${rule}.title`)}</h3>
                <p class="mt-1 max-w-prose">{t(`code.rule.${rule}.text`)}</p>
              </div>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="after" class="mt-12 max-w-prose grid gap-4">
        <h2 id="after" class="text-2xl">
          {t('code.after')}
        </h2>
        <p>{t('code.report')}</p>
        <p>{t('code.decision')}</p>
        <p>{t('code.appeal')}</p>
        <p>
          <a class="link-quiet text-area" href={paths.privacy()}>
            {t('code.privacy.title')}
          </a>
        </p>
      </section>
    </main>
  );
}
