import type { ComponentChildren } from 'preact';
import { Button } from './button.tsx';
import { ConfirmDetails } from './confirm-details.tsx';
import { Form } from './form.tsx';

interface Props {
  readonly action: string;
  readonly audience: 'public' | 'members';
  readonly words: {
    readonly publish: string;
    readonly question: ComponentChildren;
    readonly publishYes: string;
    readonly unpublish: string;
  };
}

/** Makes a text public, after a question, or readable for members only again. */
export function AudienceControl({ action, audience, words }: Props) {
  if (audience === 'public')
    return (
      <Form action={action} layout="bare">
        <Button tone="quiet" size="small" icon="lock" name="audience" value="members">
          {words.unpublish}
        </Button>
      </Form>
    );
  return (
    <ConfirmDetails label={words.publish} icon="globe" size="small" question={words.question}>
      <Form action={action} layout="bare">
        <Button size="small" name="audience" value="public">
          {words.publishYes}
        </Button>
      </Form>
    </ConfirmDetails>
  );
}
