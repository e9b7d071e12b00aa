import { renderToString as render } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { loadCatalogues, translator } from '#platform/i18n.ts';
import { SmallStamp, Stamp, type StampState } from './stamp.tsx';

loadCatalogues();

const project = { id: 'oceans', title: 'Oceans', countries: ['ES', 'GR'], ageFrom: 8, ageTo: 11 };
const approved: StampState = { kind: 'approved', at: new Date('2026-11-29T12:00:00Z'), by: ['ES', 'GR'] };

function drawn(
  state: StampState,
  about: Partial<typeof project> = {},
  language = 'en',
  timeZone = 'Europe/Madrid',
): string {
  const reader = {
    t: translator(language),
    language,
    timeZone,
    now: new Date('2026-11-30T12:00:00Z'),
  };
  return render(
    <Stamp
      reader={reader}
      project={{ ...project, ...about }}
      state={state}
      href="/projects/oceans"
      cover="/covers/x.svg"
    />,
  );
}

it('is one link with the name of the project, and holds no button', () => {
  const html = drawn(approved);
  expect(html.match(/<a /g)).toHaveLength(1);
  expect(html).toContain('<a href="/projects/oceans">Oceans</a>');
  expect(html).not.toContain('<button');
});

it('reads its postmark aloud as one sentence, in the language of the reader', () => {
  expect(drawn(approved)).toContain(
    'aria-label="Approved on 29 November 2026 by the support services of Spain and Greece"',
  );
  expect(drawn(approved, {}, 'es')).toContain('Aprobado el 29 de noviembre de 2026');
  expect(drawn(approved, {}, 'el')).toContain('ΙΣΠΑΝΙΑ');
});

it('carries one date on its postmark, for readers in all zones', () => {
  const aroundMidnight = { ...approved, at: new Date('2026-11-28T22:30:00Z') };
  for (const zone of ['Europe/Athens', 'Europe/Madrid', 'Europe/Lisbon', 'UTC']) {
    const html = drawn(aroundMidnight, {}, 'en', zone);
    expect(html, zone).toContain('Approved on 28 November 2026');
    expect(html, zone).toContain('>28 NOV<');
  }
});

it('has a postmark only where both services have approved', () => {
  const others: StampState[] = [
    { kind: 'draft' },
    { kind: 'waiting', on: 'reader' },
    { kind: 'waiting', on: { name: 'Aino' } },
    { kind: 'review' },
    { kind: 'sentBack' },
  ];
  for (const state of others) expect(drawn(state)).not.toContain('postmark');
  expect(drawn({ ...approved, kind: 'closed' })).toContain('postmark');
});

it('says in words how far the project is', () => {
  expect(drawn({ kind: 'draft' })).toContain('Draft');
  expect(drawn({ kind: 'waiting', on: 'reader' })).toContain('Your turn');
  expect(drawn({ kind: 'waiting', on: { name: 'Aino' } })).toContain('With Aino');
  expect(drawn({ kind: 'review' })).toContain('Under review');
  expect(drawn({ kind: 'sentBack' })).toContain('Sent back');
  expect(drawn({ ...approved, kind: 'closed' })).toContain('(closed)');
});

it('names up to three countries and counts more, and hides flags from screen readers', () => {
  expect(drawn(approved)).toContain('Spain, Greece');
  const many = drawn(approved, { countries: ['ES', 'GR', 'RO', 'LT', 'PL'] });
  expect(many).toContain('5 countries');
  expect(many).toContain('+2');
  expect(many.match(/class="flag flag-/g)).toHaveLength(3);
  expect(many).toMatch(/<span class="flags" aria-hidden="true">/);
});

it('says one age as one number, and none where none is known', () => {
  expect(drawn(approved)).toContain('8–11');
  expect(drawn(approved, { ageFrom: 9, ageTo: 9 })).not.toContain('–');
  expect(render(<SmallStamp cover="/covers/x.svg" />)).toContain('aria-hidden="true"');
});

it('writes long names of countries smaller on the postmark', () => {
  const uk = drawn({ ...approved, by: ['GB', 'ES'] });
  expect(uk).toContain('UNITED KINGDOM');
  expect(uk).toContain('postmark-long');
});

it('shows a title of any script and length without breaking its markup', () => {
  for (const title of ['<b>', 'Ω'.repeat(200), 'مرحبا', '🐋'.repeat(80)])
    expect(drawn(approved, { title })).not.toContain('<b>');
});
