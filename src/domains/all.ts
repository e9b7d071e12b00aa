import { code } from './conduct/code/domain.ts';
import { reports } from './conduct/reports/domain.ts';
import { content } from './core/content/domain.ts';
import { covers } from './core/covers/domain.ts';
import { events } from './core/events/domain.ts';
import { notifications } from './core/notifications/domain.ts';
import { programme } from './core/programme/domain.ts';
import { tasks } from './core/tasks/domain.ts';
import { waiting } from './core/waiting/domain.ts';
import type { Domain } from './manifest.ts';
import { accounts } from './people/accounts/domain.ts';
import { contacts } from './people/contacts/domain.ts';
import { peopleSearch } from './people/people-search/domain.ts';
import { profiles } from './people/profiles/domain.ts';
import { registration } from './people/registration/domain.ts';
import { schools } from './people/schools/domain.ts';
import { staff } from './people/staff/domain.ts';
import { trust } from './people/trust/domain.ts';
import { verification } from './people/verification/domain.ts';
import { labels } from './recognition/labels/domain.ts';
import { diary } from './spaces/diary/domain.ts';
import { files } from './spaces/files/domain.ts';
import { forum } from './spaces/forum/domain.ts';
import { pages } from './spaces/pages/domain.ts';
import { pupils } from './spaces/pupils/domain.ts';
import { replies } from './spaces/replies/domain.ts';
import { spaces } from './spaces/spaces/domain.ts';
import { messages } from './talk/messages/domain.ts';
import { desk } from './views/desk/domain.ts';
import { office } from './views/office/domain.ts';
import { operations } from './views/operations/domain.ts';
import { site } from './views/site/domain.ts';
import { spaceHome } from './views/space-home/domain.ts';
import { projects } from './work/projects/domain.ts';

/** Every domain of the program. */
export const domains: readonly Domain[] = [
  code,
  reports,
  content,
  covers,
  events,
  notifications,
  programme,
  tasks,
  waiting,
  accounts,
  contacts,
  peopleSearch,
  profiles,
  registration,
  schools,
  staff,
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
  messages,
  desk,
  office,
  operations,
  site,
  spaceHome,
  projects,
];
