import type { ComponentChildren } from 'preact';
import type { Translate } from '#platform/i18n.ts';
import { Icon } from './icon.tsx';

/** required: must be filled; optional: says so beside the label; unmarked: says nothing (filters, searches). */
type Need = 'required' | 'optional' | 'unmarked';

export interface FieldProps {
  readonly t: Translate;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** The refusal in the reader's words; the field is marked as wrong when it is there. */
  readonly error?: string | undefined;
  readonly need?: Need;
  /** Only where two forms of a page have a field of the same name. */
  readonly id?: string | undefined;
}

/** The id of a field's control, which the error summary links to. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll(/[^\w-]/g, '-')}`;
}

type Wired = Pick<FieldProps, 'name' | 'id' | 'error' | 'hint' | 'need'>;

/** What ties a control to its label, hint and error. Spread it on the control. */
export function wiring({ name, id = fieldId(name), error, hint, need = 'required' }: Wired) {
  return {
    id,
    name,
    required: need === 'required',
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': describedBy(id, error, hint),
  };
}

export function describedBy(id: string, error: string | undefined, hint: string | undefined): string | undefined {
  const ids = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

function FieldLabelText({ t, label, need = 'required' }: Pick<FieldProps, 't' | 'label' | 'need'>) {
  return (
    <>
      {label}
      {need === 'optional' && <span class="field-more"> ({t('ui.optional')})</span>}
    </>
  );
}

/** Error and hint, below the control. */
export function FieldNotes({ id, error, hint }: { readonly id: string } & Pick<FieldProps, 'error' | 'hint'>) {
  return (
    <>
      {error && (
        <p class="field-error" id={`${id}-error`}>
          <Icon name="circle-alert" size={4} />
          <span>{error}</span>
        </p>
      )}
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </>
  );
}

/** The frame around one control: label above, error and hint below. */
export function Field({ children, ...field }: FieldProps & { readonly children: ComponentChildren }) {
  const { t, name, label, hint, error, need = 'required', id = fieldId(name) } = field;
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label class="field-label" for={id}>
        <FieldLabelText t={t} label={label} need={need} />
      </label>
      {children}
      <FieldNotes id={id} error={error} hint={hint} />
    </div>
  );
}

/** The frame around several controls that answer one question. */
export function FieldGroup({ children, ...field }: FieldProps & { readonly children: ComponentChildren }) {
  const { t, name, label, hint, error, need = 'required', id = fieldId(name) } = field;
  return (
    <fieldset
      class={error ? 'field field-wrong' : 'field'}
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy(id, error, hint)}
    >
      <legend class="field-label mb-1">
        <FieldLabelText t={t} label={label} need={need} />
      </legend>
      {children}
      <FieldNotes id={id} error={error} hint={hint} />
    </fieldset>
  );
}
