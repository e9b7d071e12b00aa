import { AskedAddress } from './asked-address.tsx';
import { Field, type FieldProps, fieldId, wiring } from './field.tsx';
import { withLength } from './said-length.ts';

// JSX knows a type of its own for each kind of input, and none for a choice of kinds: so each is spelt out.
const kinds = {
  text: { type: 'text' },
  email: { type: 'email' },
  tel: { type: 'tel' },
  url: { type: 'url' },
  search: { type: 'search' },
  date: { type: 'date' },
  number: { type: 'number' },
} as const;

interface Props extends FieldProps {
  readonly value?: string | undefined;
  readonly type?: keyof typeof kinds;
  readonly autocomplete?: string;
  readonly inputmode?: 'text' | 'numeric' | 'email' | 'tel' | 'url' | 'search';
  readonly maxlength?: number;
  readonly min?: string | number;
  readonly max?: string | number;
  readonly placeholder?: string;
  /** The language of what is typed, where it is not the page's. */
  readonly lang?: string;
  readonly spellcheck?: boolean;
  readonly autofocus?: boolean;
  /** title: in the letters of a heading, as what is written below it will stand. */
  readonly look?: 'title';
  /** What others have written there, offered while one types. */
  readonly options?: readonly string[];
}

export function TextField(props: Props) {
  const { value, type = 'text', autocomplete, inputmode, maxlength, min, max, placeholder, lang, spellcheck } = props;
  const said = { ...props, error: withLength(props, value) };
  const list = props.options && props.options.length > 0 ? `${props.id ?? fieldId(props.name)}-options` : undefined;
  return (
    <Field {...said}>
      <input
        {...wiring(said)}
        class={props.look === 'title' ? 'input input-title' : 'input'}
        {...kinds[type]}
        value={value ?? ''}
        autocomplete={autocomplete}
        inputmode={inputmode}
        data-longest={maxlength}
        min={min}
        max={max}
        placeholder={placeholder}
        lang={lang}
        spellcheck={spellcheck}
        autofocus={props.autofocus}
        list={list}
        dir={type === 'text' || type === 'search' ? 'auto' : undefined}
      />
      {type === 'email' && <AskedAddress t={props.t} name={props.name} value={value ?? ''} />}
      {list && (
        <datalist id={list}>
          {props.options?.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
    </Field>
  );
}
