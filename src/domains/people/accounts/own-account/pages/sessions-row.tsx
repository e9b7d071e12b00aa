import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { RelativeTime, Time } from '#ui/time.tsx';
import { paths } from '../../paths.ts';
import type { OwnSession } from '../queries.ts';
import { SettingRow } from './setting-row.tsx';

interface Props {
  readonly reader: Reader;
  readonly sessions: readonly OwnSession[];
}

const mostShown = 3;

/** When, not with what: which machine a person uses is not kept. */
export function SessionsRow({ reader, sessions }: Props) {
  const { t } = reader;
  const more = sessions.slice(mostShown);
  return (
    <SettingRow
      title={t('accounts.account.sessions.title')}
      value={t('accounts.account.sessions.count', { count: sessions.length })}
      open={false}
    >
      <Sessions reader={reader} sessions={sessions.slice(0, mostShown)} />
      {more.length > 0 && (
        <details class="mt-2">
          <summary class="tap link-quiet text-sm">
            {t('accounts.account.sessions.more', { count: more.length })}
          </summary>
          <Sessions reader={reader} sessions={more} />
        </details>
      )}
      <div class="mt-4">
        <Form action={paths.accountSessionsEnd()} layout="bare" keeps="nothing">
          <Button tone="quiet" icon="log-out">
            {t('accounts.account.sessions.button')}
          </Button>
        </Form>
      </div>
    </SettingRow>
  );
}

function Sessions({ reader, sessions }: Props) {
  const { t } = reader;
  return (
    <ul class="session-rows">
      {sessions.map(({ id, since, lastUsedAt, isCurrent }) => (
        <li key={id}>
          <span class="font-semibold">
            <Time when={since} reader={reader} />
            {isCurrent && <span class="text-muted"> ({t('accounts.account.sessions.current')})</span>}
          </span>
          <span class="text-sm text-muted">
            {t('accounts.account.sessions.lastUsed')}: <RelativeTime when={lastUsedAt} reader={reader} />
          </span>
        </li>
      ))}
    </ul>
  );
}
