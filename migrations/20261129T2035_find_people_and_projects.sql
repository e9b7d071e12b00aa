-- Name and address of an account as searches compare them: small letters without accents, words between blanks. The program folds them
-- with every change; what is there already is folded here, letter by letter, for the database's own lower() knows some scripts only
-- under some collations.
alter table account add column finder text not null default '' check (length(finder) <= 500);

update account set finder = left(btrim(regexp_replace(regexp_replace(replace(replace(replace(replace(
  translate(regexp_replace(normalize(given_name || ' ' || family_name || ' ' || email, NFKD), '[\u0300-\u036f]', '', 'g'),
    'ABCDEFGHIJKLMNOPQRSTUVWXYZØŁĐÐĦŊŦøłđðħŋŧıΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩςАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЄІЇЉЊЋЏЂҐ',
    'abcdefghijklmnopqrstuvwxyzolddhntolddhntiαβγδεζηθικλμνξοπρστυφχψωσабвгдежзийклмнопрстуфхцчшщъыьэюяєіїљњћџђґ'),
  'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'Æ', 'ae'),
  '[.''’`´·]', '', 'g'), '[[:punct:][:space:]–—…«»“”„¿¡]+', ' ', 'g')), 500);

create index account_by_finder on account using gin (finder gin_trgm_ops);
-- The office finds projects from their first submission on.
create index project_submitted_by_title on project using gin (title_folded gin_trgm_ops) where round > 0;
