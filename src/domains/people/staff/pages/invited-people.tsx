import type { Translate } from '#platform/i18n.ts';
import { Badge } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import type { InvitedState } from '../model.ts';

interface Invited {
  readonly name: string;
  readonly email: string;
  readonly state: InvitedState;
}

const tones = { active: 'success', enrolling: 'warning', invited: 'info', suspended: 'error' } as const;

/** Columns of the tables of officers and operators. */
export function nameColumn(label: string) {
  return {
    label,
    cell: ({ name, email }: Invited) => (
      <>
        {name}
        <span class="block text-sm font-normal text-muted break-all">{email}</span>
      </>
    ),
  };
}

export function stateColumn(t: Translate) {
  return {
    label: t('staff.officers.column.state'),
    cell: ({ state }: Invited) => <Badge tone={tones[state]}>{t(`staff.officers.state.${state}`)}</Badge>,
  };
}

interface ActProps {
  readonly action: string;
  readonly label: string;
  /** The person concerned, for screen readers. */
  readonly name: string;
}

export function InvitedAction({ action, label, name }: ActProps) {
  return (
    <Form action={action} layout="bare" label={`${label}: ${name}`}>
      <Button tone="quiet" size="small">
        {label}
      </Button>
    </Form>
  );
}
