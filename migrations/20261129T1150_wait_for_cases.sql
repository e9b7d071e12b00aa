-- The support service of a case's country is waited for until it has decided; about an officer only the central one.
insert into waiting (kind, subject_id, on_country, only_central, urgent, since)
select 'case', conduct_case.id, conduct_case.country, coalesce(account.kind = 'officer', false), urgent, opened_at
from conduct_case left join account on account.id = conduct_case.author_account
where state = 'open'
on conflict do nothing;
