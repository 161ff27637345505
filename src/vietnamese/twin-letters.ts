/** Letters of other alphabets that are printed like letters of ours: that letter → ours. */
export const twinLetters: ReadonlyMap<string, string> = new Map(
  [
    ['ÐðƉɖ', 'ĐđĐđ'],
    ['АВЕКМНОРСТХУІаеорсухі', 'ABEKMHOPCTXYIaeopcyxi'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', 'ABEZHIKMNOPTYXo']
  ].flatMap(([theirs = '', ours = '']) => [...theirs].map((letter, at) => [letter, ours.charAt(at)] as const))
)

/** Whether a UTF-16 unit can be one of them: Icelandic and African letters, or one of Greek or Cyrillic. */
export function mayBeTwin(code: number): boolean {
  if (code < 0x300) return code === 0xd0 || code === 0xf0 || code === 0x189 || code === 0x256
  return code >= 0x370 && code < 0x500
}
