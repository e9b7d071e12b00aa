-- A second report of one person on one thing stands below the first one.
alter table report drop constraint report_explanation_check;
alter table report add constraint report_explanation_check check (length(explanation) <= 10000);
