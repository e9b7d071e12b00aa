-- The messages of registration and of verification have catalogues of their own.
update notification set kind = 'verification' || substr(kind, length('membership') + 1) where kind like 'membership.notice.%';
