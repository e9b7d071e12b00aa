-- What a support service has not looked at yet is counted each time that its officers open the office; what they have seen stays for a year.
create index school_change_unseen on school_change (country, changed_at) where seen_at is null;
