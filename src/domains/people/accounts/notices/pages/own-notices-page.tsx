import { type ChosenKind, mailTimes } from '#domains/core/notifications/model.ts';
import type { PushDevice } from '#domains/core/notifications/push/model.ts';
import type { Reader } from '#platform/http.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { FieldNotes, fieldId } from '#ui/field.tsx';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import type { IconName } from '#ui/icons.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import type { ProblemsInWords } from '#ui/problems-in-words.ts';
import { RadioGroup } from '#ui/radio-group.tsx';
import { paths } from '../../paths.ts';
import { bellField, groupOf, type KindGroup, mailField, pushField, pushShownField, type TypedHours } from '../model.ts';
import { HoursCard } from './hours-card.tsx';
import { PushCard, type PushHere } from './push-card.tsx';

interface Props {
  readonly reader: Reader;
  readonly mails: string;
  readonly choices: readonly ChosenKind[];
  readonly hours: TypedHours;
  readonly errors: ProblemsInWords;
  readonly devices: readonly PushDevice[];
  readonly push: PushHere;
}

const groupIcons: Readonly<Record<KindGroup, IconName>> = {
  people: 'users',
  projects: 'stamp',
  spaces: 'notebook-pen',
  own: 'shield-check',
};

/** A table for each group: each kind of notices, and how its owner is told of it. */
export function OwnNoticesPage({ reader, mails, choices, hours, errors, devices, push }: Props) {
  const { t } = reader;
  const columns: readonly Column<ChosenKind>[] = [
    { label: t('accounts.notices.kind'), cell: ({ kind }) => t(kind.label) },
    { label: t('accounts.notices.bell'), cell: (row) => <BellCell t={t} row={row} /> },
    { label: t('accounts.notices.mail'), cell: (row) => <MailCell t={t} row={row} error={errors.at} /> },
    ...(devices.length > 0
      ? [{ label: t('accounts.notices.push'), cell: (row: ChosenKind) => <PushCell t={t} row={row} /> }]
      : []),
  ];
  const groups = Map.groupBy(choices, ({ kind }) => groupOf(kind));
  return (
    <main id="main" class="page pt-8 pb-12">
      <div class="mx-auto max-w-4xl">
        <PageHeading title={t('accounts.notices.title')} lead={t('accounts.notices.lead')} />
        <ErrorSummary t={t} errors={errors.all} />
        <Form action={paths.accountNotices()}>
          {devices.length > 0 && <input type="hidden" name={pushShownField} value="yes" />}
          <Card>
            <RadioGroup
              t={t}
              name="mails"
              label={t('accounts.notices.question')}
              value={mails}
              choices={(['each', 'none'] as const).map((value) => ({ value, label: t(`accounts.notices.${value}`) }))}
              error={errors.at('mails')}
            />
          </Card>
          {[...groups].map(([group, rows]) => (
            <section key={group} class="grid grid-cols-[minmax(0,1fr)] gap-3">
              <h2 class="flex items-center gap-2 text-xl">
                <span class="text-area">
                  <Icon name={groupIcons[group]} />
                </span>
                {t(`accounts.notices.group.${group}`)}
              </h2>
              <div class="notice-kinds">
                <DataTable
                  caption={t(`accounts.notices.group.${group}`)}
                  columns={columns}
                  rows={rows}
                  keyOf={({ kind }) => kind.key}
                />
              </div>
            </section>
          ))}
          <HoursCard reader={reader} hours={hours} errors={errors} />
          <p class="text-muted">{t('accounts.notices.others')}</p>
          <div class="act-bar">
            <Button>{t('accounts.notices.button')}</Button>
          </div>
        </Form>
        <PushCard reader={reader} devices={devices} push={push} error={errors.at('push')} />
      </div>
    </main>
  );
}

interface CellProps {
  readonly t: Reader['t'];
  readonly row: ChosenKind;
}

function BellCell({ t, row: { kind, bell } }: CellProps) {
  if (kind.fixed !== undefined) return <>{t('accounts.notices.always')}</>;
  const label = t('accounts.notices.bellOf', { kind: t(kind.label) });
  return <Tick name={bellField(kind)} checked={bell} label={label} />;
}

function PushCell({ t, row: { kind, push } }: CellProps) {
  if (kind.fixed === 'always') return <>{t('accounts.notices.always')}</>;
  const label = t('accounts.notices.pushOf', { kind: t(kind.label) });
  return <Tick name={pushField(kind)} checked={push} label={label} />;
}

interface TickProps {
  readonly name: string;
  readonly checked: boolean;
  readonly label: string;
}

function Tick({ name, checked, label }: TickProps) {
  return (
    <label class="choice">
      <input class="checkbox" type="checkbox" name={name} id={fieldId(name)} value="yes" checked={checked} />
      <span class="sr-only">{label}</span>
    </label>
  );
}

function MailCell({ t, row: { kind, mail }, error }: CellProps & { readonly error: ProblemsInWords['at'] }) {
  if (kind.fixed === 'always') return <>{t('accounts.notices.time.once')}</>;
  const name = mailField(kind);
  const wrong = error(name);
  return (
    <>
      <select
        class="select"
        name={name}
        id={fieldId(name)}
        aria-label={t('accounts.notices.mailOf', { kind: t(kind.label) })}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong && `${fieldId(name)}-error`}
      >
        {mailTimes.map((time) => (
          <option key={time} value={time} selected={time === mail}>
            {t(`accounts.notices.time.${time}`)}
          </option>
        ))}
      </select>
      <FieldNotes id={fieldId(name)} error={wrong} />
    </>
  );
}
