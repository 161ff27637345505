/** The lowest number from 0 on of which a test is true, which stays true from there on; `length` where it is of none. */
export function firstOf(length: number, test: (at: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * Which of these is the first that the test is true of; their number where it is of none. They stand in an order in
 * which the test, once true, stays true.
 */
export function firstIndex<Item>(items: ArrayLike<Item>, test: (item: Item) => boolean): number {
  return firstOf(items.length, at => test(items[at]!))
}
