import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { type Translate, translator } from '#platform/i18n.ts';
import { CheckboxGroup } from './checkbox-group.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { fieldId } from './field.tsx';
import { MultiSelect } from './multi-select.tsx';
import { NumberRange } from './number-range.tsx';
import { withOtherNames } from './other-names.ts';
import { PasswordField } from './password-field.tsx';
import { RichTextField } from './rich-text-field.tsx';
import { excessForms } from './said-length.ts';
import { SelectField } from './select-field.tsx';
import { TextArea } from './text-area.tsx';
import { TextField } from './text-field.tsx';

const t: Translate = (message) => message;
const name = { t, name: 'title', label: 'Title' };

describe('a field', () => {
  it('ties its label, error and hint to the control', () => {
    const html = renderToString(<TextField {...name} hint="Short" error="Too long" />);
    expect(html).toContain('<label class="field-label" for="field-title">Title</label>');
    expect(html).toContain('aria-describedby="field-title-error field-title-hint"');
    expect(html).toContain('id="field-title-error"');
    expect(html).toContain('id="field-title-hint"');
    expect(html).toContain('aria-invalid="true"');
  });

  it('says of a text that is too long what the limit is, and by how much it is above', () => {
    const words: Translate = (message, values) => `${message} ${Object.values(values ?? {}).join(' of ')}`;
    const html = renderToString(
      <TextArea {...name} t={words} error="Too long." maxlength={10} value={'x'.repeat(13)} />,
    );
    expect(html).toContain('Too long. ui.tooLong 3 of ui.number 3 of ui.number 10');
    expect(renderToString(<TextField {...name} error="Odd." maxlength={10} value="short" />)).toMatch(/>Odd\.</);
    const rich = { html: `<p>${'x'.repeat(20)}</p>`, plain: 'x'.repeat(20) };
    expect(
      renderToString(<RichTextField {...name} t={words} error="Too long." maxlength={20} value={rich} />),
    ).toContain('ui.tooLong 7 of ui.number 7 of ui.number 20');
  });

  it.each([
    ['en', '96 characters too many (limit: 2,000).', '1 character too many (limit: 2,000).'],
    ['es', 'Sobran 96 caracteres (máximo: 2000).', 'Sobra 1 carácter (máximo: 2000).'],
    ['el', '96 χαρακτήρες παραπάνω (όριο: 2.000).', '1 χαρακτήρας παραπάνω (όριο: 2.000).'],
  ])('says the limit once, in the numbers of the language: %s', (language, many, one) => {
    const words = translator(language);
    const refusal = words('adverts.problem.tooLong', { most: 2000 });
    const saidOf = (length: number) =>
      /field-error".*?<span>([^<]*)</s.exec(
        renderToString(<TextArea {...name} t={words} error={refusal} maxlength={2000} value={'x'.repeat(length)} />),
      )?.[1];
    expect([saidOf(2096), saidOf(2001), saidOf(3)]).toEqual([many, one, refusal]);
    const forms: Record<string, string> = JSON.parse(excessForms(words, language));
    expect(forms.one?.replace('{count}', '1').replace('{most}', words('ui.number', { value: 2000 }))).toBe(one);
  });

  it('says nothing about errors and hints that are not there', () => {
    const html = renderToString(<TextField {...name} />);
    expect(html).not.toContain('aria-describedby');
    expect(html).not.toContain('aria-invalid');
  });

  it('says "optional" instead of marking what is required', () => {
    expect(renderToString(<TextField {...name} need="optional" />)).toContain('(ui.optional)');
    expect(renderToString(<TextField {...name} need="optional" />)).not.toContain('required');
    expect(renderToString(<TextField {...name} />)).toMatch(/<input[^>]* required/);
    expect(renderToString(<TextField {...name} need="unmarked" />)).not.toMatch(/required|optional/);
  });

  it('keeps what was typed, as text and not as markup', () => {
    const hostile = '"><script>alert(1)</script>';
    expect(renderToString(<TextField {...name} value={hostile} />)).not.toContain('<script>');
    expect(renderToString(<TextArea {...name} value={hostile} />)).not.toContain('<script>');
    expect(renderToString(<TextArea {...name} value={'Two\nlines'} />)).toContain('>Two\nlines</textarea>');
  });

  it('keeps the choice made', () => {
    const choices = [
      { value: 'gr', label: 'Greece' },
      { value: 'ro', label: 'Romania' },
    ];
    const select = renderToString(<SelectField {...name} choices={choices} value="ro" empty="Choose" />);
    expect(select).toMatch(/<option[^>]*selected[^>]*>Romania</);
    expect(select).not.toMatch(/<option[^>]*selected[^>]*>(Greece|Choose)</);
    const group = renderToString(<CheckboxGroup {...name} choices={choices} values={['gr']} />);
    expect(group.match(/checked/g)).toHaveLength(1);
  });

  it('shows chosen and likely answers of many, and folds the rest', () => {
    const choices = [...'abcdefghij'].map((value) => ({ value, label: value.toUpperCase() }));
    const html = renderToString(<MultiSelect {...name} choices={choices} values={['j']} likely={['h', 'c']} />);
    const [shown = '', folded = ''] = html.split('<details>');
    const valuesIn = (part: string) => [...part.matchAll(/ value="(\w)"/g)].map(([, value]) => value).join('');
    expect(valuesIn(shown)).toBe('jhca');
    expect(valuesIn(folded)).toBe('bdefgi');
    expect(shown.match(/ checked/g)).toHaveLength(1);
    expect(folded).not.toContain(' checked');
  });

  it('carries the other words of its answers, of which a reader without scripts sees some', () => {
    const subjects = [...'abcdefgh'].map((value) => ({ value, label: value }));
    const choices = withOtherNames('subject', [...subjects, { value: 'mathematics', label: 'Matemáticas' }], 'es');
    const html = renderToString(<MultiSelect {...name} choices={choices} />);
    expect(html).toMatch(
      /data-also="mates\|números[^"]*\|maths\|[^"]*">Matemáticas<small[^>]*>mates, números, geometría</,
    );
  });

  it('searches no list that is seen at a glance', () => {
    const choices = [...'abcdefgh'].map((value) => ({ value, label: value }));
    const html = renderToString(<MultiSelect {...name} choices={choices} />);
    expect(html).not.toMatch(/multi-select|details/);
    expect(html.match(/type="checkbox"/g)).toHaveLength(8);
  });

  it('never sends a password back', () => {
    expect(renderToString(<PasswordField {...name} kind="new" />)).not.toContain('value=');
  });

  it('is reached from the error summary, groups and odd names too', () => {
    const summary = renderToString(
      <ErrorSummary
        t={t}
        errors={[
          { field: 'from', message: 'Too young' },
          { field: 'class[0].name', message: 'Missing' },
        ]}
      />,
    );
    const range = renderToString(<NumberRange t={t} label="Ages" fromName="from" toName="to" min={3} max={19} />);
    expect(summary).toContain(`href="#${fieldId('from')}"`);
    expect(range).toContain(`id="${fieldId('from')}"`);
    expect(summary).toContain('href="#field-class-0--name"');
  });

  it('needs no error summary when nothing is wrong', () => {
    expect(renderToString(<ErrorSummary t={t} errors={[]} />)).toBe('');
  });
});
