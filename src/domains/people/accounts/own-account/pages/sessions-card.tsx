import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Form } from '#ui/form.tsx';
import { RelativeTime, Time } from '#ui/time.tsx';
import { paths } from '../../paths.ts';
import type { OwnSession } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly sessions: readonly OwnSession[];
}

/** When, not with what: which machine a person uses is not kept. */
export function SessionsCard({ reader, sessions }: Props) {
  const { t } = reader;
  return (
    <Card title={t('accounts.account.sessions.title')} level={2}>
      <DataTable
        caption={t('accounts.account.sessions.title')}
        keyOf={({ id }) => id}
        rows={sessions}
        columns={[
          {
            label: t('accounts.account.sessions.since'),
            cell: ({ since, isCurrent }) => (
              <>
                <Time when={since} reader={reader} />
                {isCurrent && <span class="text-muted"> ({t('accounts.account.sessions.current')})</span>}
              </>
            ),
          },
          {
            label: t('accounts.account.sessions.lastUsed'),
            cell: ({ lastUsedAt }) => <RelativeTime when={lastUsedAt} reader={reader} />,
          },
        ]}
      />
      <div class="mt-4">
        <Form action={paths.accountSessionsEnd()} layout="bare" keeps="nothing">
          <Button tone="quiet" icon="log-out">
            {t('accounts.account.sessions.button')}
          </Button>
        </Form>
      </div>
    </Card>
  );
}
