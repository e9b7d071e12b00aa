-- What a mail to an account needs to know of it, so that the table can change behind it.
create view mail_recipient as select id, email, given_name, language, mails from account;
