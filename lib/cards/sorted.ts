/** Index of the first item whose key is at least `limit`, in a list whose keys rise; the list's length if none is. */
export function firstAtLeast<Item>(
  items: readonly Item[],
  limit: number,
  key: (item: Item) => number,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && key(item) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
