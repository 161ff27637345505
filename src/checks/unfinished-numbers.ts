import type {Plan} from '../document/plan.js'
import {dateAt} from '../document/reading/dates.js'
import {passagesIn, passagesOf} from '../document/walk.js'
import type {World} from '../knowledge/world.js'
import type {Passage} from '../vietnamese/passage.js'
import {isInCitedTitle} from './phrases.js'

/** A document named with a number that is not whole: indexes into the passage's `value`. */
export interface Unfinished {
  readonly passage: Passage
  readonly start: number
  readonly end: number
}

const blank = /(?<!\p{L})so ?:? ?[.…_ ]{0,40}\/ ?(?=\p{L})/gu
const symbol = /^\p{Lu}{2}[\p{L}\p{N}&]*(?: ?- ?\p{Lu}[\p{L}\p{N}&]*){0,4}/u
const half = /(?<!\p{L})so ?:? ?(\d{1,5})(?=,? ngay ?\d)/gu

/** “Kế hoạch số      /KH-UBND”: a number that was never filled in. Not in the annex, whose forms are blank. */
export function* blankNumbers(plan: Plan, world: World): Generator<Unfinished> {
  for (const passage of ownPassages(plan)) {
    if (!passage.value.includes('/')) continue
    for (const found of passage.bare.matchAll(blank)) {
      const start = typeStart(passage, found.index, world)
      const at = found.index + found[0].length
      const letters = symbol.exec(passage.value.slice(at, at + 60))
      // The plan itself is named above its annex: “(Kèm theo Kế hoạch số     /KH-UBND …)”.
      if (start === undefined || !letters || passage.bare.slice(0, start).endsWith('kem theo ')) continue
      yield {passage, start, end: at + letters[0].length}
    }
  }
}

/** “Quyết định số 765 ngày 05/5/2025”, where no whole number of the plan begins so. */
export function* halfNumbers(plan: Plan, world: World): Generator<Unfinished> {
  const serials = new Set(plan.citations.map(({number}) => Number.parseInt(number, 10)))
  for (const passage of ownPassages(plan)) {
    for (const found of passage.bare.matchAll(half)) {
      const start = typeStart(passage, found.index, world)
      const end = found.index + found[0].length
      if (start === undefined || serials.has(Number(found[1])) || !dateAt(plan.phrases.words(passage), end))
        continue
      if (!isInCitedTitle(plan, {passage, start})) yield {passage, start, end}
    }
  }
}

function ownPassages(plan: Plan): Passage[] {
  return [...passagesOf(plan.preamble), ...passagesIn(plan.sections)]
}

/** Where the type begins that is named right before “số”. */
function typeStart(passage: Passage, so: number, world: World): number | undefined {
  return world.vocabulary.documentTypes.before(passage.bare.slice(0, so + 2))?.start
}
