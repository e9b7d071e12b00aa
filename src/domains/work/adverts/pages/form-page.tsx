import { paths as covers } from '#domains/core/covers/paths.ts';
import { Autosaved } from '#ui/autosaved.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { IfScripted } from '#ui/if-scripted.tsx';
import { KeptText } from '#ui/kept-text.tsx';
import { NeededLater } from '#ui/needed-later.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { SavedMeanwhile } from '#ui/saved-meanwhile.tsx';
import { Stamp } from '#ui/stamp.tsx';
import { Steps } from '#ui/steps.tsx';
import { isUntouched } from '../model.ts';
import { paths } from '../paths.ts';
import { comparedFields } from './compared-fields.tsx';
import type { FormPageProps } from './form-fields.tsx';
import { SimilarAdverts } from './similar-adverts.tsx';
import { StateBadge } from './state-badge.tsx';
import { WhatStep } from './what-step.tsx';
import { WithWhomStep } from './with-whom-step.tsx';

const formId = 'advert';

/** Two questions, and beside them what is there already. */
export function FormPage(props: FormPageProps) {
  const { reader, advert, step, sent } = props;
  const { t } = reader;
  const { id, state } = advert;
  const isDraft = state === 'draft';
  const form = (
    <Form action={paths.form(id, step)} id={formId}>
      <input type="hidden" name="version" value={props.version} />
      {sent?.beside && <SavedMeanwhile t={t} by="self" fields={comparedFields(props, sent.beside)} />}
      <ErrorSummary t={t} errors={sent?.errors ?? []} />
      {step === 1 ? <WhatStep {...props} /> : <WithWhomStep {...props} />}
      <div class="act-bar">
        <Button size="large">
          {t(step === 1 ? 'adverts.form.next' : isDraft ? 'adverts.form.toPreview' : 'adverts.form.save')}
        </Button>
        <ButtonLink tone="plain" size="large" href={step === 1 ? back(props) : paths.form(id, 1)}>
          {t('adverts.form.back')}
        </ButtonLink>
      </div>
    </Form>
  );
  return (
    <main id="main" class="page pt-8 pb-12">
      <PageHeading
        title={t(`adverts.ask.${step}`)}
        about={<StateBadge reader={reader} advert={advert} />}
        lead={
          isDraft ? (
            <>
              {t('adverts.form.lead')}{' '}
              <IfScripted yes={t('adverts.form.savedAsTyped')} no={t('adverts.form.savedBySending')} />
            </>
          ) : (
            t('adverts.form.running')
          )
        }
      />
      <div class="mb-6">
        <Steps
          t={t}
          current={step}
          steps={[
            { label: t('adverts.step.1'), href: paths.form(id, 1) },
            { label: t('adverts.step.2'), href: paths.form(id, 2) },
            ...(isDraft ? [{ label: t('adverts.step.3'), href: paths.preview(id) }] : []),
          ]}
        />
      </div>
      <div class="with-stamp">
        <Beside {...props} />
        <div class="min-w-0">
          {isDraft && (
            <NeededLater t={t} fields={props.needed.map((name) => ({ name, label: t(`adverts.field.${name}`) }))} />
          )}
          {!isDraft || sent ? (
            // What is open is changed at once and as a whole; what was refused needs a correction first.
            <KeptText t={t} shows={sent ? 'returned' : 'new'}>
              {form}
            </KeptText>
          ) : (
            <Autosaved
              reader={reader}
              to={`${paths.draft(id)}?version=${encodeURIComponent(props.version)}`}
              draft={`advert-${id}-${step}`}
              savedAt={advert.savedAt}
              empty={isUntouched(advert.text, step)}
            >
              {form}
            </Autosaved>
          )}
        </div>
      </div>
    </main>
  );
}

const back = ({ advert: { id, state } }: FormPageProps) => (state === 'draft' ? paths.mine() : paths.advert(id));

/** The stamp that the form makes, and adverts that say nearly the same. */
function Beside({ reader, advert, similar }: FormPageProps) {
  const { t } = reader;
  const { text, id, country, cover } = advert;
  return (
    <aside class="stamp-side" aria-labelledby="stamp-so-far">
      <h2 class="text-base" id="stamp-so-far">
        {t('adverts.stamp')}
      </h2>
      <live-stamp
        class="album-leaf stamp-leaf"
        data-form={formId}
        data-untitled={t('adverts.untitled')}
        data-ages={t('ui.stamp.ages')}
      >
        <Stamp
          reader={reader}
          project={{
            id,
            title: text.title || t('adverts.untitled'),
            countries: [country],
            ageFrom: text.age_from,
            ageTo: text.age_to,
          }}
          state={{ kind: 'asks', of: 'author' }}
          cover={covers.cover(cover)}
          level={3}
        />
      </live-stamp>
      {similar.length > 0 && (
        // On phones the form comes first; the preview shows them.
        <div class="max-lg:hidden">
          <Notice tone="info" kind="static" title={t('adverts.similar.title', { count: similar.length })}>
            <SimilarAdverts reader={reader} similar={similar} instead />
            <p class="mt-3 text-sm">{t('adverts.similar.faster')}</p>
          </Notice>
        </div>
      )}
    </aside>
  );
}
