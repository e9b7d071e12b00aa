/** Does the work for each item, for so many at once at most; the results in the order of the items. */
export async function inBounds<item, result>(
  items: readonly item[],
  most: number,
  work: (item: item) => Promise<result>,
): Promise<result[]> {
  const results: result[] = [];
  let next = 0;
  const runner = async () => {
    for (let at = next++; at < items.length; at = next++) {
      const item = items[at];
      if (item !== undefined) results[at] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, runner));
  return results;
}
