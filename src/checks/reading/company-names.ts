import {fold} from '../../vietnamese/fold.js'
import {isUpper} from '../../vietnamese/letters.js'
import {nfc} from '../../vietnamese/normal-form.js'
import type {Passage} from '../../vietnamese/passage.js'
import {gap} from '../../vietnamese/text-words.js'

/** How names of companies are told, as rules write it. */
export interface CompanyWords {
  /** What they begin with: “Công ty”, “Hợp tác xã”. */
  readonly companies?: readonly string[] | undefined
  /** Words in small letters that may stand in them anywhere: “cổ phần”, “và”. */
  readonly companyForms?: readonly string[] | undefined
}

/** A name has no more words before the one that is asked about, nor more in small letters beside each other. */
const longestName = 14
const mostSmall = 3

/** Names of companies, of which letters that abbreviate nothing are a part: “Công ty Cổ phần Công nghệ Tin học EFY Việt Nam”. */
export class CompanyNames {
  readonly #heads: readonly (readonly string[])[]
  readonly #forms: ReadonlySet<string>

  constructor({companies = [], companyForms = []}: CompanyWords) {
    this.#heads = companies.map(wordsOf)
    this.#forms = new Set(companyForms.flatMap(wordsOf))
  }

  /** Whether the word that begins at this index of a passage belongs to the name of a company. */
  holds({textWords}: Passage, start: number): boolean {
    const at = textWords.at(start)
    let small = 0
    for (let k = at - 1; k >= Math.max(0, at - longestName); k--) {
      const word = textWords.words[k]
      if (!word || textWords.gapAfter(k) !== gap.plain) return false
      if (!isUpper(word.written[0])) {
        if (!this.#forms.has(word.folded) && ++small > mostSmall) return false
        continue
      }
      const head = this.#heads.find(words => words.every((one, i) => textWords.folded(k + i) === one))
      if (head) return k + head.length <= at && this.#goesOn(textWords.words[k + head.length])
      small = 0
    }
    return false
  }

  /** Whether a name goes on so behind its first words, rather than a sentence: “Công ty thực hiện …”. */
  #goesOn(next: {readonly written: string; readonly folded: string} | undefined): boolean {
    return next !== undefined && (isUpper(next.written[0]) || this.#forms.has(next.folded))
  }
}

function wordsOf(phrase: string): string[] {
  return fold(nfc(phrase)).split(' ')
}
