// The shape of the English catalogues: every message of the program is typed from them.
import type accounts from '../../locales/en/accounts.json';
import type audit from '../../locales/en/audit.json';
import type conduct from '../../locales/en/conduct.json';
import type contacts from '../../locales/en/contacts.json';
import type demo from '../../locales/en/demo.json';
import type desk from '../../locales/en/desk.json';
import type diary from '../../locales/en/diary.json';
import type directory from '../../locales/en/directory.json';
import type forum from '../../locales/en/forum.json';
import type membership from '../../locales/en/membership.json';
import type messages from '../../locales/en/messages.json';
import type notifications from '../../locales/en/notifications.json';
import type office from '../../locales/en/office.json';
import type programme from '../../locales/en/programme.json';
import type projects from '../../locales/en/projects.json';
import type pupils from '../../locales/en/pupils.json';
import type recognition from '../../locales/en/recognition.json';
import type schools from '../../locales/en/schools.json';
import type showcase from '../../locales/en/showcase.json';
import type spaces from '../../locales/en/spaces.json';
import type ui from '../../locales/en/ui.json';
import type web from '../../locales/en/web.json';

export interface English {
  readonly accounts: typeof accounts;
  readonly audit: typeof audit;
  readonly conduct: typeof conduct;
  readonly contacts: typeof contacts;
  readonly demo: typeof demo;
  readonly desk: typeof desk;
  readonly diary: typeof diary;
  readonly directory: typeof directory;
  readonly forum: typeof forum;
  readonly membership: typeof membership;
  readonly messages: typeof messages;
  readonly notifications: typeof notifications;
  readonly office: typeof office;
  readonly programme: typeof programme;
  readonly projects: typeof projects;
  readonly pupils: typeof pupils;
  readonly recognition: typeof recognition;
  readonly schools: typeof schools;
  readonly showcase: typeof showcase;
  readonly spaces: typeof spaces;
  readonly ui: typeof ui;
  readonly web: typeof web;
}
