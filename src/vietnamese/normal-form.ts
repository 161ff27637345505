/**
 * Unicode normal forms, in time that grows with the text.
 *
 * Marks are sorted when a text is normalised, so that a letter under thousands of them takes the square of their
 * number. No letter of any script has thirty (the bound of Unicode’s own Stream-Safe Text Format): a letter that has
 * more stays as it is written.
 */
export function nfc(text: string): string {
  return normalised(text, 'NFC')
}

export function nfd(text: string): string {
  return normalised(text, 'NFD')
}

const overladen = /\p{M}{31}/u
const overladenLetters = /(\P{M}?\p{M}{31,})/u

function normalised(text: string, form: 'NFC' | 'NFD'): string {
  if (!overladen.test(text)) return text.normalize(form)
  return text
    .split(overladenLetters)
    .map((part, at) => (at % 2 === 1 ? part : part.normalize(form)))
    .join('')
}
