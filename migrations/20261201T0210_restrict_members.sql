-- What a decision about a case keeps a member from: silence (they write to nobody), suspension (they see their own data and the reasons) and
-- ban (a suspension without an end, once a second officer has agreed). It ends by its time, or when an officer lifts it.
create table sanction (
  id uuid primary key,
  member_id uuid not null references member on delete cascade,
  country text not null references country on delete restrict,
  case_id uuid not null unique references conduct_case on delete cascade,
  kind text not null check (kind in ('silence', 'suspension', 'ban')),
  rule text not null check (length(rule) between 1 and 30),
  facts text not null check (length(facts) between 1 and 3000),
  imposed_by uuid references officer on delete set null,
  begun_at timestamptz not null,
  ends_at timestamptz,
  -- Of a ban: what the second officer has decided.
  checked_by uuid references officer on delete set null,
  checked_at timestamptz,
  lifted_by uuid references officer on delete set null,
  lifted_at timestamptz,
  lift_words text check (length(lift_words) between 1 and 3000),
  check (ends_at is not null or (kind = 'ban' and checked_at is not null)),
  check ((lifted_at is null) = (lift_words is null))
);
create index sanction_of_member on sanction (member_id, begun_at desc, id desc);
create index sanction_of_country on sanction (country, begun_at desc, id desc);
create index sanction_imposed_by on sanction (imposed_by) where imposed_by is not null;
create index sanction_checked_by on sanction (checked_by) where checked_by is not null;
create index sanction_lifted_by on sanction (lifted_by) where lifted_by is not null;
