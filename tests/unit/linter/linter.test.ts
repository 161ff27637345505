import {mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {createContext, runInContext} from 'node:vm'
import {build} from 'esbuild'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {FileReport, ReadFileReport} from '../../../src/diagnostic/report.js'
import {Fault} from '../../../src/base/fault.js'
import {withHash} from '../../../src/engine/lint-files.js'
import {bytesHost} from '../../../src/linter/bytes-host.js'
import {Linter as DiskLinter} from '../../../src/linter/disk-linter.js'
import {Linter} from '../../../src/linter/linter.js'
import {builtInKnowledge, builtInPacks} from '../../../src/packs/built-in.js'
import {run} from '../../support/command.js'
import {lint, today} from '../../support/linting.js'

const plan = readFileSync('fixtures/documents/province-2024/plan.md')
const word = readFileSync('fixtures/documents/province-2024/libreoffice.docx')
const slips =
  'KẾ HOẠCH\n\nTuyên truyền cải cách hành chính năm 2024\n\nI. MỤC ĐÍCH\n\n- Nâng cao nhận thức ;\n'

/** A folder with these files, which no working folder holds. */
function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'cchclint-linter-')))
  folders.push(root)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), {recursive: true})
    writeFileSync(path.join(root, name), content)
  }
  return root
}
const folders: string[] = []
afterAll(() => folders.forEach(folder => rmSync(folder, {recursive: true})))

function read(report: FileReport): ReadFileReport {
  if (report.fault) throw new Error(report.fault.message)
  return report
}

async function faultOf(work: Promise<unknown>): Promise<Fault> {
  return work.then(
    () => {
      throw new Error('nothing is wrong')
    },
    (error: unknown) => {
      if (error instanceof Fault) return error
      throw error
    }
  )
}

describe('without a disk', () => {
  const linter = new Linter({today}, bytesHost(builtInPacks, builtInKnowledge))

  test('a text is judged as everywhere', async () => {
    const expected = withHash(await lint('ke-hoach.md', plan), plan)
    expect(await linter.lintText(plan, {path: 'ke-hoach.md'})).toEqual(expected)
    expect(await linter.lintText(plan.toString(), {path: 'ke-hoach.md'})).toEqual(expected)
  })

  test('what cannot be read is a fault in the report', async () => {
    const report = await linter.lintText(Buffer.from('nothing of Word'), {path: 'ke-hoach.docx'})
    expect(report.fault?.message).toContain('ke-hoach.docx')
    expect((await linter.lintText('…', {path: 'ke-hoach.xyz'})).fault?.message).toContain('ke-hoach.xyz')
  })

  test('safe fixes are made, and counted', async () => {
    const {fixed, report} = await linter.fix(slips, {path: 'ke-hoach.md'})
    expect(fixed?.after.text).toBe(slips.replace('thức ;', 'thức;'))
    expect(fixed?.count).toBe(1)
    expect(read(report).findings.some(({fix}) => fix)).toBe(false)
    expect((await linter.fix(slips.replace(' ;', ';'), {path: 'ke-hoach.md'})).fixed).toBeUndefined()
  })

  test('a Word file gets its comments', async () => {
    const {comments, bytes, report} = await linter.annotate(word, {path: 'ke-hoach.docx'})
    expect(comments).toBe(report.findings.length)
    const none = await linter.annotate(word, {path: 'ke-hoach.docx'}, {isShown: () => false})
    expect(none.comments).toBe(0)
    const again = await linter.annotate(bytes, {path: 'ke-hoach.docx'})
    expect({...again.report, size: report.size, sha256: report.sha256}).toEqual(report)
  })

  test('a report becomes the reviewer’s sheet', async () => {
    const {report} = await linter.runText(plan, {path: 'ke-hoach.md'})
    expect(await linter.checklist(report, 'text')).toContain('ke-hoach.md')
    expect((await linter.checklist(report, 'docx')).subarray(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
  })

  test('there are no files', async () => {
    expect((await faultOf(linter.lintFiles(['.']))).what.en).toContain('no disk')
  })

  test('an option that names no rule says so under its own name', async () => {
    const wrong = new Linter({today, only: ['cchc/parentplan']}, bytesHost(builtInPacks, builtInKnowledge))
    const {what, hint} = await faultOf(wrong.lintText(plan, {path: 'a.md'}))
    expect(what.en).toBe('only: there is no rule “cchc/parentplan”.')
    expect(hint?.en).toContain('cchc/parent-plan')
  })
})

describe('in a folder that is not the working folder', () => {
  const pack = {
    'bo-rieng/pack.yaml': 'title: Bộ riêng\nname: bo-rieng\n',
    'bo-rieng/duong-day-nong.yaml': [
      'summary: Kế hoạch nêu đường dây nóng.',
      'why: Để người dân biết nơi phản ánh.',
      'basis: [practice]',
      'severity: warning',
      'check: phrase-required',
      'with: {phrases: [đường dây nóng]}',
      'messages: {missing: Chưa nêu đường dây nóng.}',
      'examples: [{passes: Gọi đường dây nóng.}, {fails: Gọi điện., says: [Chưa nêu đường dây nóng.]}]',
      ''
    ].join('\n')
  }

  test('names, patterns and the configuration are understood from there', async () => {
    const cwd = folderOf({
      '.cchclintrc.yaml':
        'level: commune\nignore: ["cu/**"]\noverrides:\n  - {files: ["tinh/**"], level: province}\n',
      'tinh/a.md': plan,
      'xa/b.md': slips,
      'cu/c.md': slips,
      '.gitignore': 'nhap/\n',
      'nhap/d.md': slips
    })
    const linter = new DiskLinter({cwd, today})
    const {files, summary} = await linter.lintFiles(['.'])
    expect(files.map(({path: name}) => name)).toEqual(['tinh/a.md', 'xa/b.md'])
    expect(files.map(file => read(file).plan.level)).toEqual(['province', 'commune'])
    expect(summary.files).toBe(2)
    expect((await linter.configFor('tinh/a.md')).level).toBe('province')
    const all = await new DiskLinter({cwd, today, config: false, respectIgnoreFiles: false}).lintFiles(['.'])
    expect(all.files).toHaveLength(4)
  })

  test('its report is that of the command', async () => {
    const cwd = folderOf({'.cchclintrc.yaml': 'stage: final\n', 'a.md': plan, 'b.docx': word})
    const {out} = await run(['.', '--format', 'json', '--today', today], {cwd})
    expect(await new DiskLinter({cwd, today}).lintFiles(['.'])).toEqual(JSON.parse(out))
  })

  test('packs lie there too, named by the configuration or by hand', async () => {
    const configured = folderOf({...pack, '.cchclintrc.yaml': 'packs: [./bo-rieng]\n', 'a.md': slips})
    const byHand = folderOf({...pack, 'a.md': slips})
    for (const linter of [
      new DiskLinter({cwd: configured, today}),
      new DiskLinter({cwd: byHand, today, packs: ['bo-rieng']})
    ]) {
      const {files} = await linter.lintFiles(['a.md'])
      expect(read(files[0]!).findings.map(({rule}) => rule)).toContain('bo-rieng/duong-day-nong')
    }
  })

  test('faults name files as one who stands there knows them', async () => {
    const cwd = folderOf({...pack, 'bo-rieng/pack.yaml': 'title: [1]\n', 'a.md': slips})
    const broken = await faultOf(new DiskLinter({cwd, today, packs: ['bo-rieng']}).lintFiles(['a.md']))
    expect(broken.what.en).toMatch(/^bo-rieng\/pack\.yaml:1:\d+: /)
    const missing = await faultOf(new DiskLinter({cwd, today, packs: ['khong-co']}).lintFiles(['a.md']))
    expect(missing.what.en).toBe('There is no folder “khong-co”.')
    const twice = new DiskLinter({cwd: folderOf({...pack, 'a.md': slips}), packs: ['bo-rieng', './bo-rieng']})
    expect((await faultOf(twice.lintFiles(['a.md']))).what.en).toContain('already')
    const config = folderOf({'cau-hinh.yaml': 'levle: province\n', 'a.md': slips})
    const wrong = await faultOf(new DiskLinter({cwd: config, config: 'cau-hinh.yaml'}).lintFiles(['a.md']))
    expect(wrong.what.en).toMatch(/^cau-hinh\.yaml:1:1: /)
    const {files} = await new DiskLinter({cwd, today}).lintFiles(['khong-co.md'])
    expect(files[0]!.fault?.message).toContain('khong-co.md')
  })

  test('files of which the configuration says the same share their rules', async () => {
    const cwd = folderOf({
      '.cchclintrc.yaml': 'overrides:\n  - {files: ["xa/**"], rules: {cchc/parent-plan: info}}\n'
    })
    const {settingsOf} = await new DiskLinter({cwd, today}).prepared()
    expect(settingsOf('a.md')).toBe(settingsOf('b.md'))
    expect(settingsOf('xa/a.md')).toBe(settingsOf('xa/b.md'))
    expect(settingsOf('xa/a.md')).not.toBe(settingsOf('a.md'))
  })
})

describe('in a browser', () => {
  let code = ''
  let inputs: string[] = []
  beforeAll(async () => {
    const {outputFiles, metafile} = await build({
      stdin: {
        contents: `
          export {Linter} from './src/linter/linter.js'
          export {bytesHost} from './src/linter/bytes-host.js'
          export {builtInPacks, builtInTables} from './src/packs/built-in.generated.js'`,
        resolveDir: '.'
      },
      bundle: true,
      write: false,
      metafile: true,
      platform: 'browser',
      format: 'iife',
      globalName: 'cchclint',
      target: 'chrome109',
      mainFields: ['browser', 'module', 'main'],
      logLevel: 'silent'
    })
    code = outputFiles[0]!.text
    inputs = Object.keys(metafile.inputs)
  }, 60_000)

  test('it is bundled without anything of Node', () => {
    expect(inputs.filter(name => name.startsWith('node:') || name.includes('node-host'))).toEqual([])
  })

  test('bytes are judged where there is neither process nor disk', async () => {
    const context = createContext({
      TextDecoder,
      TextEncoder,
      performance,
      URL,
      Uint8Array,
      setTimeout,
      plan,
      words: {
        load: builtInKnowledge.words!.load,
        loadUnaccented: builtInKnowledge.words!.loadUnaccented,
        changed: []
      }
    })
    runInContext(code, context)
    const judged = runInContext(
      `(() => {
        const {Linter, bytesHost, builtInPacks, builtInTables} = cchclint
        const linter = new Linter({today: '${today}'}, bytesHost(builtInPacks, {...builtInTables, words}))
        return linter.lintText(plan, {path: 'ke-hoach.md'}).then(JSON.stringify)
      })()`,
      context
    ) as Promise<string>
    expect(JSON.parse(await judged)).toEqual(withHash(await lint('ke-hoach.md', plan), plan))
  })
})
