import { ButtonLink } from './button.tsx';
import { EmptyState } from './empty-state.tsx';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly back: { readonly href: string; readonly label: string };
}

/** For somebody who sees the thing, but may not do with it what they asked for. */
export function NotAllowedPage({ title, text, back }: Props) {
  return (
    <main id="main" class="page py-8">
      <h1 class="sr-only">{title}</h1>
      <EmptyState icon="lock" title={title} action={<ButtonLink href={back.href}>{back.label}</ButtonLink>}>
        {text}
      </EmptyState>
    </main>
  );
}
