import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Translate } from '#platform/i18n.ts';
import { CheckboxField } from '#ui/checkbox-field.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { NumberRange } from '#ui/number-range.tsx';
import { TextField } from '#ui/text-field.tsx';
import { nameFields } from './name-fields.ts';

const t: Translate = (message, values) => [message, ...Object.values(values ?? {})].join(' ');

const summaryOf = (html: string) =>
  [...nameFields(html).matchAll(/<li>(.*?)<\/li>/gs)].map(([, entry = '']) => entry.replaceAll(/<[^>]*>/g, ''));

const field = { t, need: 'optional' } as const;

describe('the summary of what is wrong in a form', () => {
  it('names the field of each entry, of questions and groups too', () => {
    const html = render(
      <form>
        <ErrorSummary
          t={t}
          errors={[
            { field: 'pupils', message: 'A whole number, up to 20.' },
            { field: 'who', message: 'Choose from the list.' },
            { field: 'from', message: 'Too young.' },
          ]}
        />
        <TextField {...field} name="pupils" label="Pupils" error="A whole number, up to 20." />
        <TextField {...field} name="who" label="Who takes part?" error="Choose from the list." />
        <NumberRange t={t} label="Ages" fromName="from" toName="to" min={3} max={19} error="Too young." />
      </form>,
    );
    expect(summaryOf(html)).toEqual([
      'Pupils: A whole number, up to 20.',
      'Who takes part? Choose from the list.',
      'Ages: Too young.',
    ]);
  });

  it('says once what is wrong with both ends of a range, and leads to its end', () => {
    const range = (fields: readonly string[]) =>
      render(
        <form>
          <ErrorSummary t={t} errors={fields.map((field) => ({ field, message: 'Too young.' }))} />
          <NumberRange t={t} label="Ages" fromName="ageFrom" toName="ageTo" min={3} max={19} error="Too young." />
        </form>,
      );
    expect(summaryOf(range(['ageFrom', 'ageTo']))).toEqual(['Ages: Too young.']);
    const end = range(['ageTo']);
    expect(summaryOf(end)).toEqual(['Ages: Too young.']);
    expect(end).toContain('href="#field-ageTo"');
    expect(end).toContain('id="field-ageTo"');
  });

  it('says of a text that is too long what the limit is, as the field does', () => {
    const html = render(
      <form>
        <ErrorSummary t={t} errors={[{ field: 'town', message: 'Too long.' }]} />
        <TextField {...field} name="town" label="Town" error="Too long." maxlength={5} value="Villanueva" />
      </form>,
    );
    expect(summaryOf(html)).toEqual(['Town: Too long. ui.tooLong 5 ui.number 5 ui.number 5']);
  });

  it('does not say a name twice, and leaves alone what belongs to the whole form or to a tick', () => {
    const html = render(
      <form>
        <ErrorSummary
          t={t}
          errors={[
            { field: 'givenName', message: 'Write your given name.' },
            { field: 'conduct', message: 'Accept the code.' },
            { message: 'That form was too old.' },
          ]}
        />
        <TextField {...field} name="givenName" label="Given name" error="Write your given name." />
        <CheckboxField name="conduct" label="I accept the code of conduct" error="Accept the code." />
      </form>,
    );
    expect(summaryOf(html)).toEqual(['Write your given name.', 'Accept the code.', 'That form was too old.']);
  });

  it('is left as it is where no field of the page has the name, and takes what was typed for no markup', () => {
    const html = render(
      <form>
        <ErrorSummary t={t} errors={[{ field: 'a[0].b', message: 'Not <b>$& here' }]} />
      </form>,
    );
    expect(summaryOf(html)).toEqual(['Not &lt;b>$&amp; here']);
  });
});
