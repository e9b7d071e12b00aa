import { FieldGroup, type FieldProps, fieldId } from './field.tsx';

interface Props extends Omit<FieldProps, 'name'> {
  readonly fromName: string;
  readonly toName: string;
  readonly from?: string | number | undefined;
  readonly to?: string | number | undefined;
  readonly min: number;
  readonly max: number;
}

/** Two numbers, from and to: pupils' ages. The error summary links to all of it by `fromName`, and to the end by `toName`. */
export function NumberRange(props: Props) {
  const { t, label, error, need = 'required', fromName, toName, min, max } = props;
  const end = (name: string, value: string | number | undefined, words: string) => (
    <input
      class="input w-20 max-w-full"
      type="number"
      inputmode="numeric"
      id={name === fromName ? undefined : fieldId(name)}
      name={name}
      min={min}
      max={max}
      value={value ?? ''}
      required={need === 'required'}
      aria-label={`${label}: ${words}`}
      data-label={label}
      aria-invalid={error ? 'true' : undefined}
    />
  );
  return (
    <FieldGroup {...props} name={fromName}>
      <div class="flex flex-wrap items-center gap-2">
        {end(fromName, props.from, t('ui.from'))}
        <span>{t('ui.to')}</span>
        {end(toName, props.to, t('ui.to'))}
      </div>
    </FieldGroup>
  );
}
