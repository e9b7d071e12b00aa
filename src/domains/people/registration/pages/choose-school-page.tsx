import { SchoolChoiceForm, type SchoolChoiceProps } from '#domains/people/schools/parts/school-choice-form.tsx';
import type { TypedFields } from '#kernel/typed-fields.ts';
import { SavedMeanwhile } from '#ui/saved-meanwhile.tsx';
import { comparedFields } from './compared-fields.tsx';
import { RegistrationFrame } from './registration-frame.tsx';

interface Props extends SchoolChoiceProps {
  /** What another tab has saved since the form was opened. */
  readonly meanwhile: TypedFields | undefined;
}

export function ChooseSchoolPage({ meanwhile, ...choice }: Props) {
  const { reader, typed, types: words } = choice;
  return (
    <RegistrationFrame reader={reader} step="school">
      {meanwhile && (
        <div class="mb-6">
          <SavedMeanwhile
            t={reader.t}
            by="self"
            fields={comparedFields(reader, { step: 'school', words }, { typed, saved: meanwhile })}
          />
        </div>
      )}
      <SchoolChoiceForm {...choice} />
    </RegistrationFrame>
  );
}
