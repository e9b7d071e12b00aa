import { type Erasure, rowsGo } from '#domains/core/erasure/registry.ts';

/** What others were told of them says their name. */
const toldOfThem: Erasure = {
  covers: {},
  async erase({ db }, account) {
    await db
      .deleteFrom('notification')
      .where('event_id', 'in', db.selectFrom('event').select('event.id').where('actor_id', '=', account))
      .execute();
    return [];
  },
};

export const notificationsErasure = [
  rowsGo('notification', 'account_id'),
  rowsGo('notice_choice', 'account_id'),
  rowsGo('notice_hours', 'account_id'),
  rowsGo('notice_mailing', 'account_id'),
  rowsGo('push_device', 'account_id'),
  toldOfThem,
];
