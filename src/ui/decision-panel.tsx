import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

/** The names are ids too: links lead to them, and a style shows only what belongs to the choice. */
type ChoiceName = 'approve' | 'question' | 'refusal';

interface Choice {
  readonly name: ChoiceName;
  readonly label: string;
  /** A form with one button that says what happens. */
  readonly form: ComponentChildren;
}

interface Props {
  readonly title: string;
  readonly choices: readonly Choice[];
  /** Undefined where nothing suggests itself: the fields follow the choice. */
  readonly chosen: ChoiceName | undefined;
}

/** First the choice, then only its fields, then one button that says what happens. */
export function DecisionPanel({ title, choices, chosen }: Props) {
  return (
    <DecisionSheet title={title}>
      <div class="flex flex-wrap gap-2" role="radiogroup" aria-label={title}>
        {choices.map(({ name, label }) => (
          <label key={name} class="chip decide-choice" for={`choose-${name}`}>
            <input class="radio" type="radio" name="choose" id={`choose-${name}`} checked={name === chosen} />
            {label}
          </label>
        ))}
      </div>
      {choices.map(({ name, form }) => (
        <div key={name} id={name}>
          {form}
        </div>
      ))}
    </DecisionSheet>
  );
}

interface SheetProps {
  readonly title: string;
  readonly icon?: IconName;
  readonly children: ComponentChildren;
}

/** The tinted foot of a case, where there is one thing to do or one form to fill in. */
export function DecisionSheet({ title, icon, children }: SheetProps) {
  return (
    <>
      <a class="decide-jump no-print" href="#decide">
        {icon && <Icon name={icon} />}
        {title}
        <Icon name="chevron-down" size={4} />
      </a>
      <section
        id="decide"
        class="decide grid grid-cols-[minmax(0,1fr)] gap-4 px-4 pb-4 sm:px-6 sm:pb-6"
        aria-label={title}
      >
        <h2 class="sr-only">{title}</h2>
        {children}
      </section>
    </>
  );
}
