import type { Translate } from '#platform/i18n.ts';
import { Form } from '#ui/form.tsx';
import { Icon } from '#ui/icon.tsx';
import type { IconName } from '#ui/icons.ts';
import { ItemMenu } from '#ui/item-menu.tsx';
import type { SeenConversation } from '../../access.ts';
import { paths } from '../../paths.ts';

interface Props {
  readonly t: Translate;
  readonly conversation: SeenConversation;
  /** What it is called. */
  readonly name: string;
}

/** What somebody chooses for a conversation for themselves. */
export function ConversationMenu({ t, conversation, name }: Props) {
  const { id, muted, archived } = conversation;
  return (
    <ItemMenu t={t} what={name}>
      <Choice
        action={paths.muting(id)}
        on={!muted}
        icon={muted ? 'bell' : 'eye-off'}
        label={t(muted ? 'messages.quiet.unmute' : 'messages.quiet.mute')}
      />
      <Choice
        action={paths.archiving(id)}
        on={!archived}
        icon="inbox"
        label={t(archived ? 'messages.quiet.takeBack' : 'messages.quiet.archive')}
      />
    </ItemMenu>
  );
}

interface ChoiceProps {
  readonly action: string;
  readonly on: boolean;
  readonly icon: IconName;
  readonly label: string;
}

function Choice({ action, on, icon, label }: ChoiceProps) {
  return (
    <Form action={action} layout="bare">
      <button class="drop-item" type="submit" name="on" value={on ? 'yes' : 'no'}>
        <Icon name={icon} size={4} />
        <span>{label}</span>
      </button>
    </Form>
  );
}
