-- Words that readers misunderstood: "Διεύθυνση" reads as an address, "Fuera de lugar" as improper. What the central service has changed stays.
update word_label set label = changed.after
from (values
  ('staff_role', 'head', 'el', 'Διεύθυνση', 'Διευθυντής ή διευθύντρια'),
  ('tool', 'e_mail', 'el', 'Ηλεκτρονικό ταχυδρομείο', 'Email'),
  ('reporting', 'off_topic', 'es', 'Fuera de lugar', 'No viene al caso')
) as changed (list, key, language, before, after)
where word_label.list = changed.list and word_label.key = changed.key and word_label.language = changed.language and word_label.label = changed.before;
