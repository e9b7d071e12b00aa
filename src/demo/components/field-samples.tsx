import { Autosaved } from '#ui/autosaved.tsx';
import { Button } from '#ui/button.tsx';
import { CheckboxField } from '#ui/checkbox-field.tsx';
import { CheckboxGroup } from '#ui/checkbox-group.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Form } from '#ui/form.tsx';
import { IdempotencyKey } from '#ui/idempotency-key.tsx';
import { NumberRange } from '#ui/number-range.tsx';
import { PasswordField } from '#ui/password-field.tsx';
import { ProgressBar } from '#ui/progress-bar.tsx';
import { RadioGroup } from '#ui/radio-group.tsx';
import { RichTextField } from '#ui/rich-text-field.tsx';
import { SchoolFinder } from '#ui/school-finder.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Steps } from '#ui/steps.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { UploadProgress } from '#ui/upload-progress.tsx';
import type { SampleProps } from './sample-props.ts';

const choice = (label: string, note?: string) => ({ value: label.toLowerCase(), label, note });
const countries = [choice('Greece', '412'), choice('Romania', '388'), choice('Türkiye', '1,020')];
const wrongMail = 'This does not look like an e-mail address.';

export function FieldSamples({ reader, here }: SampleProps) {
  const { t } = reader;
  return (
    <div class="grid grid-cols-1 gap-10">
      <Steps
        t={t}
        current={2}
        steps={[
          { label: 'The idea', href: '#idea' },
          { label: 'The classes' },
          { label: 'The work' },
          { label: 'Send' },
        ]}
      />
      <div class="grid grid-cols-1 gap-10 lg:grid-cols-2">
        <Form action={here} label="You">
          <ErrorSummary t={t} errors={[{ field: 'email', message: wrongMail }]} />
          <TextField t={t} name="name" label="Your name" value="Inés Moreno" autocomplete="name" maxlength={80} />
          <TextField
            t={t}
            name="email"
            label="E-mail"
            type="email"
            value="ines@"
            error={wrongMail}
            hint="We write to it only about your account and what you ask for."
            autocomplete="email"
          />
          <PasswordField
            t={t}
            name="password"
            label="Password"
            kind="new"
            hint="Three words that only you put together."
          />
          <SelectField t={t} name="country" label="Country" empty="Choose a country" choices={countries} />
          <SchoolFinder t={t} name="school" label="School" from={`${here}/schools`} idName="schoolId" need="optional" />
          <CheckboxField name="conduct" label="I accept the code of conduct" error="Please read and accept it." />
          <IdempotencyKey value="5a1f" />
          <Button>Next step</Button>
        </Form>
        <Autosaved reader={reader} to={here} draft="components" savedAt={reader.now}>
          <Form action={here} label="Your idea">
            <TextArea
              t={t}
              name="summary"
              label="What would you like to do?"
              value="Street games our grandparents played: we film, teach and try each other’s."
              maxlength={600}
              need="optional"
            />
            <NumberRange t={t} label="Pupils’ ages" fromName="from" toName="to" from={8} to={11} min={3} max={19} />
            <RadioGroup
              t={t}
              name="open"
              label="Partners"
              value="open"
              choices={[
                { value: 'open', label: 'Open', note: 'Anyone may ask to join.' },
                { value: 'closed', label: 'Closed', note: 'Only those you invite.' },
              ]}
            />
            <CheckboxGroup
              t={t}
              name="countries"
              label="Countries"
              choices={countries}
              values={['greece']}
              need="unmarked"
            />
            <Button>Save</Button>
          </Form>
        </Autosaved>
      </div>
      <div class="grid grid-cols-1 gap-10 lg:grid-cols-2">
        <Form action={here} label="A page">
          <RichTextField
            t={t}
            name="body"
            label="Text of the page"
            value={{
              html: '<h2>Rules we agreed</h2><p>In Volos we call it <em>koutsó</em>.</p>',
              plain: '## Rules we agreed\n\nIn Volos we call it _koutsó_.',
            }}
            pictures={[{ url: '/assets/none.webp', alt: 'Three playgrounds on one wall' }]}
          />
        </Form>
        <UploadProgress t={t}>
          <Form action={here} carries="files" label="A picture">
            <FileField
              t={t}
              name="picture"
              label="Picture"
              accept="image/jpeg,image/png,image/webp"
              hint="JPEG, PNG or WebP, up to 10 MB. We take the place out of the photo."
            />
            <Button icon="upload">Upload</Button>
          </Form>
        </UploadProgress>
        <ProgressBar t={t} label="The search for people is being updated" done={120} total={300} />
      </div>
    </div>
  );
}
