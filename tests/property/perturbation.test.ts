import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import type {ChecklistRow, ReadFileReport} from '../../src/diagnostic/report.js'
import {builtInKnowledge} from '../../src/packs/built-in.js'
import {PassageBuilder} from '../../src/vietnamese/passage.js'
import {readRow, type Wording} from '../../src/vietnamese/words/read-row.js'
import {lint, rules, knowledge} from '../support/linting.js'

/**
 * Take one thing at a time from a perfect plan, and its requirement, and no other, is unmet. What is taken is what
 * the checklist itself gives as evidence, until none is left.
 */
/** Rules whose evidence can be taken away without touching what others ask. */
const taking = [
  'cchc/required-sections',
  'cchc/parent-plan',
  'cchc/reporting-cadence',
  'cchc/index-coverage',
  'cchc/responsibility'
]

const plans = [
  'province-2024',
  'province-2026',
  'province-2026-city',
  'department-2025',
  'district-2023',
  'commune-2026'
]

describe.each(plans)('%s', plan => {
  const text = readFileSync(`fixtures/documents/${plan}/plan.md`, 'utf8')

  test('each thing taken away turns its requirement unmet and no other', async () => {
    const original = await lint('plan.md', text)
    const met = original.checklist.filter(row => row.status === 'met' && taking.includes(row.rule))
    expect(met.length).toBeGreaterThanOrEqual(16)
    for (const row of met) {
      const report = await without(row, text)
      const related = met
        .filter(other => shareEvidence(row, other))
        .map(other => `${id(other)}: ${left(other)}`)
      expect(differences(original, report), `without ${id(row)}`).toEqual(related)
    }
  })
})

/** What is left of a requirement. Agencies that are told below another heading may be those of the implementation. */
function left(row: ChecklistRow): ChecklistRow['status'] {
  return id(row) === 'cchc/required-sections/implementation' ? 'unclear' : 'unmet'
}

/** The report on the plan from which all evidence of a requirement was taken. */
async function without(row: ChecklistRow, text: string): Promise<ReadFileReport> {
  let changed = text
  for (let round = 0; round < 12; round++) {
    const report = await lint('plan.md', changed)
    const now = report.checklist.find(one => id(one) === id(row))!
    // Half of what is needed leaves it unclear, and half of the evidence to take.
    if (now.status !== 'met' && now.evidence.length === 0) return report
    const before = changed
    for (const {start, end} of [...now.evidence].sort((a, b) => b.start.offset - a.start.offset)) {
      const quote = changed.slice(start.offset, end.offset)
      changed = changed.slice(0, start.offset) + taken(row, quote) + changed.slice(end.offset)
    }
    if (now.status === 'unclear' && changed === before) return report
  }
  throw new Error(`${id(row)} is met by what cannot be taken`)
}

function taken(row: ChecklistRow, quote: string): string {
  switch (row.rule) {
    case 'cchc/required-sections':
      return quote.replace(headingWords(row), 'Vấn đề khác')
    case 'cchc/parent-plan':
      return quote.replace(/,? ngày .*$/s, '')
    case 'cchc/reporting-cadence':
      return 'báo cáo theo quy định'
    case 'cchc/index-coverage':
      return 'kết quả chung'
    case 'cchc/responsibility':
      return `Tổ giúp việc${quote.slice(agencyLength(quote))}`
    default:
      throw new Error(`${row.rule}: say what to take`)
  }
}

/** The agency’s name stands at the beginning of the evidence. */
function agencyLength(quote: string): number {
  const passage = new PassageBuilder().addText(quote, 0).build()
  const match = knowledge.vocabulary.agencies.matchAt(passage, 0)
  return match ? passage.span(0, match.end).end : quote.length
}

function headingWords(row: ChecklistRow): RegExp {
  const item = rules.find(rule => rule.id === row.rule)!.items.find(one => one.id === row.item)!
  const rows = builtInKnowledge.headings.filter(({id}) => id === item.id || id === `whole-${item.id}`)
  const wordings = rows.flatMap(({words}) => words.flatMap(readRow)).map(wordsOf)
  return new RegExp(wordings.sort((a, b) => b.length - a.length).join('|'), 'giu')
}

function wordsOf(wording: Wording): string {
  return wording.flatMap(part => (part.type === 'word' ? [part.word] : [])).join(' ')
}

/** A merged newspaper and broadcaster proves two requirements at one place. */
function shareEvidence(a: ChecklistRow, b: ChecklistRow): boolean {
  return (
    a === b ||
    a.evidence.some(one =>
      b.evidence.some(other => one.start.offset === other.start.offset && one.end.offset === other.end.offset)
    )
  )
}

function differences(before: ReadFileReport, after: ReadFileReport): string[] {
  const known = new Map(before.checklist.map(row => [id(row), row.status]))
  return after.checklist
    .filter(row => taking.includes(row.rule) && known.get(id(row)) !== row.status)
    .map(row => `${id(row)}: ${row.status}`)
}

function id(row: ChecklistRow): string {
  return row.item ? `${row.rule}/${row.item}` : row.rule
}
