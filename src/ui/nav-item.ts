export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean;
  /** How many wait there, in the reader's format; left out for none. */
  readonly count?: string | undefined;
}
