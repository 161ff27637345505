import {closeSync, constants, fstatSync, openSync, writeFileSync} from 'node:fs'

/**
 * Adds to a file that is there, and is a file: no link is followed, and nothing waits at a pipe.
 *
 * @param make the text to add, told how many bytes there are
 * @returns whether it was done
 */
export function appendText(absolute: string, make: (size: number) => string): boolean {
  // Windows has neither.
  const {O_NOFOLLOW = 0, O_NONBLOCK = 0} = constants as Partial<typeof constants>
  let open: number | undefined
  try {
    open = openSync(absolute, constants.O_WRONLY | constants.O_APPEND | O_NOFOLLOW | O_NONBLOCK)
    const known = fstatSync(open)
    if (!known.isFile()) return false
    writeFileSync(open, make(known.size))
    return true
  } catch {
    return false
  } finally {
    if (open !== undefined) closeSync(open)
  }
}
