-- The owner of an account can undo a second factor that somebody else has switched on.
alter table one_time_link drop constraint one_time_link_purpose_check;
alter table one_time_link add constraint one_time_link_purpose_check check
  (purpose in ('confirm_email', 'reset_password', 'officer_invitation', 'first_operator', 'undo_second_factor'));
