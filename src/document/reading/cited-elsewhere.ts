import type {Citation} from '../plan.js'
import {symbolKey} from '../../vietnamese/symbols.js'

/** What the other citations of the plan say of a number; dates are ISO. */
export class Elsewhere {
  readonly #dates = new Map<string, string>()
  readonly #withYear = new Map<string, string>()

  constructor(citations: readonly Citation[]) {
    for (const {number, symbolYear, writtenDate} of citations) {
      const key = symbolKey(number)
      if (writtenDate !== undefined && !this.#dates.has(key)) this.#dates.set(key, writtenDate)
      if (symbolYear !== undefined) this.#withYear.set(number.replace(`/${symbolYear}/`, '/'), number)
    }
  }

  /** The date that another citation of the same number gives. */
  date({number}: Citation): string | undefined {
    return this.#dates.get(symbolKey(number))
  }

  /** “69/NĐ-CP” where “69/2021/NĐ-CP” is cited too. */
  withYear({number, symbolYear}: Citation): string | undefined {
    return symbolYear === undefined ? this.#withYear.get(number) : undefined
  }
}
