import type { Domain } from '#domains/manifest.ts';
import { contactsErasure } from './erasure.ts';
import { contactsFollowUps } from './follow-ups.ts';
import { contactsNotices } from './notices.ts';
import { contactsOwnData } from './own-data.ts';
import { paths } from './paths.ts';
import { contactsRoutes } from './routes.tsx';
import './events.ts';

export const contacts: Domain = {
  name: 'people/contacts',
  notices: contactsNotices,
  ownData: contactsOwnData,
  erasure: contactsErasure,
  menu: [{ menu: 'desk', order: 20, key: 'contacts', label: 'contacts.menu', href: paths.contacts() }],
  routes: contactsRoutes,
  followUps: [contactsFollowUps],
};
