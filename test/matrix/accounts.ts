import type { Row } from './row.ts';
import { members, officers } from './scene.ts';

const owners = [...members, ...officers, 'operator'] as const;
const token = 'a-link-that-was-never-made';

export const rows: readonly Row[] = [
  { route: 'GET /sign-in', at: () => '/sign-in', open: 'everybody' },
  { route: 'POST /sign-in', at: () => '/sign-in', open: 'everybody' },
  { route: 'GET /sign-in/second-factor', at: () => '/sign-in/second-factor', open: ['guest'] },
  { route: 'POST /sign-in/second-factor', at: () => '/sign-in/second-factor', open: ['guest'] },
  { route: 'GET /sign-in/enrolment', at: () => '/sign-in/enrolment', open: ['guest'] },
  { route: 'POST /sign-in/enrolment', at: () => '/sign-in/enrolment', open: ['guest'] },
  { route: 'GET /sign-in/closing', at: () => '/sign-in/closing', open: ['guest'] },
  { route: 'POST /sign-in/closing', at: () => '/sign-in/closing', open: ['guest'] },
  { route: 'GET /account/closing', at: () => '/account/closing', open: owners },
  { route: 'POST /account/closing', at: () => '/account/closing', open: members },
  { route: 'POST /sign-out', at: () => '/sign-out', open: 'everybody' },
  { route: 'GET /session', at: () => '/session', open: 'everybody' },
  { route: 'POST /password/check', at: () => '/password/check', open: 'everybody' },
  { route: 'GET /password/forgotten', at: () => '/password/forgotten', open: 'everybody' },
  { route: 'POST /password/forgotten', at: () => '/password/forgotten', open: 'everybody' },
  { route: 'GET /password/reset/:token', at: () => `/password/reset/${token}`, open: 'everybody' },
  { route: 'POST /password/reset/:token', at: () => `/password/reset/${token}`, open: 'everybody' },
  { route: 'GET /second-factor/undo/:token', at: () => `/second-factor/undo/${token}`, open: 'everybody' },
  { route: 'POST /second-factor/undo/:token', at: () => `/second-factor/undo/${token}`, open: 'everybody' },
  { route: 'GET /confirm', at: () => '/confirm', open: 'everybody' },
  { route: 'GET /confirm/:token', at: () => `/confirm/${token}`, open: 'everybody' },
  { route: 'POST /confirm/:token', at: () => `/confirm/${token}`, open: 'everybody' },
  { route: 'POST /language', at: () => '/language', open: 'everybody' },
  { route: 'GET /account', at: () => '/account', open: owners },
  { route: 'POST /account', at: () => '/account', open: owners },
  { route: 'GET /account/notices', at: () => '/account/notices', open: [...members, ...officers] },
  {
    route: 'POST /account/notices',
    at: () => '/account/notices',
    fields: () => ({ mails: 'each', digestHour: '7', digestDay: '1', 'mail.own-data.file': 'off' }),
    open: [...members, ...officers],
  },
  {
    route: 'POST /account/notices/devices',
    at: () => '/account/notices/devices',
    open: [...members, ...officers],
  },
  {
    route: 'POST /account/notices/devices/:id/end',
    at: ({ pushDevice }) => `/account/notices/devices/${pushDevice}/end`,
    open: ['ana'],
  },
  // The signature is the key, not the person: without a right one everybody reads that the link ends nothing.
  { route: 'GET /mails-off/:account/:signature', at: ({ ana }) => `/mails-off/${ana.id}/made-up`, open: 'everybody' },
  { route: 'POST /mails-off/:account/:signature', at: ({ ana }) => `/mails-off/${ana.id}/made-up`, open: 'everybody' },
  {
    route: 'GET /mails-off/:account/:kind/:signature',
    at: ({ ana }) => `/mails-off/${ana.id}/messages.new/made-up`,
    open: 'everybody',
  },
  {
    route: 'POST /mails-off/:account/:kind/:signature',
    at: ({ ana }) => `/mails-off/${ana.id}/messages.new/made-up`,
    open: 'everybody',
  },
  { route: 'POST /account/email', at: () => '/account/email', open: owners },
  { route: 'POST /account/confirmation', at: () => '/account/confirmation', open: owners },
  { route: 'POST /account/password', at: () => '/account/password', open: owners },
  { route: 'GET /account/second-factor', at: () => '/account/second-factor', open: owners },
  { route: 'POST /account/second-factor', at: () => '/account/second-factor', open: owners },
  { route: 'POST /account/second-factor/removal', at: () => '/account/second-factor/removal', open: members },
  { route: 'POST /account/recovery-codes', at: () => '/account/recovery-codes', open: owners },
  { route: 'GET /account/data', at: () => '/account/data', open: owners },
  { route: 'POST /account/data', at: () => '/account/data', open: owners },
  // Nobody has asked for a file here.
  { route: 'GET /account/data/file', at: () => '/account/data/file', open: [] },
  { route: 'POST /account/data/file', at: () => '/account/data/file', open: [] },
  { route: 'POST /account/sessions/end', at: () => '/account/sessions/end', open: owners },
];
