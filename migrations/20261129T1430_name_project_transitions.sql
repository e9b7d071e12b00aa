-- Decisions, events and notices of projects are named after the transitions: submit, accept, decline, approve, request changes, refuse.
alter table project_review drop constraint project_review_decision_check;
update project_review set decision = 'changes_requested' where decision = 'asked';
alter table project_review add constraint project_review_decision_check
  check (decision in ('approved', 'changes_requested', 'refused'));

update event set verb = renamed.new from (values
  ('project.edited', 'project.renamed'),
  ('project.sent_to_partner', 'project.submitted'),
  ('project.partner_agreed', 'project.accepted'),
  ('project.partner_declined', 'project.declined'),
  ('project.asked', 'project.changes_requested'),
  ('project.partner_refused', 'project.invitation_declined')) as renamed (old, new)
where event.verb = renamed.old;

update notification set kind = renamed.new from (values
  ('projects.notice.sent', 'projects.notice.submitted'),
  ('projects.notice.agreed', 'projects.notice.accepted'),
  ('projects.notice.asked', 'projects.notice.changesRequested')) as renamed (old, new)
where notification.kind = renamed.old;
