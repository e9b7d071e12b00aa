import type { Reader } from '#platform/http.ts';
import type { Translate } from '#platform/i18n.ts';
import { Button } from '#ui/button.tsx';
import { FieldNotes, fieldId } from '#ui/field.tsx';
import { longestName } from '../../model.ts';
import { isImpossibleName, type PlannedPupil } from '../model.ts';
import type { CutName } from '../shortening/model.ts';

interface Props {
  readonly reader: Reader;
  readonly pupil: PlannedPupil;
  readonly number: number;
  /** What the name looks like, where it has to be confirmed. */
  readonly doubt: 'full' | 'strange' | 'order' | undefined;
  readonly cut: CutName | undefined;
}

/** A pupil of the list: the name to correct, what was left out of it, and what has to be confirmed. */
export function PlannedEntry({ reader: { t }, pupil: { name, userName }, number, doubt, cut }: Props) {
  const id = fieldId(`name-${number}`);
  const isOdd = isImpossibleName(name);
  const problem = name.length > longestName ? 'nameLong' : isOdd ? 'nameOdd' : undefined;
  return (
    <div class="grid gap-x-4 gap-y-2 sm:grid-cols-2 items-center">
      <div class={doubt === undefined && problem === undefined ? '' : 'field field-wrong'}>
        <label class="sr-only" for={id}>
          {t('pupils.preview.name', { number })}
        </label>
        <input
          class="input"
          id={id}
          name="name"
          value={name}
          data-longest={longestName}
          autocomplete="off"
          dir="auto"
          aria-invalid={problem && 'true'}
          aria-describedby={problem && `${id}-error`}
        />
        {problem && <FieldNotes id={id} error={t(`pupils.problem.${problem}`)} hint={undefined} />}
      </div>
      <p class="text-sm text-muted wrap-anywhere">{t('pupils.preview.userName', { userName })}</p>
      {cut && <LeftOut {...{ t, cut, number }} isWrong={doubt === 'order'} />}
      {doubt !== undefined && !isOdd && (
        <label class="choice sm:col-span-2">
          <input class="checkbox" type="checkbox" name="keep" value={name} />
          <span class="wrap-anywhere">
            {t(doubt === 'strange' ? 'pupils.preview.keepStrange' : 'pupils.preview.keep', { name })}
          </span>
        </label>
      )}
    </div>
  );
}

interface LeftOutProps {
  readonly t: Translate;
  readonly cut: CutName;
  readonly number: number;
  /** What was kept looks like a surname. */
  readonly isWrong: boolean;
}

/** Nothing is left out unseen: what it was stands there, with the way to keep the other word. */
function LeftOut({ t, cut: { leftOut, other }, number, isWrong }: LeftOutProps) {
  return (
    <div class="sm:col-span-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <p class={isWrong ? 'wrap-anywhere font-semibold' : 'wrap-anywhere text-muted'}>
        {t(isWrong ? 'pupils.preview.leftOutWrong' : 'pupils.preview.leftOut', { words: leftOut })}
      </p>
      {other && (
        <Button tone="link" name="step" value={`other-${number}`}>
          {t('pupils.preview.keepOther', { name: other })}
        </Button>
      )}
    </div>
  );
}
