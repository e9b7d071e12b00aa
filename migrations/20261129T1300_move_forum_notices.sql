-- The words of the forum have a catalogue of their own; a stored notification names its message.
update notification set kind = 'forum.' || substr(kind, 8) where kind in ('spaces.notice.reply', 'spaces.notice.replyOfPupil');
