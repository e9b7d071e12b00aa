import { Avatar, type Face } from './avatar.tsx';

interface Props {
  readonly people: readonly Face[];
  /** How many there are in all; what is not drawn stands as "+38". */
  readonly total: number;
  /** Read aloud instead of the circles: "41 people". */
  readonly label: string;
  readonly show?: number;
}

export function AvatarGroup({ people, total, label, show = 3 }: Props) {
  const shown = people.slice(0, show);
  const more = total - shown.length;
  return (
    <span class="flex -space-x-2 rtl:space-x-reverse" role="img" aria-label={label}>
      {shown.map((person) => (
        <Avatar key={person.id} {...person} size="small" />
      ))}
      {more > 0 && (
        <span class="avatar-dot dot-small avatar-more" dir="ltr" aria-hidden="true">
          +{more}
        </span>
      )}
    </span>
  );
}
