// Generated from the files of locales/en by `npm run message-types`; do not edit.
import type accounts from '../../locales/en/accounts.json';
import type audit from '../../locales/en/audit.json';
import type code from '../../locales/en/code.json';
import type contacts from '../../locales/en/contacts.json';
import type demo from '../../locales/en/demo.json';
import type desk from '../../locales/en/desk.json';
import type diary from '../../locales/en/diary.json';
import type forum from '../../locales/en/forum.json';
import type labels from '../../locales/en/labels.json';
import type messages from '../../locales/en/messages.json';
import type notifications from '../../locales/en/notifications.json';
import type office from '../../locales/en/office.json';
import type people from '../../locales/en/people.json';
import type profiles from '../../locales/en/profiles.json';
import type programme from '../../locales/en/programme.json';
import type projects from '../../locales/en/projects.json';
import type pupils from '../../locales/en/pupils.json';
import type registration from '../../locales/en/registration.json';
import type reports from '../../locales/en/reports.json';
import type schools from '../../locales/en/schools.json';
import type site from '../../locales/en/site.json';
import type spaces from '../../locales/en/spaces.json';
import type staff from '../../locales/en/staff.json';
import type ui from '../../locales/en/ui.json';
import type verification from '../../locales/en/verification.json';
import type web from '../../locales/en/web.json';

/** The English catalogues: every message of the program is typed from them. */
export interface English {
  readonly accounts: typeof accounts;
  readonly audit: typeof audit;
  readonly code: typeof code;
  readonly contacts: typeof contacts;
  readonly demo: typeof demo;
  readonly desk: typeof desk;
  readonly diary: typeof diary;
  readonly forum: typeof forum;
  readonly labels: typeof labels;
  readonly messages: typeof messages;
  readonly notifications: typeof notifications;
  readonly office: typeof office;
  readonly people: typeof people;
  readonly profiles: typeof profiles;
  readonly programme: typeof programme;
  readonly projects: typeof projects;
  readonly pupils: typeof pupils;
  readonly registration: typeof registration;
  readonly reports: typeof reports;
  readonly schools: typeof schools;
  readonly site: typeof site;
  readonly spaces: typeof spaces;
  readonly staff: typeof staff;
  readonly ui: typeof ui;
  readonly verification: typeof verification;
  readonly web: typeof web;
}
