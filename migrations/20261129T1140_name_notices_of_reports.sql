-- A notice is named after the message that it shows, in the catalogue of its domain.
update notification set kind = 'reports' || substring(kind from length('conduct') + 1) where kind like 'conduct.notice.%';
