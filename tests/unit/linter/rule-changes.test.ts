import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {Linter} from '../../../src/linter/disk-linter.js'
import {builtInPacks} from '../../../src/packs/built-in.js'
import {run} from '../../support/command.js'
import {today} from '../../support/linting.js'

const folders: string[] = []
afterAll(() => folders.forEach(folder => rmSync(folder, {recursive: true})))

const sources = `sources:
  kh-05:
    title: Kế hoạch số 05/KH-UBND ngày 12/01/2026 của Ủy ban nhân dân tỉnh Tịnh Mậu
    checkedOn: 2026-11-20
`

/** A repository whose configuration names a pack with these files. */
function repository(files: Readonly<Record<string, string>>, packs = ['tinh-mau']): string {
  const root = mkdtempSync(path.join(tmpdir(), 'cchclint-changes-'))
  folders.push(root)
  writeFileSync(path.join(root, '.cchclintrc.yaml'), `packs: [${packs.join(', ')}]\n`)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), {recursive: true})
    writeFileSync(path.join(root, name), content)
  }
  writeFileSync(path.join(root, 'ke-hoach.md'), plan)
  return root
}

const plan = `ỦY BAN NHÂN DÂN TỈNH TỊNH MẬU

Số: 97/KH-UBND
Tịnh Mậu, ngày 14 tháng 3 năm 2026

KẾ HOẠCH
Thông tin, tuyên truyền cải cách hành chính năm 2026

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích: Nâng cao nhận thức.
2. Yêu cầu: Thiết thực.

II. NỘI DUNG
1. Tuyên truyền Chỉ số PAR INDEX, SIPAS, PAPI, PCI.
`

async function findingsOf(cwd: string) {
  const report = await new Linter({cwd, today}).lintFiles(['ke-hoach.md'])
  const [file] = report.files
  if (!file || file.fault) throw new Error('no plan')
  return file
}

describe('a pack changes what a built-in rule says', () => {
  const change = `changes: cchc/index-coverage
why: Tỉnh Tịnh Mậu giao mỗi sở tuyên truyền đủ các chỉ số.
basis: [kh-05]
messages:
  missing: 'Chưa nêu {name}; xem Kế hoạch số 05/KH-UBND của tỉnh.'
`

  test('its message, its reason and its basis, and of an item those that were the rule’s', async () => {
    const cwd = repository({
      'tinh-mau/pack.yaml': `title: Tịnh Mậu\n${sources}`,
      'tinh-mau/doi-chi-so.yaml': change
    })
    const {findings, checklist} = await findingsOf(cwd)
    const dti = findings.find(({rule, item}) => rule === 'cchc/index-coverage' && item === 'dti')
    expect(dti?.message).toMatch(/^Chưa nêu .*; xem Kế hoạch số 05\/KH-UBND của tỉnh\.$/)
    const basisOf = (item: string) =>
      checklist.find(row => row.rule === 'cchc/index-coverage' && row.item === item)?.basis
    expect(basisOf('pci')?.join()).toContain('05/KH-UBND')
    expect(basisOf('par-index')?.join()).not.toContain('05/KH-UBND')
  })

  test('nothing else of the rule, and no other rule', async () => {
    const without = await findingsOf(repository({'tinh-mau/pack.yaml': 'title: T\n', ...ownRule}))
    const {findings} = await findingsOf(
      repository({
        'tinh-mau/pack.yaml': `title: Tịnh Mậu\n${sources}`,
        'tinh-mau/doi-chi-so.yaml': change,
        ...ownRule
      })
    )
    const places = (all: typeof findings) =>
      all.map(({rule, item, severity, start}) => [rule, item, severity, start.offset])
    expect(places(findings)).toEqual(places(without.findings))
  })

  test('`explain` tells whose words they are, and what is said of the examples in them', async () => {
    const cwd = repository({
      'tinh-mau/pack.yaml': `title: Tịnh Mậu\n${sources}`,
      'tinh-mau/doi-chi-so.yaml': change
    })
    const {out} = await run(['explain', 'cchc/index-coverage'], {cwd})
    expect(out).toContain('Lời văn, căn cứ theo bộ quy tắc: tinh-mau')
    expect(out).toContain('Tỉnh Tịnh Mậu giao mỗi sở')
    expect(out).toMatch(/→ Chưa nêu .*; xem Kế hoạch số 05/)
    const original = builtInPacks[0]!.rules.find(({id}) => id === 'cchc/index-coverage')!
    expect(out).not.toContain(original.why.vi)
  })

  test('of two packs the later one holds, for each thing apart', async () => {
    const cwd = repository(
      {
        'tinh-mau/pack.yaml': `title: Tịnh Mậu\n${sources}`,
        'tinh-mau/doi.yaml': change,
        'so/pack.yaml': 'title: Sở\n',
        'so/doi.yaml': 'changes: cchc/index-coverage\nwhy: Sở yêu cầu.\nen: {why: The office asks it.}\n'
      },
      ['tinh-mau', 'so']
    )
    const {out} = await run(['explain', 'cchc/index-coverage', '--lang', 'en'], {cwd})
    expect(out).toContain('Worded by the pack: so')
    expect(out).toContain('The office asks it.')
    expect(out).toContain('xem Kế hoạch số 05')
  })

  test('`rules test` judges the examples that are given of the change', async () => {
    const examples = `examples:
  - item: dti
    level: province
    date: 2026-03-14
    passes: |
      II. NỘI DUNG
      1. Tuyên truyền Chỉ số chuyển đổi số (DTI).
  - item: dti
    level: province
    date: 2026-03-14
    fails: |
      II. NỘI DUNG
      1. Tuyên truyền Chỉ số PAPI.
    says: [Chưa nêu.]
`
    const cwd = repository({
      'tinh-mau/pack.yaml': `title: Tịnh Mậu\n${sources}`,
      'tinh-mau/doi.yaml': `${change}${examples}`
    })
    const ran = await run(['rules', 'test', 'tinh-mau'], {cwd})
    expect(ran.code).toBe(1)
    expect(ran.out).toContain('✔ cchc/index-coverage  ví dụ 1 (dti)')
    expect(ran.out).toMatch(/Thực tế báo:\n {6}Chưa nêu .*; xem Kế hoạch số 05\/KH-UBND của tỉnh\./)
  })
})

const ownRule = {
  'tinh-mau/quy-tac.yaml': readFileSync('fixtures/faults/packs/ending-of-a-table/quy-tac.yaml', 'utf8')
}
