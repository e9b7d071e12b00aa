import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { paths } from '../../paths.ts';

export function ClosingCard({ reader: { t } }: { readonly reader: Reader }) {
  return (
    <Card title={t('accounts.closing.title')}>
      <p class="mb-4">{t('accounts.closing.card')}</p>
      <ButtonLink href={paths.accountClosing()} tone="quiet">
        {t('accounts.closing.open')}
      </ButtonLink>
    </Card>
  );
}
