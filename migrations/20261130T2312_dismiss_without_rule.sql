-- Where nothing was wrong there is no rule that was broken, and nothing has to be told about it.
alter table conduct_decision
  alter column rule drop not null,
  drop constraint conduct_decision_facts_check,
  add constraint conduct_decision_facts_check check (length(facts) <= 3000),
  add constraint conduct_decision_reasons_check
    check (decision = 'dismiss' or (rule is not null and length(facts) >= 10));
