import type { Translate } from '#platform/i18n.ts';
import { Icon } from './icon.tsx';

export interface Step {
  readonly label: string;
  /** Only where one may go there. */
  readonly href?: string | undefined;
}

interface Props {
  readonly t: Translate;
  readonly steps: readonly Step[];
  /** Counted from 1. */
  readonly current: number;
}

/** How far a long form is: past steps are ticked and can be gone back to. */
export function Steps({ t, steps, current }: Props) {
  return (
    <nav aria-label={t('ui.steps.label')}>
      <p class="text-sm text-muted mb-2">
        {t('ui.steps.where', { current, total: steps.length })}
        <span class="sm:hidden" aria-hidden="true">
          {' · '}
          {steps[current - 1]?.label}
        </span>
      </p>
      <ol class="flex gap-2">
        {steps.map(({ label, href }, index) => {
          const number = index + 1;
          const text = (
            <>
              <span class="hidden sm:flex items-center gap-1.5 pointer-coarse:min-h-11">
                {number < current && <Icon name="check" size={4} />}
                {label}
              </span>
              <span class="sr-only sm:hidden">{label}</span>
            </>
          );
          return (
            <li
              key={label}
              class={`step ${number <= current ? 'step-reached' : ''} ${number === current ? 'font-semibold' : ''}`}
              aria-current={number === current ? 'step' : undefined}
            >
              {href && number !== current ? (
                <a class="hover:underline" href={href}>
                  {text}
                </a>
              ) : (
                text
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
