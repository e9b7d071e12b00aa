import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Translate } from '#platform/i18n.ts';
import { ItemMenu } from './item-menu.tsx';

const t = ((key: string) => key) as Translate;

describe('the menu at the end of the head of an item', () => {
  it('offers to report what others have made', () => {
    const html = renderToString(<ItemMenu t={t} what="A kite" report={{ href: '/report/picture/1', own: false }} />);
    expect(html).toContain('href="/report/picture/1"');
    expect(html).toContain('ui.moreAbout: A kite');
  });

  it('offers with one’s own things what can be done with them, and no report', () => {
    const html = renderToString(
      <ItemMenu t={t} what="A kite" report={{ href: '/report/picture/1', own: true }}>
        <a href="/change">Change</a>
      </ItemMenu>,
    );
    expect(html).toContain('href="/change"');
    expect(html).not.toContain('/report/');
  });

  it('is no button that opens nothing', () => {
    const nothing = <ItemMenu t={t} what="A kite" report={{ href: '/r', own: true }} children={[false, null]} />;
    expect(renderToString(nothing)).toBe('');
    expect(renderToString(<ItemMenu t={t} what="A kite" />)).toBe('');
  });
});
