import { ButtonLink } from './button.tsx';
import { ScenePage } from './scene-page.tsx';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly back: { readonly href: string; readonly label: string };
}

/** For somebody who sees the thing, but may not do with it what they asked for. */
export function NotAllowedPage({ title, text, back }: Props) {
  return <ScenePage title={title} lead={text} actions={<ButtonLink href={back.href}>{back.label}</ButtonLink>} />;
}
