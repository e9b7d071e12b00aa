import type { MemberId } from '#kernel/ids.ts';

interface Titled {
  readonly title: string;
}

/** For flags in details, which hold texts and numbers only. */
type Flag = 0 | 1;

interface InRound extends Titled {
  readonly round: number;
}

interface Decided extends InRound {
  /** The central service decided in place of the national one. Missing in rows of earlier versions. */
  readonly central?: Flag;
}

/** The subject is the project. */
export interface ProjectEvents {
  readonly 'project.drafted': Titled;
  readonly 'project.renamed': Titled & { readonly from: string };
  readonly 'project.submitted': InRound;
  /** After it was sent: both founders agree again. */
  readonly 'project.changed': Titled;
  /** By one founder, while the other has to agree again. */
  readonly 'project.agreed': Titled;
  readonly 'project.accepted': InRound;
  readonly 'project.declined': Titled & { readonly reason: string };
  readonly 'project.approved': Decided & { readonly last?: Flag };
  readonly 'project.changes_requested': Decided;
  readonly 'project.refused': Decided;
  readonly 'project.activated': Titled;
  readonly 'project.closed': Titled & { readonly reason: string };
  readonly 'project.reopened': Titled;
  /** The account of a founder was erased; the other one goes on. */
  readonly 'project.founder_left': Titled;
  readonly 'project.partner_invited': Titled & { readonly member: MemberId };
  readonly 'project.partner_joined': Titled;
  readonly 'project.invitation_declined': Titled;
}

declare module '#domains/core/event-log/model.ts' {
  interface EventDetails extends ProjectEvents {}
}
