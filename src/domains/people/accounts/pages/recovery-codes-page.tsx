import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { NarrowPage } from '#ui/narrow-page.tsx';

interface Props {
  readonly reader: Reader;
  readonly codes: readonly string[];
  readonly next: string;
}

/** Shown once, as the answer to the form that made them. */
export function RecoveryCodesPage({ reader: { t }, codes, next }: Props) {
  return (
    <NarrowPage
      t={t}
      title={t('accounts.recovery.title')}
      lead={t('accounts.recovery.lead')}
      below={<ButtonLink href={next}>{t('accounts.recovery.goOn')}</ButtonLink>}
    >
      <ul class="grid grid-cols-1 gap-x-6 gap-y-1 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p class="mt-4 font-semibold">{t('accounts.recovery.keep')}</p>
    </NarrowPage>
  );
}
