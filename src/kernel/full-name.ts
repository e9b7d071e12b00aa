/** The name of a person whose account is being written; where it stands already, its column `name` says the same. Some people have one name. */
export function fullName({
  givenName,
  familyName,
}: {
  readonly givenName: string;
  readonly familyName: string;
}): string {
  return `${givenName} ${familyName}`.trimEnd();
}
