import type { Translate } from '#platform/i18n.ts';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';

interface Props {
  readonly t: Translate;
  readonly action: string;
  readonly follows: boolean;
  readonly what: 'forum' | 'thread';
}

/** One button that says what it does next, and above it what is so now. */
export function FollowButton({ t, action, follows, what }: Props) {
  return (
    <Form action={action} layout="bare">
      <input type="hidden" name="follows" value={follows ? 'no' : 'yes'} />
      <Button tone="quiet" icon="bell">
        {t(follows ? `partner-forums.unfollow.${what}` : `partner-forums.follow.${what}`)}
      </Button>
    </Form>
  );
}
