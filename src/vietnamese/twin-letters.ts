/** Letters of other alphabets that are printed like letters of ours: that letter → ours. */
export const twinLetters: ReadonlyMap<string, string> = new Map(
  ['ÐĐ', 'ðđ', 'ƉĐ', 'ɖđ']
    .concat([...'АВЕКМНОРСТХУІаеорсухі'].map((letter, at) => letter + 'ABEKMHOPCTXYIaeopcyxi'[at]!))
    .concat([...'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο'].map((letter, at) => letter + 'ABEZHIKMNOPTYXo'[at]!))
    .map(pair => [pair[0]!, pair[1]!])
)
