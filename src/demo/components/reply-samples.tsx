import type { ShownContribution } from '#ui/contribution.tsx';
import { Replies } from '#ui/replies.tsx';
import type { SampleProps } from './sample-props.ts';

export function ReplySamples({ reader, here }: SampleProps) {
  const ago = (minutes: number) => new Date(reader.now.getTime() - minutes * 60_000);
  const written = (name: string, body: string, minutes: number): ShownContribution => ({
    author: { id: name, name, initialsOf: name, about: ['Greece'] },
    at: ago(minutes),
    body,
    trace: undefined,
    removeAction: undefined,
    report: { href: here, what: name, own: false },
  });
  return (
    <div class="max-w-3xl grid grid-cols-1 gap-4">
      <Replies
        reader={reader}
        older={undefined}
        words={{
          none: 'No replies yet.',
          remove: 'Remove',
          question: 'The text disappears for everybody.',
          yes: 'Yes, remove it',
        }}
        replies={[
          {
            ...written('Eleni Papadaki', 'Ours has eight squares.\nAnd a sky at the end.', 130),
            id: 'r1',
            removeAction: here,
          },
          { ...written('Former member', '', 60), id: 'r2', trace: 'Removed' },
          { ...written('Kim', 'We found a picture of one from 1930!', 5), id: 'r3' },
        ]}
        form={{
          action: here,
          idempotencyKey: '',
          longest: 1000,
          words: { label: 'Your reply', hint: 'Everybody can read this.', send: 'Reply' },
        }}
      />
    </div>
  );
}
