import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import type {Finding} from '../../../src/diagnostic/report.js'
import {lint} from '../../support/linting.js'

/** A plan with faults of its own: words, citations, form, and requirements that are unmet. */
const plan = `${readFileSync('fixtures/documents/province-2025-old-duties/plan.md', 'utf8').trimEnd()}

# PHỤ LỤC

## 1. Việc một

- Tổ chức tuyên tuyền đến người dân.

## 2. Việc hai

- Tổ chức tuyên tuyền đến người dân.
- Tổ chức tuyên tuyền đến doanh nghiệp.
`

async function of(text: string, name = 'ke-hoach.md'): Promise<readonly Finding[]> {
  return (await lint(name, text)).findings
}

async function printsOf(text: string, name?: string): Promise<string[]> {
  return (await of(text, name)).map(({fingerprint}) => fingerprint)
}

describe('a finding is known by what it says', () => {
  test('each once in a document', async () => {
    const prints = await printsOf(plan)
    expect(prints.length).toBeGreaterThan(4)
    expect(new Set(prints).size).toBe(prints.length)
  })

  test('whatever the file is called, and however its letters are stored', async () => {
    const prints = await printsOf(plan)
    expect(await printsOf(plan, 'cu/2025.md')).toEqual(prints)
    expect(await printsOf(plan.replaceAll('\n', '\r\n'))).toEqual(prints)
  })

  test('also with lines above it, and headings numbered anew', async () => {
    const prints = await printsOf(plan)
    const moved = plan.replace('## 1. Việc một', '## 1. Việc mới\n\n- Phát tờ rơi.\n\n## 2. Việc một')
    expect(moved).not.toBe(plan)
    const kept = await printsOf(moved.replace('## 2. Việc hai', '## 3. Việc hai'))
    expect(kept.filter(print => prints.includes(print))).toEqual(prints)
  })

  test('also where its paragraph is numbered anew', async () => {
    const last =
      '3. Khảo sát nhanh mức độ hiểu biết của người dân sau mỗi đợt tuyên truyền để rút kinh nghiệm.'
    const text = (number: number) => plan.replace(last, `${last}\n\n${last.replace('3', String(number))}`)
    const twins = async (number: number) =>
      (await of(text(number)))
        .filter(({rule}) => rule === 'cchc/duplicate-clause')
        .map(one => one.fingerprint)
    expect(await twins(4)).toHaveLength(1)
    expect(await twins(5)).toEqual(await twins(4))
  })

  test('and also where its paragraph moves within the section', async () => {
    const [first, second] = [
      '- Tổ chức tuyên tuyền đến người dân.',
      '- Tổ chức tuyên tuyền đến doanh nghiệp.'
    ]
    const swapped = plan.replace(`${first}\n${second}`, `${second}\n${first}`)
    expect(swapped).not.toBe(plan)
    expect((await printsOf(swapped)).sort()).toEqual((await printsOf(plan)).sort())
  })

  test('but not where its words are others', async () => {
    const prints = await printsOf(plan)
    const other = await printsOf(
      plan.replace('tuyên tuyền đến doanh nghiệp', 'tuyên truyềng đến doanh nghiệp')
    )
    expect(other.filter(print => !prints.includes(print))).toHaveLength(1)
  })

  test('a requirement that is missed stays what it is, wherever it is missed', async () => {
    const missed = (findings: readonly Finding[]) =>
      findings.filter(({rule}) => rule === 'cchc/responsibility').map(({fingerprint}) => fingerprint)
    const before = missed(await of(plan))
    expect(before).not.toEqual([])
    expect(missed(await of(plan.replace('TỔ CHỨC THỰC HIỆN', 'PHÂN CÔNG THỰC HIỆN')))).toEqual(before)
    const ofAnother = plan.replaceAll('năm 2025', 'năm 2026')
    expect(missed(await of(ofAnother))).not.toEqual(before)
  })
})
