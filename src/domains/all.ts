import { code } from '#domains/conduct/code/domain.ts';
import { reports } from '#domains/conduct/reports/domain.ts';
import { sanctions } from '#domains/conduct/sanctions/domain.ts';
import { content } from '#domains/core/content/domain.ts';
import { covers } from '#domains/core/covers/domain.ts';
import { erasures } from '#domains/core/erasure/domain.ts';
import { eventLog } from '#domains/core/event-log/domain.ts';
import { notifications } from '#domains/core/notifications/domain.ts';
import { ownDataParts } from '#domains/core/own-data/domain.ts';
import { programme } from '#domains/core/programme/domain.ts';
import { tasks } from '#domains/core/tasks/domain.ts';
import { translation } from '#domains/core/translation/domain.ts';
import { waiting } from '#domains/core/waiting/domain.ts';
import type { Domain } from '#domains/manifest.ts';
import { accounts } from '#domains/people/accounts/domain.ts';
import { contacts } from '#domains/people/contacts/domain.ts';
import { following } from '#domains/people/following/domain.ts';
import { ownData } from '#domains/people/own-data/domain.ts';
import { peopleSearch } from '#domains/people/people-search/domain.ts';
import { profiles } from '#domains/people/profiles/domain.ts';
import { registration } from '#domains/people/registration/domain.ts';
import { schools } from '#domains/people/schools/domain.ts';
import { screening } from '#domains/people/screening/domain.ts';
import { staff } from '#domains/people/staff/domain.ts';
import { suggestions } from '#domains/people/suggestions/domain.ts';
import { trust } from '#domains/people/trust/domain.ts';
import { verification } from '#domains/people/verification/domain.ts';
import { labels } from '#domains/recognition/labels/domain.ts';
import { diary } from '#domains/spaces/diary/domain.ts';
import { files } from '#domains/spaces/files/domain.ts';
import { forum } from '#domains/spaces/forum/domain.ts';
import { pages } from '#domains/spaces/pages/domain.ts';
import { pupils } from '#domains/spaces/pupils/domain.ts';
import { replies } from '#domains/spaces/replies/domain.ts';
import { spaces } from '#domains/spaces/spaces/domain.ts';
import { journal } from '#domains/talk/journal/domain.ts';
import { messages } from '#domains/talk/messages/domain.ts';
import { desk } from '#domains/views/desk/domain.ts';
import { office } from '#domains/views/office/domain.ts';
import { operations } from '#domains/views/operations/domain.ts';
import { site } from '#domains/views/site/domain.ts';
import { spaceHome } from '#domains/views/space-home/domain.ts';
import { adverts } from '#domains/work/adverts/domain.ts';
import { partnerForums } from '#domains/work/partner-forums/domain.ts';
import { projects } from '#domains/work/projects/domain.ts';
import { nameLimits } from '#platform/i18n.ts';
import { savedSearches } from './work/saved-searches/domain.ts';

/** Every domain of the program. */
export const domains: readonly Domain[] = [
  code,
  reports,
  sanctions,
  content,
  covers,
  erasures,
  eventLog,
  notifications,
  ownDataParts,
  programme,
  tasks,
  translation,
  waiting,
  accounts,
  contacts,
  following,
  ownData,
  peopleSearch,
  profiles,
  registration,
  schools,
  screening,
  staff,
  suggestions,
  trust,
  verification,
  labels,
  diary,
  files,
  forum,
  pages,
  pupils,
  replies,
  spaces,
  journal,
  messages,
  desk,
  office,
  operations,
  site,
  spaceHome,
  adverts,
  projects,
  savedSearches,
  partnerForums,
];

for (const { limits } of domains) if (limits) nameLimits(limits);
