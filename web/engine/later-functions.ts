/**
 * What Chrome 110 brought and the program asks for: copies of arrays that are changed. Four lines each, so that no package is
 * asked to run something where it is installed. `tests/browser/page-floor.test.ts` takes away what later browsers have.
 */
function define<Name extends string>(
  name: Name,
  made: (array: unknown[], given: readonly unknown[]) => unknown
): void {
  if (name in Array.prototype) return
  Object.defineProperty(Array.prototype, name, {
    configurable: true,
    writable: true,
    value: function (this: unknown[], ...given: unknown[]) {
      return made(Array.from(this), given)
    }
  })
}

define('toReversed', copy => copy.reverse())
define('toSorted', (copy, [compare]) => copy.sort(compare as undefined))
define('toSpliced', (copy, given) => {
  copy.splice(...(given as [number, number]))
  return copy
})
define('with', (copy, [index, value]) => {
  const at = Number(index) < 0 ? copy.length + Number(index) : Number(index)
  if (!(at < copy.length && at >= 0)) throw new RangeError(`no place ${String(index)}`)
  copy[at] = value
  return copy
})
