import type { Reader } from '#platform/http.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { paths } from '../paths.ts';

const kept = [
  'account',
  'school',
  'profile',
  'talk',
  'translation',
  'projects',
  'pupils',
  'reports',
  'record',
] as const;
const rights = ['read', 'correct', 'erase', 'object'] as const;

interface Props {
  readonly reader: Reader;
  /** The installation has a translation server. */
  readonly translates: boolean;
}

/** What is kept about whom, why and for how long; says what docs/data.md says, in plain words. */
export function PrivacyPage({ reader: { t }, translates }: Props) {
  const shown = kept.filter((part) => part !== 'translation' || translates);
  return (
    <main id="main" class="page py-8 max-w-3xl">
      <PageHeading title={t('code.privacy.title')} lead={t('code.privacy.lead')} />
      <section aria-labelledby="kept">
        <h2 id="kept" class="text-2xl mt-8 mb-4">
          {t('code.privacy.keptTitle')}
        </h2>
        <dl class="grid gap-6">
          {shown.map((part) => (
            <div key={part} class="box p-4 sm:p-5">
              <dt class="font-semibold">{t(`code.privacy.kept.${part}.title`)}</dt>
              <dd class="mt-1 max-w-prose">{t(`code.privacy.kept.${part}.text`)}</dd>
              <dd class="mt-2 max-w-prose text-sm text-muted">{t(`code.privacy.kept.${part}.time`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="never" class="mt-12 max-w-prose grid gap-3">
        <h2 id="never" class="text-2xl">
          {t('code.privacy.neverTitle')}
        </h2>
        <p>{t('code.privacy.never')}</p>
        <p>{t('code.privacy.cookies')}</p>
      </section>
      <section aria-labelledby="rights" class="mt-12 max-w-prose grid gap-3">
        <h2 id="rights" class="text-2xl">
          {t('code.privacy.rightsTitle')}
        </h2>
        <ul class="list-disc ps-6 grid gap-2">
          {rights.map((right) => (
            <li key={right}>{t(`code.privacy.right.${right}`)}</li>
          ))}
        </ul>
        <p>{t('code.privacy.contact')}</p>
        <p>
          <a class="link-quiet text-area" href={paths.code()}>
            {t('code.title')}
          </a>
        </p>
      </section>
    </main>
  );
}
