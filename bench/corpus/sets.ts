import {type BasePlan, basePlans} from './base-plans.js'
import {lengthen, type Lengthening} from './lengthen.js'
import {Random} from './random.js'
import {SentenceWriter} from './sentences.js'
import {vary} from './vary.js'

/** A plan of the benchmark: the file’s name without its ending, and the plan in Markdown. */
export interface MadePlan {
  readonly name: string
  readonly markdown: string
}

/** How long a plan of the benchmark is by itself. */
export const usualBytes = 17_000

/**
 * The nth plan: one of the fixtures with other names and numbers and sentences of its own. The same in each run.
 *
 * @param seed tells plans of the same number apart
 */
export function makePlan(
  nth: number,
  {bytes = usualBytes, seed = 1, ...how}: Partial<Lengthening> & {seed?: number} = {}
): MadePlan {
  const base = baseOf(nth)
  const random = new Random(seed * 1_000_003 + nth)
  const varied = vary(base, random)
  const write = new SentenceWriter(random, base.rank, yearOf(base))
  const markdown = lengthen(varied, random, write, {...how, bytes})
  return {name: `plan-${String(nth).padStart(4, '0')}`, markdown}
}

let known: readonly BasePlan[] | undefined

function baseOf(nth: number): BasePlan {
  known ??= basePlans()
  const base = known[nth % known.length]
  if (!base) throw new Error('There are no plans among the fixtures')
  return base
}

/** The folders of the fixtures tell for which year a plan is. */
function yearOf({name}: BasePlan): number {
  return Number(/\d{4}/.exec(name)?.[0])
}
