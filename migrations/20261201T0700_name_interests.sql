-- What somebody likes besides their subjects, in their own words, and for which readers of the profile it is.
alter table profile
  add column interests text not null default '' check (length(interests) <= 300),
  add column interests_for text not null default 'members' check (interests_for in ('members', 'contacts'));
