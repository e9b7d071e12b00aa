-- Tells the networks of guests apart who report the same thing: signed with the installation's secret and the case, and
-- emptied when the case is decided.
alter table report add column guest_network text check (length(guest_network) <= 60);
