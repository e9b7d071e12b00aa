-- What a member wrote first to people they do not know: messages, requests to be contacts, answers to adverts. Texts that are sent to many
-- are found by comparing a new one with those of the last 30 days; older ones go.
create table approach (
  -- Of the message, request or answer; of a form that was refused, the id that it carried.
  id uuid primary key,
  member_id uuid not null references member on delete cascade,
  kind text not null check (kind in ('message', 'request', 'answer')),
  body text not null check (length(body) <= 5000),
  outcome text not null check (outcome in ('sent', 'refused', 'paused')),
  made_at timestamptz not null
);
create index approach_of_member on approach (member_id, made_at desc);
create index approach_by_made_at on approach (made_at);

insert into approach (id, member_id, kind, body, outcome, made_at)
select first.id, conversation.started_by, 'message', first.body, 'sent', first.sent_at
from conversation, lateral (
  select id, body, sent_at from message
  where message.conversation_id = conversation.id and author_account = conversation.started_by
  order by sent_at, id limit 1) first
where conversation.to_stranger and conversation.started_at > now() - interval '30 days'
union all
select id, from_id, 'request', note, 'sent', asked_at from contact_request
where note <> '' and asked_at > now() - interval '30 days'
union all
select id, author_account, 'answer', left(body, 5000), 'sent', made_at from advert_answer
where made_at > now() - interval '30 days'
on conflict do nothing;
