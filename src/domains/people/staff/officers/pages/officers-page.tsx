import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { ConfirmDetails } from '#ui/confirm-details.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { countryName, listOf } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { InvitedAction, nameColumn, stateColumn } from '../../pages/invited-people.tsx';
import { paths } from '../../paths.ts';
import type { ListedOfficer } from '../queries.ts';
import { InviteForm, type InviteFormProps } from './invite-form.tsx';

interface Props extends InviteFormProps {
  readonly officers: readonly ListedOfficer[];
  readonly older: string | undefined;
  readonly done: string | undefined;
}

interface RowProps {
  readonly reader: Reader;
  readonly officer: ListedOfficer;
}

export function OfficersPage({ officers, older, done, ...form }: Props) {
  const { reader } = form;
  const { t } = reader;
  return (
    <main id="main" class="page py-8">
      <PageHeading
        title={t('staff.officers.title')}
        lead={t('staff.officers.lead')}
        actions={
          officers.length > 0 && (
            <ButtonLink href="#invite" icon="user-plus" tone="quiet">
              {t('staff.officers.invite')}
            </ButtonLink>
          )
        }
      />
      {done && (
        <div class="mb-6">
          <Notice tone="success">{done}</Notice>
        </div>
      )}
      <div class="grid grid-cols-1 gap-8">
        <div class="min-w-0">
          {officers.length === 0 ? (
            <EmptyState icon="users" title={t('staff.officers.empty')}>
              {t('staff.officers.emptyText')}
            </EmptyState>
          ) : (
            <DataTable
              caption={t('staff.officers.title')}
              keyOf={({ id }) => id}
              rows={officers}
              columns={[
                nameColumn(t('staff.officers.column.name')),
                {
                  label: t('staff.officers.column.serves'),
                  cell: (officer) => <ServesCell reader={reader} officer={officer} />,
                },
                stateColumn(t),
                {
                  label: t('staff.officers.column.actions'),
                  cell: (officer) => <Actions reader={reader} officer={officer} />,
                },
              ]}
            />
          )}
          <Pager t={t} older={older} />
        </div>
        <div id="invite">
          <InviteForm {...form} />
        </div>
      </div>
    </main>
  );
}

function ServesCell({ reader: { t, language }, officer: { serves, service } }: RowProps) {
  const names = serves === 'every country' ? [] : serves.map((code) => countryName(code, language));
  return (
    <>
      {serves === 'every country' ? t('staff.officers.all') : listOf(names, language)}
      <span class="block text-sm text-muted">{service}</span>
    </>
  );
}

function Actions({ reader: { t }, officer: { id, name, state } }: RowProps) {
  const act = (action: string, label: string) => <InvitedAction {...{ action, label, name }} />;
  const change = (
    <ButtonLink tone="quiet" size="small" href={paths.officer(id)}>
      {t('staff.officers.change')}
      <span class="sr-only">: {name}</span>
    </ButtonLink>
  );
  if (state === 'suspended') return act(paths.officerRestoration(id), t('staff.officers.restore'));
  if (state === 'invited')
    return (
      <div class="flex flex-wrap gap-2">
        {change}
        {act(paths.officerInvitation(id), t('staff.officers.repeat'))}
        {act(paths.officerWithdrawal(id), t('staff.officers.withdraw'))}
      </div>
    );
  return (
    <div class="flex flex-wrap items-start gap-2">
      {change}
      <ConfirmDetails
        size="small"
        label={t('staff.officers.suspend')}
        question={t('staff.officers.suspendQuestion', { name })}
      >
        {act(paths.officerSuspension(id), t('staff.officers.suspend'))}
      </ConfirmDetails>
    </div>
  );
}
