import type {ReadFileReport} from '../diagnostic/report.js'
import type {SourceDocument} from '../document/source-document.js'
import {lintDocument} from '../engine/lint-document.js'
import {formatOf} from '../engine/formats.js'
import {readSource} from '../engine/read-source.js'
import type {Knowledge} from '../knowledge/knowledge.js'
import type {Rule} from '../packs/rule.js'
import {type Manner, manners, unwrapped, type UnwrappedPlan} from './wrapped-plan.js'

/** What plans are judged with. */
export interface Judging {
  readonly rules: readonly Rule[]
  readonly knowledge: Knowledge
}

/** Something that is said of a plan, which depends on how wide its lines are. */
export interface Dependence {
  /** `cchc/parent-plan`, `plan/issuer`, `citation/12/KH-UBND of 2026-01-08`. */
  readonly what: string
  readonly manner: string
  /** What is said where nothing is wrapped, and what is said instead at these widths. */
  readonly unwrapped: string
  readonly wrapped: string
  readonly widths: readonly number[]
  /** The line of the text at the first of these widths that it rests on, and what stands there. */
  readonly line: number | undefined
  readonly quote: string
}

/** Every width that a line of print has, in characters. */
export const allWidths: readonly number[] = Array.from({length: 71}, (_, at) => 50 + at)

/**
 * What is said of a plan when its paragraphs are broken at these widths, where it is not what is said of the plan with a
 * paragraph a line: the status of a requirement, a fact of the plan, a citation.
 */
export async function dependences(
  source: SourceDocument,
  widthsOf: (manner: Manner) => readonly number[],
  judging: Judging
): Promise<Dependence[]> {
  const plan = unwrapped(source)
  const found: Dependence[] = []
  for (const manner of manners) {
    if (manner.ending === '.md' && source.format !== 'markdown') continue
    const whole = saidOf(await judged(plan, manner, Infinity, judging))
    const other = new Map<string, Dependence & {widths: number[]}>()
    for (const width of widthsOf(manner)) {
      const said = saidOf(await judged(plan, manner, width, judging))
      for (const what of new Set([...whole.keys(), ...said.keys()])) {
        const [before, after] = [whole.get(what), said.get(what)]
        if (before?.value === after?.value) continue
        const key = `${what} ${after?.value}`
        const known = other.get(key)
        if (known) known.widths.push(width)
        else
          other.set(key, {
            what,
            manner: manner.name,
            unwrapped: before?.value ?? 'not there',
            wrapped: after?.value ?? 'not there',
            widths: [width],
            line: after?.line,
            quote: after?.quote ?? before?.quote ?? ''
          })
      }
    }
    found.push(...other.values())
  }
  return found
}

async function judged(
  plan: UnwrappedPlan,
  manner: Manner,
  width: number,
  {rules, knowledge}: Judging
): Promise<ReadFileReport> {
  const name = `plan${manner.ending}`
  const bytes = new TextEncoder().encode(manner.write(plan, width))
  const source = await readSource(name, bytes, formatOf(name), knowledge.vocabulary.words)
  return lintDocument(source, rules, knowledge, {language: 'vi'})
}

interface Said {
  readonly value: string
  readonly line: number | undefined
  readonly quote: string
}

const facts = ['level', 'topic', 'number', 'date', 'issuer', 'title'] as const

/** What a report says that no width may change, by what it is said of. */
function saidOf({plan, checklist}: ReadFileReport): Map<string, Said> {
  const said = new Map<string, Said>()
  for (const {rule, item, status, evidence} of checklist) {
    const [first] = evidence
    said.set(item ? `${rule}/${item}` : rule, {value: status, line: first?.line, quote: first?.quote ?? ''})
  }
  for (const fact of facts) said.set(`plan/${fact}`, {value: String(plan[fact]), line: undefined, quote: ''})
  for (const {number, date, line} of plan.citations)
    said.set(`citation/${number} of ${date ?? 'no date'}`, {value: 'cited', line, quote: ''})
  return said
}
