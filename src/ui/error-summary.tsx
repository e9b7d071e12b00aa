import type { Translate } from '#platform/i18n.ts';
import { fieldId } from './field.tsx';
import { Icon } from './icon.tsx';

interface FieldError {
  /** The name of the field, or nothing where the refusal belongs to the whole form. */
  readonly field?: string | undefined;
  readonly message: string;
}

interface Props {
  readonly t: Translate;
  readonly errors: readonly FieldError[];
}

/** What is to mend, at the head of the form, each with a link to its field, whose name the finished page puts before it. Nothing when nothing is wrong. */
export function ErrorSummary({ t, errors }: Props) {
  if (errors.length === 0) return null;
  const told = errors.filter((error, at) => !isSaidOfBeginning(error, errors[at - 1]));
  return (
    <div
      class="rounded-box border-2 border-error p-4 grid gap-2"
      role="alert"
      tabIndex={-1}
      id="error-summary"
      autofocus
    >
      <h2 class="flex items-center gap-2 text-lg text-error">
        <Icon name="circle-alert" />
        {t('ui.errors.title', { count: told.length })}
      </h2>
      <ul class="grid gap-1">
        {told.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field ? (
              <a class="link-quiet tap" href={`#${fieldId(field)}`} data-names-field="">
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is wrong with both ends of one range is said once. */
const isSaidOfBeginning = ({ field, message }: FieldError, before: FieldError | undefined): boolean =>
  before !== undefined &&
  before.message === message &&
  /to$/i.test(field ?? '') &&
  before.field?.replace(/from$/i, '') === field?.replace(/to$/i, '');
