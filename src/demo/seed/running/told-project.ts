/** A post of a diary: its title, what it says, and what its picture shows. */
type Told = readonly [title: string, text: string, picture: string];

/** A running project of the demonstration with what its diary tells, the oldest first. */
export interface ToldProject {
  readonly title: string;
  readonly summary: string;
  readonly countries: string;
  readonly ages: readonly [from: number, to: number];
  readonly subjects: string;
  readonly languages: string;
  readonly told: readonly Told[];
}
