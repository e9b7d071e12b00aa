import type { Operator } from '#kernel/actor.ts';
import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ConfirmDetails } from '#ui/confirm-details.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import type { FormInput } from '#ui/form-input.ts';
import { IdempotencyKey } from '#ui/idempotency-key.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { InvitedFields } from '../../pages/invited-fields.tsx';
import { InvitedAction, nameColumn, stateColumn } from '../../pages/invited-people.tsx';
import { paths } from '../../paths.ts';
import { canSuspendOperator } from '../policy.ts';
import type { ListedOperator } from '../queries.ts';

interface Props extends FormInput {
  readonly reader: Reader;
  readonly actor: Operator;
  readonly operators: readonly ListedOperator[];
  readonly idempotencyKey: string;
  readonly languages: readonly string[];
  readonly done: string | undefined;
}

/** The operators of the installation. There should be two at least: one who loses the telephone is locked out until the other helps. */
export function OperatorsPage(props: Props) {
  const { reader, actor, operators, done } = props;
  const { t } = reader;
  return (
    <main id="main" class="page py-8">
      <PageHeading title={t('staff.operators.title')} lead={t('staff.operators.lead')} />
      {done && (
        <div class="mb-6">
          <Notice tone="success">{done}</Notice>
        </div>
      )}
      <div class="grid grid-cols-1 gap-8">
        <DataTable
          caption={t('staff.operators.title')}
          keyOf={({ id }) => id}
          rows={operators}
          columns={[
            nameColumn(t('staff.operators.column.name')),
            stateColumn(t),
            {
              label: t('staff.officers.column.actions'),
              cell: (operator) => <Actions reader={reader} actor={actor} operator={operator} />,
            },
          ]}
        />
        <InviteForm {...props} />
      </div>
    </main>
  );
}

function Actions({
  reader: { t },
  actor,
  operator,
}: Pick<Props, 'reader' | 'actor'> & { readonly operator: ListedOperator }) {
  const { id, name, state } = operator;
  if (!canSuspendOperator(actor, operator)) return <span class="text-muted">{t('staff.operators.you')}</span>;
  const act = (action: string, label: string) => <InvitedAction {...{ action, label, name }} />;
  if (state === 'suspended') return act(paths.operatorRestoration(id), t('staff.officers.restore'));
  if (state === 'invited')
    return (
      <div class="flex flex-wrap gap-2">
        {act(paths.operatorInvitation(id), t('staff.officers.repeat'))}
        {act(paths.operatorSuspension(id), t('staff.officers.withdraw'))}
      </div>
    );
  return (
    <ConfirmDetails
      size="small"
      label={t('staff.officers.suspend')}
      question={t('staff.operators.suspendQuestion', { name })}
    >
      {act(paths.operatorSuspension(id), t('staff.officers.suspend'))}
    </ConfirmDetails>
  );
}

function InviteForm({ reader, idempotencyKey, languages, values, errors }: Props) {
  const { t } = reader;
  return (
    <Card title={t('staff.operators.invite')} level={2}>
      <Form action={paths.operators()}>
        <ErrorSummary t={t} errors={errors.all} />
        <IdempotencyKey value={idempotencyKey} />
        <InvitedFields {...{ reader, languages, values, errors }} />
        <div>
          <Button>{t('staff.officers.button')}</Button>
        </div>
      </Form>
    </Card>
  );
}
