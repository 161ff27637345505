import type {Language} from './severity.js'

/** A sentence in both languages, with slots such as `{title}`. */
export interface Wording {
  readonly vi: string
  readonly en: string
}

/** Says one of two sentences: in the language of the reader. */
export type Say = (vi: string, en: string) => string

export function sayIn(language: Language): Say {
  return (vi, en) => (language === 'vi' ? vi : en)
}

/** What fills the slots. A value may differ by language. */
export type SlotValue = string | number | Wording
export type SlotValues = Readonly<Record<string, SlotValue>>

/** The names of the slots of a sentence, read from its type: `Slots<'Thiếu “{title}”.'>` is `'title'`. */
export type Slots<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Slots<Rest>
  : never

const slots = /\{([a-zA-Z]+)\}/g

/** The names of the slots of a sentence, as often as they stand in it. */
export function slotsOf(text: string): string[] {
  return [...text.matchAll(slots)].flatMap(([, name]) => name ?? [])
}

/** The sentence in one language, its slots filled. An unknown slot stays as it is, so that a test sees it. */
export function say(wording: Wording, values: SlotValues, language: Language): string {
  return wording[language].replace(slots, (slot, name: string) => {
    const value = values[name]
    if (value === undefined) return slot
    return typeof value === 'object' ? value[language] : String(value)
  })
}
