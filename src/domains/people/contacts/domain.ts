import type { Domain } from '#domains/manifest.ts';
import { contactsFollowUps } from './follow-ups.ts';
import { contactsRoutes } from './routes.tsx';
import './events.ts';

export const contacts: Domain = {
  name: 'people/contacts',
  routes: contactsRoutes,
  followUps: [contactsFollowUps],
};
