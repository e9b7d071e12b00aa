/** What a teacher would like to do with other classes, in their own words, and the subjects that go with it. */
export interface DemoIdea {
  /** The first is what it is about; of the others, a teacher names some. */
  readonly subjects: readonly [string, ...string[]];
  /** All ages that it suits; a teacher names those of the own classes within. */
  readonly ages: readonly [from: number, to: number];
  /** Tells already when, how often or with whom: no remark is put after it. */
  readonly whole?: true;
  /** The same in other English words: many have it, and a search for it shows them together. */
  readonly otherwise?: readonly string[];
  /** By language. A language without its own is written in English. */
  readonly said: Readonly<Record<string, string> & Record<'en' | 'es' | 'el', string>>;
}
