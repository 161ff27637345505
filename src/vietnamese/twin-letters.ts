/** Letters of other alphabets that are printed like letters of ours: that letter → ours. */
export const twinLetters: ReadonlyMap<string, string> = new Map(
  [
    ['ÐðƉɖ', 'ĐđĐđ'],
    ['АВЕКМНОРСТХУІаеорсухі', 'ABEKMHOPCTXYIaeopcyxi'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', 'ABEZHIKMNOPTYXo']
  ].flatMap(([theirs = '', ours = '']) => [...theirs].map((letter, at) => [letter, ours.charAt(at)] as const))
)
