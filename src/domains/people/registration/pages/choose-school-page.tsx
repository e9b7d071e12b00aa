import { SchoolChoiceForm, type SchoolChoiceProps } from '#domains/people/schools/parts/school-choice-form.tsx';
import { RegistrationFrame } from './registration-frame.tsx';

export function ChooseSchoolPage(props: SchoolChoiceProps) {
  return (
    <RegistrationFrame reader={props.reader} step="school">
      <SchoolChoiceForm {...props} />
    </RegistrationFrame>
  );
}
