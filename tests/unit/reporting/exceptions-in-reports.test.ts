import {readFileSync} from 'node:fs'
import type {Log} from 'sarif'
import {describe, expect, test} from 'vitest'
import type {Finding, Report} from '../../../src/diagnostic/report.js'
import {readWorkflowCommands} from '../../../src/maintain/formats/workflow-commands.js'
import {faultyPlan, reportOf, shownAs, withFindings} from '../../support/reports.js'

/** Findings of which an exception was made, or that a baseline knows, fail nowhere and are told where there is a place for it. */

const suppressions: Readonly<Record<string, NonNullable<Finding['suppressed']>>> = {
  'wording/official-terms': {kind: 'inline', reason: 'Tên riêng của tài liệu', owner: null, until: null},
  'form/national-title': {
    kind: 'config',
    reason: 'Mẫu cũ của sở',
    owner: 'Phòng Hành chính',
    until: '2026-12-31'
  },
  'cchc/index-coverage': {kind: 'baseline', reason: 'Có từ trước', owner: null, until: null}
}

async function excepted(): Promise<Report> {
  const {report} = await reportOf({'ke-hoach.md': faultyPlan})
  return withFindings(report, finding => ({...finding, suppressed: suppressions[finding.rule] ?? null}))
}

describe('SARIF', () => {
  const results = async () => {
    const {runs} = JSON.parse(await shownAs('sarif', await excepted())) as Log
    return runs[0]!.results!
  }

  test('who made the exception, where and why', async () => {
    const of = async (rule: string) => (await results()).find(({ruleId}) => ruleId === rule)!.suppressions
    expect(await of('wording/official-terms')).toEqual([
      {
        kind: 'inSource',
        status: 'accepted',
        justification: 'Tên riêng của tài liệu',
        properties: {by: 'inline'}
      }
    ])
    expect(await of('form/national-title')).toEqual([
      {
        kind: 'external',
        status: 'accepted',
        justification: 'Mẫu cũ của sở',
        properties: {by: 'config', owner: 'Phòng Hành chính', until: '2026-12-31'}
      }
    ])
    expect(await of('cchc/reporting-cadence')).toEqual([])
  })

  test('what the baseline knows is unchanged, all else is new', async () => {
    for (const {ruleId, baselineState} of await results())
      expect([ruleId, baselineState]).toEqual([
        ruleId,
        ruleId === 'cchc/index-coverage' ? 'unchanged' : 'new'
      ])
  })

  test('without any, neither is said', async () => {
    const {report} = await reportOf({'ke-hoach.md': faultyPlan})
    const {runs} = JSON.parse(await shownAs('sarif', report)) as Log
    for (const result of runs[0]!.results!) {
      expect(result).not.toHaveProperty('suppressions')
      expect(result).not.toHaveProperty('baselineState')
    }
    const compared = JSON.parse(await shownAs('sarif', report, {hasBaseline: true})) as Log
    expect(new Set(compared.runs[0]!.results!.map(one => one.baselineState))).toEqual(new Set(['new']))
  })
})

test.each(['stylish', 'compact', 'codeframe', 'github', 'gitlab', 'checkstyle', 'rdjson'])(
  '%s passes over them',
  async format => {
    const shown = await shownAs(format, await excepted())
    for (const rule of Object.keys(suppressions)) expect(shown).not.toContain(rule)
    expect(shown).toContain('cchc/reporting-cadence')
  }
)

test('JUnit skips them with the reason, also where the requirement stays unmet', async () => {
  const xml = await shownAs('junit', await excepted(), {ruleTitles: {'wording/official-terms': 'Tên gọi'}})
  const caseOf = (id: string) => xml.split('<testcase ').find(one => one.includes(`(${id})`))
  expect(caseOf('wording/official-terms')).toContain(
    '<skipped type="inline" message="Tên riêng của tài liệu"/>'
  )
  expect(caseOf('cchc/index-coverage/papi')).toContain('<skipped type="baseline" message="Có từ trước"/>')
  expect(caseOf('cchc/reporting-cadence')).toContain('<failure')
})

test('with --since, what stands on changed lines comes before what weighs more', async () => {
  const {report} = await reportOf({'ke-hoach.md': faultyPlan})
  const first = async (options = {}) => readWorkflowCommands(await shownAs('github', report, options))[0]!
  expect(await first()).toMatchObject({name: 'error'})
  const changedLines = new Map([['ke-hoach.md', [{first: 7, last: 7}]]])
  expect(await first({changedLines})).toMatchObject({name: 'notice', properties: {line: '7'}})
})

describe('GitLab', () => {
  const prints = async (files: Readonly<Record<string, string>>) => {
    const {report} = await reportOf(files)
    return (JSON.parse(await shownAs('gitlab', report)) as {fingerprint: string}[]).map(
      one => one.fingerprint
    )
  }

  test('a copy of a plan adds as many as it has, and takes none from the other; a new name changes none', async () => {
    const one = await prints({'b.md': faultyPlan})
    for (const copy of ['a.md', 'c.md']) {
      const two = await prints({'b.md': faultyPlan, [copy]: faultyPlan})
      expect(two).toHaveLength(one.length * 2)
      expect(new Set(two).size).toBe(two.length)
      expect(two).toEqual(expect.arrayContaining(one))
    }
    expect(await prints({'moi.md': faultyPlan})).toEqual(one)
  })

  test('lines that move change none', async () => {
    const moved = faultyPlan.replace('CỘNG HÒA', '\n\nCỘNG HÒA')
    expect(await prints({'b.md': moved})).toEqual(await prints({'b.md': faultyPlan}))
  })
})

test('of a Word file no place in a text that is not in it', async () => {
  const bytes = readFileSync('fixtures/documents/province-2023-no-indices/libreoffice.docx')
  const {report} = await reportOf({'ke-hoach.docx': bytes})
  const {runs} = JSON.parse(await shownAs('sarif', report)) as Log
  for (const {locations} of runs[0]!.results!) {
    const {region = {}} = locations![0]!.physicalLocation!
    expect(region).not.toHaveProperty('startLine')
    expect(region).not.toHaveProperty('charOffset')
    expect(locations![0]!.logicalLocations!.at(-1)!.fullyQualifiedName).toMatch(/^chỗ “|^mục /)
  }
  expect(await shownAs('rdjson', report)).not.toContain('"range"')
})

test('columns of rdjson count bytes, whatever the letters are made of', async () => {
  const nfd = faultyPlan.normalize('NFD').replace('Độc lập'.normalize('NFD'), '😀 Độc lập'.normalize('NFD'))
  const {report, texts} = await reportOf({'ke-hoach.md': nfd})
  const {diagnostics} = JSON.parse(await shownAs('rdjson', report, {texts})) as {
    diagnostics: {
      location: {range: {start: {line: number; column: number}; end: {line: number; column: number}}}
    }[]
  }
  const lines = nfd.split('\n').map(line => Buffer.from(line))
  const [file] = report.files
  if (!file || file.fault) throw new Error('the plan could not be read')
  for (const [at, {location}] of diagnostics.entries()) {
    const {start, end} = location.range
    const finding = file.findings[at]!
    if (start.line !== end.line) continue
    const words = lines[start.line - 1]!.subarray(start.column - 1, end.column - 1).toString()
    expect(words).toBe(nfd.slice(finding.start.offset, finding.end.offset))
  }
})

test('a code 2 that no file explains is told by every report for a machine', async () => {
  const {report} = await reportOf({'ke-hoach.md': faultyPlan})
  const exit = {code: 2, why: 'Có mục không còn dùng (mã thoát 2).'}
  for (const format of ['sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjson']) {
    const shown = await shownAs(format, report, {exit})
    expect([format, shown.includes('internal/run') && shown.includes('Có mục không còn dùng')]).toEqual([
      format,
      true
    ])
    expect(await shownAs(format, report, {exit: {code: 1, why: 'x'}})).not.toContain('internal/run')
  }
})
