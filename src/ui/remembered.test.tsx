import { render } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { remembered } from './remembered.ts';

it('renders a part once for its key, and puts it in as it was', () => {
  const remember = remembered(10);
  let times = 0;
  const page = (key: string) =>
    render(
      <ul>
        {remember(key, () => {
          times += 1;
          return <li>{key}</li>;
        })}
      </ul>,
    );
  expect([page('one'), page('one'), page('other')]).toEqual([
    '<ul><li>one</li></ul>',
    '<ul><li>one</li></ul>',
    '<ul><li>other</li></ul>',
  ]);
  expect(times).toBe(2);
});

it('keeps hostile text escaped, the second time too', () => {
  const remember = remembered(10);
  const page = () =>
    render(
      <p>
        {remember('key', () => (
          <b title='"'>{'<script>'}</b>
        ))}
      </p>,
    );
  expect(page()).toBe('<p><b title="&quot;">&lt;script></b></p>');
  expect(page()).toBe(page());
});

it('forgets the part that was not asked for the longest', () => {
  const remember = remembered(2);
  const rendered: string[] = [];
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b'])
    remember(key, () => {
      rendered.push(key);
      return <p />;
    });
  expect(rendered).toEqual(['a', 'b', 'c', 'b']);
});
