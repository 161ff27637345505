/**
 * What has to be there by the way the program is made: where it is not, a mistake of ours is found where it was made.
 *
 * @param what names it for who looks for the mistake
 * @throws {Error}
 */
export function there<Value>(value: Value | null | undefined, what: string): Value {
  if (value === undefined || value === null) throw new Error(`${what} is not there`)
  return value
}

/** What a map holds of something that was put into it. @throws {Error} where it was not, which is a mistake of ours */
export function heldOf<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  return there(map.get(key), typeof key === 'string' ? `what is known of “${key}”` : 'what is known of it')
}
