import { SchoolForm, type SchoolFormProps } from '#domains/people/verification/own-verification/pages/school-form.tsx';
import { RegistrationFrame } from './registration-frame.tsx';

export function ChooseSchoolPage(props: SchoolFormProps) {
  return (
    <RegistrationFrame reader={props.reader} step="school">
      <SchoolForm {...props} />
    </RegistrationFrame>
  );
}
