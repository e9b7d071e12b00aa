import { paths as code } from '#domains/conduct/code/paths.ts';
import { paths } from '#domains/conduct/reports/paths.ts';
import { paths as sanctions } from '#domains/conduct/sanctions/paths.ts';
import { newId } from '#platform/new-id.ts';
import type { Row } from './row.ts';
import { type Cast, members, officers, type Scene } from './scene.ts';

const report = () => ({ idempotencyKey: newId(), reason: 'other', explanation: 'Please look at this.' });
const inside: readonly Cast[] = ['ana', 'eleni', 'paul', 'kim'];
/** All but the pupils of other spaces. */
const world: readonly Cast[] = [
  ...inside,
  'guest',
  'stranger',
  'unverified',
  'officerES',
  'officerGR',
  'officerPT',
  'central',
  'operator',
];
const officersOfTheProject: readonly Cast[] = ['officerES', 'officerGR', 'central'];

/** Those who see content may report it; to all others it does not exist. */
const contents: readonly (readonly [kind: string, id: (scene: Scene) => string, open: readonly Cast[]])[] = [
  ['message', ({ message }) => message, ['ana', 'eleni']],
  ['page', ({ page }) => page, inside],
  ['page', ({ publicPage }) => publicPage, world],
  ['picture', ({ picture }) => picture, inside],
  ['discussion', ({ discussion }) => discussion, inside],
  ['reply', ({ reply }) => reply, inside],
  ['post', ({ post }) => post, [...inside, ...officersOfTheProject]],
  ['post', ({ publicPost }) => publicPost, world],
  ['comment', ({ comment }) => comment, world],
  [
    'profile',
    ({ eleni }) => eleni.id,
    ['ana', 'eleni', 'paul', 'stranger', 'unverified', 'officerES', 'officerGR', 'officerPT', 'central'],
  ],
];

export const rows: readonly Row[] = [
  { route: 'GET /conduct', at: () => code.code(), open: 'everybody' },
  { route: 'GET /data-protection', at: () => code.privacy(), open: 'everybody' },
  ...contents.flatMap(([kind, id, open]): Row[] => [
    { route: 'GET /report/:kind/:id', at: (scene) => paths.report(kind, id(scene)), open },
    { route: 'POST /report/:kind/:id', at: (scene) => paths.report(kind, id(scene)), open, fields: report },
  ]),
  { route: 'GET /report/:kind/:id', at: ({ school }) => paths.report('school', school), open: [] },
  { route: 'GET /reported/:number', at: () => paths.reported('999999'), open: [] },
  { route: 'GET /conduct/statements/:id', at: ({ case: id }) => paths.statement(id), open: [] },
  { route: 'GET /conduct/hidden/:kind/:id', at: ({ message }) => paths.whyHidden('message', message), open: [] },
  { route: 'GET /conduct/statements/:id/correction', at: ({ case: id }) => paths.correction(id), open: [] },
  { route: 'POST /conduct/statements/:id/correction', at: ({ case: id }) => paths.correction(id), open: [] },
  {
    route: 'GET /conduct/statements/:id/correction',
    at: ({ hiddenCase: id }) => paths.correction(id),
    open: ['stranger', 'otherPupil'],
  },
  {
    route: 'GET /conduct/hidden/:kind/:id',
    at: ({ hiddenDiscussion: id }) => paths.whyHidden('discussion', id),
    open: ['stranger', 'otherPupil'],
  },
  {
    route: 'GET /conduct/statements/:id',
    at: ({ hiddenCase: id }) => paths.statement(id),
    open: ['stranger', 'otherPupil'],
  },
  {
    route: 'POST /conduct/statements/:id/correction',
    at: ({ hiddenCase: id }) => paths.correction(id),
    open: ['stranger', 'otherPupil'],
    fields: () => ({ idempotencyKey: newId(), title: 'Rivers', body: 'Corrected.', note: '' }),
  },
  { route: 'POST /conduct/statements/:id/leaving', at: ({ case: id }) => paths.leaveHidden(id), open: [] },
  {
    route: 'POST /conduct/statements/:id/leaving',
    at: ({ hiddenCase: id }) => paths.leaveHidden(id),
    open: ['stranger', 'otherPupil'],
  },
  {
    route: 'POST /office/reports/:id/correction',
    at: ({ case: id }) => paths.correctionAnswer(id),
    open: ['officerGR', 'central'],
    fields: () => ({ correction: newId(), answer: 'show', reason: '' }),
  },
  {
    route: 'GET /office/reports',
    at: () => paths.officeCases(),
    open: ['officerES', 'officerGR', 'officerPT', 'central'],
  },
  { route: 'GET /office/reports/:id', at: ({ case: id }) => paths.officeCase(id), open: ['officerGR', 'central'] },
  {
    route: 'GET /office/reports/:id/surroundings',
    at: ({ case: id }) => paths.caseSurroundings(id),
    open: ['officerGR', 'central'],
  },
  {
    route: 'GET /office/reports/:id/pictures/:picture',
    at: ({ case: id, picture }) => paths.pictureInCase(id, picture),
    open: [],
  },
  {
    route: 'GET /office/reports/:id/files/:file',
    at: ({ case: id, messageFile }) => paths.fileInCase(id, messageFile),
    open: ['officerGR', 'central'],
  },
  { route: 'GET /office/reports/:id/picture', at: ({ case: id }) => paths.casePicture(id), open: [] },
  {
    route: 'POST /office/reports/:id/decision',
    at: ({ case: id }) => paths.decision(id),
    open: ['officerGR', 'central'],
    fields: () => ({ decision: 'warn', rule: 'messages', facts: 'The same question to many people.' }),
  },
  { route: 'GET /restriction', at: () => sanctions.restriction(), open: members },
  { route: 'GET /office/restrictions', at: () => sanctions.officeSanctions(), open: officers },
  {
    route: 'GET /office/restrictions/:id',
    at: ({ sanction }) => sanctions.officeSanction(sanction),
    open: ['officerPT', 'central'],
  },
  {
    route: 'POST /office/restrictions/:id/check',
    at: ({ sanction }) => sanctions.check(sanction),
    open: ['officerPT', 'central'],
    fields: () => ({ check: 'suspend' }),
  },
  {
    route: 'POST /office/restrictions/:id/lift',
    at: ({ sanction }) => sanctions.lift(sanction),
    open: ['officerPT', 'central'],
    fields: () => ({ words: 'It was somebody else who wrote it.' }),
  },
];
