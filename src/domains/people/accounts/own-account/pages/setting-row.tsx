import type { ComponentChildren } from 'preact';
import { Icon } from '#ui/icon.tsx';

interface Props {
  readonly title: string;
  /** What is set now. */
  readonly value: ComponentChildren;
}

interface OpeningProps extends Props {
  /** For links that lead to it; it stands within, so that a browser opens the row for it. */
  readonly id?: string;
  readonly open: boolean;
  readonly children: ComponentChildren;
}

/** One setting with its present value; its form opens below. */
export function SettingRow({ title, value, id, open, children }: OpeningProps) {
  return (
    <details class="setting-row" open={open}>
      <summary>
        <SettingHead title={title} value={value} />
        <Icon name="chevron-down" size={5} />
      </summary>
      <div class="setting-form" id={id}>
        {children}
      </div>
    </details>
  );
}

/** One setting that has a page of its own. */
export function SettingLink({ title, value, href }: Props & { readonly href: string }) {
  return (
    <a class="setting-row" href={href}>
      <SettingHead title={title} value={value} />
      <Icon name="chevron-right" size={5} />
    </a>
  );
}

function SettingHead({ title, value }: Props) {
  return (
    <>
      <h3>{title}</h3>
      <span class="setting-value">{value}</span>
    </>
  );
}
