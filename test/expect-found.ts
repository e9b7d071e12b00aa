/** What access finds, in a test where it must be found. */
export async function expectFound<found>(finding: Promise<found | undefined>): Promise<found> {
  const found = await finding;
  if (!found) throw new Error('Access does not find it.');
  return found;
}
