import { rowsGo } from '#domains/core/erasure/registry.ts';

export const waitingErasure = [rowsGo('waiting', 'on_account', 'waiter')];
