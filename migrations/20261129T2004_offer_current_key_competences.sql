-- Projects choose among the eight key competences of the Council Recommendation of 22 May 2018 (2018/C 189/01). Those of 2006 are not
-- offered any more; projects that have chosen them keep them, with their framework.
update word set until_on = date '2018-05-22' where list = 'competence' and key like 'es\_2006.%' and until_on is null;

update word set position = names.position
from (values
  ('eu_2018.literacy', 1), ('eu_2018.multilingual', 2), ('eu_2018.mathematics_science_technology_and_engineering', 3),
  ('eu_2018.digital', 4), ('eu_2018.personal_social_and_learning_to_learn', 5), ('eu_2018.citizenship', 6),
  ('eu_2018.entrepreneurship', 7), ('eu_2018.cultural_awareness_and_expression', 8)
) as names (key, position)
where word.list = 'competence' and word.key = names.key;

-- The names of the Recommendation. A label that the central support service has changed stays.
update word_label set label = names.label
from (values
  ('eu_2018.literacy', 'en', 'Literacy', 'Literacy competence'),
  ('eu_2018.multilingual', 'en', 'Multilingual', 'Multilingual competence'),
  ('eu_2018.mathematics_science_technology_and_engineering', 'en', 'Mathematics, science, technology and engineering', 'Mathematical competence and competence in science, technology and engineering'),
  ('eu_2018.digital', 'en', 'Digital', 'Digital competence'),
  ('eu_2018.personal_social_and_learning_to_learn', 'en', 'Personal, social and learning to learn', 'Personal, social and learning to learn competence'),
  ('eu_2018.citizenship', 'en', 'Citizenship', 'Citizenship competence'),
  ('eu_2018.entrepreneurship', 'en', 'Entrepreneurship', 'Entrepreneurship competence'),
  ('eu_2018.cultural_awareness_and_expression', 'en', 'Cultural awareness and expression', 'Cultural awareness and expression competence'),
  ('eu_2018.mathematics_science_technology_and_engineering', 'es', 'Matemáticas, ciencia, tecnología e ingeniería', 'Competencia matemática y competencia en ciencia, tecnología e ingeniería'),
  ('eu_2018.cultural_awareness_and_expression', 'es', 'Conciencia y expresión culturales', 'Competencia en conciencia y expresión culturales'),
  ('eu_2018.literacy', 'el', 'Γραμματισμός', 'Ικανότητα γραμματισμού'),
  ('eu_2018.multilingual', 'el', 'Πολυγλωσσία', 'Πολυγλωσσική ικανότητα'),
  ('eu_2018.mathematics_science_technology_and_engineering', 'el', 'Μαθηματικά, επιστήμη, τεχνολογία και μηχανική', 'Μαθηματική ικανότητα και ικανότητα στις θετικές επιστήμες, την τεχνολογία και τη μηχανική'),
  ('eu_2018.personal_social_and_learning_to_learn', 'el', 'Προσωπική, κοινωνική ικανότητα και μαθαίνω πώς να μαθαίνω', 'Προσωπική, κοινωνική και μεταγνωστική ικανότητα'),
  ('eu_2018.citizenship', 'el', 'Ιδιότητα του πολίτη', 'Ικανότητα που σχετίζεται με την ιδιότητα του πολίτη'),
  ('eu_2018.entrepreneurship', 'el', 'Επιχειρηματικότητα', 'Επιχειρηματική ικανότητα'),
  ('eu_2018.cultural_awareness_and_expression', 'el', 'Πολιτιστική γνώση και έκφραση', 'Ικανότητα πολιτιστικής επίγνωσης και έκφρασης')
) as names (key, language, former, label)
where word_label.list = 'competence' and word_label.key = names.key and word_label.language = names.language
  and word_label.label = names.former;
