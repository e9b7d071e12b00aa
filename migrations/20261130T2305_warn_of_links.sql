-- The numbers of a rule count the new text too, so that they say what the code of conduct says: the fifth of a day is held. The same link, the
-- same way to reach somebody, and a text that somebody else has sent are warned of before they are held.
update screening_rule_version set numbers = numbers || '{"warnedADay": 4, "warnedAWeek": 4}' where rule = 'sameText' and version = 1;
update screening_rule_version set numbers = numbers || '{"warned": 1}' where rule = 'manySenders' and version = 1;
update screening_rule_version set numbers = numbers || '{"warned": 3}' where rule in ('sameLink', 'sameContact') and version = 1;
