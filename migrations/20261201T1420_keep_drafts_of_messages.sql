-- What somebody has typed in a conversation and not sent yet: theirs alone, on all their devices. last_sent_id names the form that was
-- sent last: what it still saves on its way comes too late.
alter table conversation_member
  add column draft text check (char_length(draft) between 1 and 5000),
  add column draft_at timestamptz,
  add column last_sent_id uuid,
  add constraint conversation_member_draft_at check ((draft is null) = (draft_at is null));
