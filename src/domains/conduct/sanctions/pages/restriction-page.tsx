import type { ComponentChildren } from 'preact';
import { paths as code } from '#domains/conduct/code/paths.ts';
import { paths as reports } from '#domains/conduct/reports/paths.ts';
import { paths as ownData } from '#domains/people/own-data/paths.ts';
import type { Member } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import type { Sanction } from '../access.ts';
import { isInForce } from '../model.ts';
import { Reasons } from './reasons.tsx';

interface Props {
  readonly reader: Reader;
  readonly restriction: Member['restriction'];
  /** The newest first. */
  readonly sanctions: readonly Sanction[];
  readonly service: { readonly name: string; readonly email: string } | undefined;
  /** What was written into a form that was not taken. */
  readonly unsent: ComponentChildren;
}

/** For the member: what they are kept from and why, until when, and what is left to them. */
export function RestrictionPage({ reader, restriction, sanctions, service, unsent }: Props) {
  const { t, now } = reader;
  const state = restriction ?? 'none';
  return (
    <main id="main" class="page grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-6 py-8">
      <PageHeading title={t(`sanctions.title.${state}`)} lead={t(`sanctions.lead.${state}`)} />
      {unsent && (
        <Notice tone="warning" title={t('sanctions.notSent')}>
          {unsent}
        </Notice>
      )}
      <div class="flex flex-wrap gap-3">
        <ButtonLink href={ownData.ownData()}>{t('sanctions.ownData')}</ButtonLink>
        <ButtonLink tone="quiet" href={code.code()}>
          {t('sanctions.code')}
        </ButtonLink>
      </div>
      {sanctions.length === 0 && <EmptyState icon="circle-check" title={t('sanctions.never')} />}
      {sanctions.map((sanction) => (
        <Card key={sanction.id} level={2} title={t(isInForce(sanction, now) ? 'sanctions.inForce' : 'sanctions.ended')}>
          <Reasons reader={reader} sanction={sanction} />
          <p class="mt-4">
            <a class="link-quiet tap" href={reports.statement(sanction.caseId)}>
              {t('sanctions.case')}
            </a>
          </p>
        </Card>
      ))}
      {service && sanctions.length > 0 && (
        <Notice tone="info" kind="static" title={t('reports.statement.appealTitle')}>
          <p class="wrap-anywhere">{t('reports.statement.appeal', { service: service.name, email: service.email })}</p>
        </Notice>
      )}
    </main>
  );
}
