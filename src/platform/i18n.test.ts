import { describe, expect, it } from 'vitest';
import { translator } from './i18n.ts';

describe('a message', () => {
  it('addresses a pupil as children are addressed, where the language tells them apart', () => {
    expect(translator('el')('diary.comment.yours')).toBe('Το σχόλιό σας');
    expect(translator('el', 'pupil')('diary.comment.yours')).toBe('Το σχόλιό σου');
    expect(translator('en', 'pupil')('diary.comment.yours')).toBe(translator('en')('diary.comment.yours'));
    expect(translator('es', 'pupil')('diary.comment.yours')).toBe(translator('es')('diary.comment.yours'));
  });

  it.each([
    ['en', 'Hi: “games”, «juegos»', '“Hi: ‘games’, «juegos»”'],
    ['es', 'Hola: «juegos», “games”', '«Hola: “juegos”, “games”»'],
    ['el', 'Γεια: «παιχνίδια»', '«Γεια: “παιχνίδια”»'],
  ])('quotes as the language does, with other marks within: %s', (language, text, quoted) => {
    const t = translator(language);
    expect(t('ui.quoted', { text })).toBe(quoted);
    expect(t('adverts.notice.ending', { title: text })).toContain(quoted);
    expect(t('adverts.notice.ending', { title: 'Plain' })).toContain(t('ui.quoted', { text: 'Plain' }));
  });
});
