-- What a country's page says of its support service, beside name and address.
alter table support_service
  add column website text check (length(website) between 1 and 300),
  -- Who answers, by which telephone, from where: as the service writes it.
  add column contact text not null default '' check (length(contact) <= 500);
