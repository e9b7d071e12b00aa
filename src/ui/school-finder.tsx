import { Field, type FieldProps, wiring } from './field.tsx';

interface Props extends FieldProps {
  /** Answers `?q=` with JSON {schools: [{id, name, town, place, country}], more}. */
  readonly from: string;
  /** What was typed. */
  readonly text?: string | undefined;
  /** The hidden field that takes the id of the school chosen. */
  readonly idName: string;
  readonly idValue?: string | undefined;
  /** The button that asks the server to list schools; not seen where the script runs. Sends `find=<name>`. */
  readonly searchLabel?: string | undefined;
}

/** Finds a school as one types. Without JavaScript the form's button "Search" lists schools to choose from. */
export function SchoolFinder(props: Props) {
  const { t, from, text, idName, idValue, searchLabel, id = `field-${props.name}` } = props;
  return (
    <Field {...props}>
      <school-finder
        class="relative block"
        data-from={from}
        data-found={t('ui.finder.found', { count: '{count}' })}
        data-more={t('ui.finder.more')}
        data-none={t('ui.finder.none')}
      >
        <input
          {...wiring(props)}
          class="input"
          type="text"
          value={text ?? ''}
          autocomplete="off"
          data-longest={200}
          dir="auto"
        />
        <input type="hidden" name={idName} value={idValue ?? ''} data-chosen />
        {searchLabel && (
          <button class="btn btn-outline mt-2" type="submit" name="find" value={props.name} data-without-script>
            {searchLabel}
          </button>
        )}
        <ul class="box finder-list" id={`${id}-list`} hidden />
        <p class="field-hint mt-1 sr-only" role="status" />
      </school-finder>
    </Field>
  );
}
