-- What people chose for one kind of notices. Kinds that say nothing here come as the program declares. The switch account.mails stays: where it
-- is 'none', no kind is mailed, whatever is chosen here.
create table notice_choice (
  account_id uuid not null references account on delete cascade,
  -- As the domains declare it: 'messages.new'.
  kind text not null check (length(kind) <= 60),
  bell boolean not null,
  mail text not null check (mail in ('once', 'off')),
  primary key (account_id, kind)
);

-- Those that only a mail tells are not shown at the bell.
alter table notification add column at_bell boolean not null default true;
