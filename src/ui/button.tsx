import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

type ButtonTone = 'primary' | 'quiet' | 'plain' | 'danger' | 'link';
type ButtonSize = 'small' | 'normal' | 'large';

interface Look {
  /** primary: the main action; quiet: the others; plain: without an outline; danger: destroys; link: looks like a link. */
  readonly tone?: ButtonTone;
  readonly size?: ButtonSize;
  readonly icon?: IconName | undefined;
  readonly children: ComponentChildren;
}

const tones: Record<ButtonTone, string> = {
  primary: 'btn btn-primary',
  quiet: 'btn btn-outline',
  plain: 'btn btn-ghost',
  danger: 'btn btn-error',
  link: 'link-quiet tap cursor-pointer text-area',
};
const sizes: Record<ButtonSize, string> = { small: 'btn-sm', normal: '', large: 'btn-lg' };

function buttonClass(tone: ButtonTone, size: ButtonSize): string {
  return tone === 'link' ? tones.link : `${tones[tone]} ${sizes[size]}`.trim();
}

function Inside({ icon, children }: Pick<Look, 'icon' | 'children'>) {
  return (
    <>
      {icon && <Icon name={icon} size={4} />}
      {children}
    </>
  );
}

interface ButtonProps extends Look {
  readonly type?: 'submit' | 'button';
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly disabled?: boolean;
  /** Sends the form around it to another address. */
  readonly formAction?: string | undefined;
}

export function Button(props: ButtonProps) {
  const {
    tone = 'primary',
    size = 'normal',
    type = 'submit',
    name,
    value,
    disabled,
    formAction,
    icon,
    children,
  } = props;
  return (
    <button
      type={type}
      class={buttonClass(tone, size)}
      name={name}
      value={value}
      disabled={disabled}
      formaction={formAction}
    >
      <Inside icon={icon}>{children}</Inside>
    </button>
  );
}

interface ButtonLinkProps extends Look {
  readonly href: string;
  readonly download?: boolean;
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({ tone = 'primary', size = 'normal', href, download, icon, children }: ButtonLinkProps) {
  return (
    <a class={buttonClass(tone, size)} href={href} download={download} data-turbo={download ? 'false' : undefined}>
      <Inside icon={icon}>{children}</Inside>
    </a>
  );
}
