import {levelNames} from '../base/names.js'
import {type Language, type Level, levels} from '../base/severity.js'
import {sayIn} from '../base/wording.js'
import {vietnameseDate} from '../vietnamese/dates.js'
import {carriedWords} from './carried-words.js'
import type {RuleExample, SeverityByLevel} from './rule.js'

/** What hangs on a rule of how its examples are judged and told. */
interface Asking {
  readonly items: readonly {readonly id?: string | undefined; readonly weight: SeverityByLevel}[]
}

/**
 * What is shown of an example beside its text, a sentence each, so that a reader sees why it passes or fails: on what plan
 * it is judged, what its file carries, and what it says of itself.
 */
export function exampleWords(rule: Asking, example: RuleExample, language: Language): string[] {
  const {because} = example
  const said = [
    planWords(rule, example, language),
    carriedWords(example, language),
    because?.[language] ?? ''
  ]
  return said.filter(sentence => sentence !== '')
}

/** The level on which an example is judged: its own, else the first that is asked; undefined where all are asked alike. */
export function levelOf({items}: Asking, {level, item}: RuleExample): Level | undefined {
  if (level !== undefined) return level
  const weight = (items.find(({id}) => id === item) ?? items[0])?.weight
  if (weight === undefined || typeof weight === 'string') return undefined
  return levels.find(one => weight[one] !== undefined && weight[one] !== 'off')
}

/** “Kế hoạch cấp tỉnh, ngày 01/02/2026, tên “…”; chỉ xét yêu cầu “papi”.” */
function planWords(rule: Asking, example: RuleExample, language: Language): string {
  const {date, title, item} = example
  const say = sayIn(language)
  const level = levelOf(rule, example)
  const facts = [
    ...(level === undefined ? [] : [say(levelNames[level].of.vi, `of ${levelNames[level].of.en}`)]),
    ...(date === undefined ? [] : [say(`ngày ${vietnameseDate(date)}`, `dated ${date}`)]),
    ...(title === undefined ? [] : [say(`tên “${title}”`, `titled “${title}”`)])
  ]
  const plan = facts.length === 0 ? '' : `${say('Kế hoạch', 'A plan')} ${facts.join(', ')}`
  const asked = item === undefined ? '' : say(`chỉ xét yêu cầu “${item}”`, `only the item “${item}” is asked`)
  const sentence = [plan, asked].filter(part => part !== '').join('; ')
  return sentence === '' ? '' : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}
