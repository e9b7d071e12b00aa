-- The title as searches compare it: small letters without accents, words between blanks. The program folds it with every change; what
-- is there already is folded here, letter by letter, for the database's own lower() knows some scripts only under some collations.
alter table project add column title_folded text not null default '' check (length(title_folded) <= 400);

update project set title_folded = left(btrim(regexp_replace(regexp_replace(replace(replace(replace(replace(
  translate(regexp_replace(normalize(title, NFKD), '[\u0300-\u036f]', '', 'g'),
    'ABCDEFGHIJKLMNOPQRSTUVWXYZØŁĐÐĦŊŦøłđðħŋŧıΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩςАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЄІЇЉЊЋЏЂҐ',
    'abcdefghijklmnopqrstuvwxyzolddhntolddhntiαβγδεζηθικλμνξοπρστυφχψωσабвгдежзийклмнопрстуфхцчшщъыьэюяєіїљњћџђґ'),
  'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'Æ', 'ae'),
  '[.''’`´·]', '', 'g'), '[[:punct:][:space:]–—…«»“”„¿¡]+', ' ', 'g')), 400);

drop index project_public_by_title;
create index project_public_by_title on project using gin (title_folded gin_trgm_ops) where state in ('active', 'closed');
