import type { PushDevice } from '#domains/core/notifications/push/model.ts';
import type { SessionId } from '#kernel/ids.ts';
import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { CheckboxField } from '#ui/checkbox-field.tsx';
import { describedBy, FieldNotes, fieldId } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { Time } from '#ui/time.tsx';
import { paths } from '../../paths.ts';

/** What switches it on for the browser that shows the page. */
export interface PushHere {
  readonly publicKey: string;
  readonly session: SessionId | undefined;
}

interface Props {
  readonly reader: Reader;
  readonly devices: readonly PushDevice[];
  readonly push: PushHere;
  readonly error: string | undefined;
}

/** Explained before the browser asks; and the browsers for which it is on. */
export function PushCard({ reader, devices, push, error }: Props) {
  const { t } = reader;
  return (
    <div class="mt-6">
      <Card title={t('accounts.push.title')} level={2}>
        <p>{t('accounts.push.text')}</p>
        <p class="mt-2 text-muted">{t('accounts.push.ends')}</p>
        {devices.length > 0 && <Devices reader={reader} devices={devices} push={push} />}
        {!devices.some(({ session }) => session === push.session) && (
          <div class="mt-4">
            <SwitchOn t={t} publicKey={push.publicKey} error={error} />
          </div>
        )}
      </Card>
    </div>
  );
}

function SwitchOn({ t, publicKey, error }: Pick<Reader, 't'> & Pick<PushHere, 'publicKey'> & Pick<Props, 'error'>) {
  const id = fieldId('push');
  return (
    <push-switch
      data-key={publicKey}
      data-unable={t('accounts.problem.pushUnable')}
      data-refused={t('accounts.push.refused')}
    >
      <Form action={paths.pushDevices()}>
        {['endpoint', 'browserKey', 'browserSecret'].map((name) => (
          <input key={name} type="hidden" name={name} value="" />
        ))}
        <CheckboxField name="words" label={t('accounts.push.words')} hint={t('accounts.push.wordsHint')} />
        <fieldset
          id={id}
          tabindex={-1}
          aria-label={t('accounts.push.title')}
          aria-describedby={describedBy(id, error, undefined)}
        >
          <Button tone="quiet" icon="bell">
            {t('accounts.push.button')}
          </Button>
          <FieldNotes id={id} error={error} />
        </fieldset>
      </Form>
    </push-switch>
  );
}

function Devices({ reader, devices, push }: Pick<Props, 'reader' | 'devices' | 'push'>) {
  const { t } = reader;
  return (
    <ul class="session-rows mt-4">
      {devices.map(({ id, createdAt, saysWords, session }) => (
        <li key={id}>
          <span class="font-semibold">
            {t('accounts.push.since')} <Time when={createdAt} reader={reader} />
            {session === push.session && <span class="text-muted"> ({t('accounts.push.here')})</span>}
          </span>
          <span class="text-sm text-muted">{t(saysWords ? 'accounts.push.withWords' : 'accounts.push.kindAlone')}</span>
          <Form action={paths.pushDeviceEnd(id)} layout="bare">
            <Button tone="quiet">{t('accounts.push.end')}</Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}
