import type { CleanHtml } from '#kernel/clean-html.ts';
import { FormattedNumber } from '#ui/formatted-number.tsx';
import { countryName, languageName, listOf } from '#ui/names-of.ts';
import { RichTextBody } from '#ui/rich-text-body.tsx';
import { RelativeTime, Time } from '#ui/time.tsx';
import { UserText } from '#ui/user-text.tsx';
import type { SampleProps } from './sample-props.ts';

// Fixed words of this file: nobody typed them, so nothing is to be cleaned.
const page = `<p>In Volos we call it <em>koutsó</em>, in Brașov <em>șotron</em>, in Náquera <em>la rayuela</em>.
We drew all of them on our playgrounds and <a href="#measured">measured the squares</a>.</p>
<h2>Rules we agreed</h2><ul><li>One foot, one square.</li><li>The stone decides.</li></ul>
<blockquote><p>My grandmother still wins.</p></blockquote>
<h3>Στα ελληνικά</h3><p>Στον Βόλο το λέμε κουτσό.</p>` as CleanHtml;

const message =
  'Hello! The rules are at https://example.org/rules_(all). Please bring:\n- chalk\n- a flat stone\n\nמשחק המדרגות\nΗ πέτρα αποφασίζει.';

export function TextSamples({ reader }: SampleProps) {
  const { language, now } = reader;
  const earlier = new Date(now.getTime() - 3 * 86_400_000);
  const countries = ['GR', 'RO', 'TR'];
  return (
    <div class="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div class="grid content-start gap-8">
        <RichTextBody html={page} size="large" />
        <UserText text={message} />
      </div>
      <ul class="grid content-start gap-2 text-sm">
        <li>
          <Time when={now} reader={reader} />
        </li>
        <li>
          <Time when={now} reader={reader} style="day" />
        </li>
        <li>
          <Time when={now} reader={reader} style="month" />
        </li>
        <li>
          <RelativeTime when={earlier} reader={reader} />
        </li>
        <li>
          <FormattedNumber value={1_214_882} language={language} />
        </li>
        <li>
          {countryName('GR', language)}, {languageName('el', language)}
        </li>
        <li>{listOf(countries, language)}</li>
      </ul>
    </div>
  );
}
