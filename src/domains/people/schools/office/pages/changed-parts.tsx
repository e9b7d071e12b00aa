import type { Reader } from '#platform/http.ts';
import type { Message } from '#platform/i18n.ts';
import type { ChangedPart, ToldPart } from '../../model.ts';

export const partWords: Record<ToldPart, Message> = {
  name: 'schools.form.name',
  street: 'schools.form.street',
  postcode: 'schools.form.postcode',
  town: 'schools.form.town',
  region: 'schools.form.region',
  website: 'schools.form.website',
  code: 'schools.form.code',
  headName: 'schools.form.headName',
  headEmail: 'schools.form.headEmail',
};

/** What stood there, and what stands there now. */
export function ChangedParts({ t, parts }: { readonly t: Reader['t']; readonly parts: readonly ChangedPart[] }) {
  return (
    <dl class="grid gap-x-6 gap-y-2 sm:grid-cols-[minmax(0,12rem)_minmax(0,1fr)]">
      {parts.map(({ part, before, after }) => (
        <div key={part} class="contents">
          <dt class="text-muted">{t(partWords[part])}</dt>
          <dd class="min-w-0 wrap-anywhere">
            {before ? (
              <del class="text-muted">{before}</del>
            ) : (
              <span class="text-muted">{t('schools.changes.nothing')}</span>
            )}
            <span class="sr-only">{t('schools.changes.became')}</span>
            <span aria-hidden="true"> → </span>
            <ins class="font-semibold no-underline">{after || t('schools.changes.nothing')}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
