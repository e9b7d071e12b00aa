import type { Reader } from '#platform/http.ts';
import { Icon } from '#ui/icon.tsx';
import { writeNumber } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { principles, rules } from '../model.ts';
import { paths } from '../paths.ts';

interface Props {
  readonly reader: Reader;
  readonly edition: string;
}

const principleIcons = {
  respect: 'heart-handshake',
  pupils: 'shield-check',
  privacy: 'lock',
  teaching: 'graduation-cap',
  copyright: 'copy',
  messages: 'clock',
} as const;

/** The code of conduct: what it rests on, the eleven rules, and what happens when one is broken. */
export function CodePage({ reader, edition }: Props) {
  const { t } = reader;
  return (
    <main id="main" class="page py-8">
      <PageHeading title={t('code.title')} lead={t('code.lead')} about={t('code.edition', { edition })} />
      <Principles reader={reader} />
      <div class="with-side mt-12">
        <Rules reader={reader} />
        <WhenBroken reader={reader} />
      </div>
    </main>
  );
}

function Principles({ reader: { t } }: Pick<Props, 'reader'>) {
  return (
    <section aria-labelledby="principles">
      <h2 id="principles" class="mb-4">
        {t('code.principles')}
      </h2>
      <ul class="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {principles.map((principle) => (
          <li key={principle} class="flex gap-4 rounded-box bg-area-soft p-4 sm:p-5">
            <span class="mt-0.5 text-area">
              <Icon name={principleIcons[principle]} size={6} />
            </span>
            <div class="min-w-0">
              <h3>{t(`code.principle.${principle}.title`)}</h3>
              <p class="mt-1">{t(`code.principle.${principle}.text`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rules({ reader: { t, language } }: Pick<Props, 'reader'>) {
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{t('code.rules')}</h2>
      <p class="mt-1 mb-5 max-w-prose text-muted">{t('code.rulesLead')}</p>
      <ol class="box">
        {rules.map((rule, index) => (
          <li key={rule} id={rule} class="conduct-rule">
            <span class="conduct-number" aria-hidden="true">
              {writeNumber(index + 1, language)}
            </span>
            <div class="min-w-0">
              <h3>{t(`code.rule.${rule}.title`)}</h3>
              <p class="mt-1 max-w-prose">{t(`code.rule.${rule}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Beside the rules, and in view while they are read. */
function WhenBroken({ reader: { t } }: Pick<Props, 'reader'>) {
  return (
    <aside class="stays-in-view" aria-labelledby="after">
      <div class="box p-5 sm:p-6">
        <h2 id="after" class="mb-4 text-xl">
          {t('code.after')}
        </h2>
        <ol class="letter-steps">
          {(['report', 'decision', 'appeal'] as const).map((step) => (
            <li key={step}>
              <h3 class="text-base">{t(`code.broken.${step}.title`)}</h3>
              <p class="mt-1">{t(`code.broken.${step}.text`)}</p>
            </li>
          ))}
        </ol>
        <p>
          <a class="link-quiet tap" href={paths.privacy()}>
            {t('code.privacy.title')}
          </a>
        </p>
      </div>
    </aside>
  );
}
