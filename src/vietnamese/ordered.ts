/**
 * Which of these is the first that the test is true of; their number where it is of none. They stand in an order in
 * which the test, once true, stays true.
 */
export function firstIndex<Item>(items: ArrayLike<Item>, test: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(items[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}
