import { DeskBar } from '#ui/desk-bar.tsx';
import { DiaryBar } from '#ui/diary-bar.tsx';
import { OfficeBar } from '#ui/office-bar.tsx';
import { PageFooter } from '#ui/page-footer.tsx';
import { SiteBar } from '#ui/site-bar.tsx';
import { SkipLink } from '#ui/skip-link.tsx';
import { SpaceBar } from '#ui/space-bar.tsx';
import type { SampleProps } from './sample-props.ts';

const link = (label: string, current = false, count?: string) => ({
  href: `#${label.toLowerCase().replaceAll(' ', '-')}`,
  label,
  current,
  count,
});
const siteItems = [link('Projects', true), link('Countries'), link('Code of conduct'), link('Help')];
const deskItems = [link('Partners', true), link('Projects'), link('Contacts', false, '2'), link('My space')];
const spaceItems = [link('Pages', true), link('Forum', false, '4'), link('Members'), link('Pupils'), link('Diary')];
const officeItems = [link('Queue', true, '57'), link('People'), link('Schools'), link('Cases'), link('Figures')];
const account = {
  id: 'ines',
  name: 'Inés Moreno',
  links: [link('My profile'), link('Settings')],
  keeps: undefined,
  signOut: '/sign-out',
};

export function BarSamples({ reader, here }: SampleProps) {
  const { t } = reader;
  const languages = { t, current: reader.language, offered: ['en', 'es', 'el'], action: '/language', back: here };
  const project = {
    t,
    title: 'Games our grandparents played',
    home: '#space',
    languages,
    account,
    back: link('Desk'),
  };
  return (
    <div class="grid grid-cols-1 gap-8">
      <SkipLink t={t} />
      <div data-area="site" class="box">
        <SiteBar
          t={t}
          home="#home"
          brand="OpenTwinning"
          items={siteItems}
          entryLinks={[link('Sign in'), link('Register')]}
          languages={languages}
        />
      </div>
      <div data-area="desk">
        <DeskBar
          t={t}
          home="#home"
          brand="OpenTwinning"
          items={deskItems}
          counters={[
            { href: '#messages', icon: 'message-square', label: 'Messages, 3 new', count: '3' },
            { href: '#news', icon: 'bell', label: 'News, nothing new' },
          ]}
          account={account}
          languages={languages}
        />
      </div>
      <div data-area="space">
        <SpaceBar {...project} items={spaceItems} />
      </div>
      <div data-area="diary">
        <DiaryBar {...project} items={[link('Posts', true), link('About the project')]} account={undefined} />
      </div>
      <div data-area="office">
        <OfficeBar
          t={t}
          home="#queue"
          service="Spain"
          items={officeItems}
          account={{ ...account, id: 'ruiz', name: 'Marta Ruiz' }}
          languages={languages}
        />
      </div>
      <div data-area="site" class="box">
        <PageFooter
          t={t}
          about="OpenTwinning brings classes of different countries together."
          links={[link('Code of conduct'), link('Help and contact'), link('Data protection'), link('Free software')]}
          languages={languages}
        />
      </div>
    </div>
  );
}
