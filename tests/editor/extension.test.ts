import {spawn} from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {build} from 'esbuild'
import picomatch from 'picomatch'
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest'
import {
  createProtocolConnection,
  type DocumentDiagnosticReport,
  type InitializeResult,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver/node.js'
import {groupsOf, itemNote} from '../../editors/vscode/src/checklist-groups.js'
import {commandNames} from '../../editors/vscode/src/command-names.js'
import {copyName} from '../../editors/vscode/src/copy-name.js'
import {pageName} from '../../editors/vscode/src/page-name.js'
import {leavesOut, pinnedIn} from '../../editors/vscode/src/pinned-version.js'
import {programOf, servingArguments} from '../../editors/vscode/src/program.js'
import {problemsOf, reportOf, runFaults, summaryOf} from '../../editors/vscode/src/report-problems.js'
import {runProgram} from '../../editors/vscode/src/run-program.js'
import {namedMatchers} from '../../src/cli/editor/vscode-tasks.js'
import {configPlaces} from '../../src/config/find-config.js'
import type {Report} from '../../src/diagnostic/report.js'
import {checklistCommand} from '../../src/lsp/features/lens.js'
import type {Checklist} from '../../src/lsp/features/checklist.js'
import {copyServer, extensionBundle, extensionFolder} from '../../src/maintain/extension-files.js'
import {type Around, type FakeEditor, fakeEditor, type FakeUri, fileUri} from '../support/fake-editor.js'

interface Manifest {
  readonly version: string
  readonly main: string
  readonly activationEvents: readonly string[]
  readonly capabilities: {
    readonly untrustedWorkspaces: {readonly restrictedConfigurations: readonly string[]}
  }
  readonly contributes: {
    readonly commands: readonly {readonly command: string; readonly title: string}[]
    readonly menus: Readonly<Record<string, readonly {readonly command: string}[]>>
    readonly views: Readonly<Record<string, readonly {readonly id: string}[]>>
    readonly configuration: {readonly properties: Readonly<Record<string, {readonly scope: string}>>}
    readonly configurationDefaults: Readonly<Record<string, unknown>>
    readonly jsonValidation: readonly {readonly url: string}[]
    readonly problemMatchers: readonly unknown[]
  }
}

interface FakeProblem {
  readonly code: {readonly value: string; readonly target: FakeUri}
}

const read = (file: string): string => readFileSync(path.join(extensionFolder, file), 'utf8')
const manifest = JSON.parse(read('package.json')) as Manifest
const words = JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>
const plan = path.resolve('fixtures/documents/province-2026-city')

/** Where the extension is installed: nothing around it belongs to it. */
const installed = mkdtempSync(path.join(tmpdir(), 'cchclint-extension-'))
const program = programOf({own: '', extensionPath: installed, execPath: process.execPath, env: process.env})
beforeAll(() => copyServer(path.join(installed, 'server')))
afterAll(() => rmSync(installed, {recursive: true, force: true}))

describe('the manifest', () => {
  test('declares the commands that there are, each with a title', () => {
    const {commands, menus} = manifest.contributes
    const declared = commands.map(({command}) => command)
    expect(declared.sort()).toEqual([...commandNames].sort())
    expect(declared).toContain(checklistCommand)
    for (const {command} of Object.values(menus).flat()) expect(declared).toContain(command)
  })

  test('has its words beside it, in Vietnamese, and none too many', () => {
    const asked = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key!)
    expect([...new Set(asked)].sort()).toEqual(Object.keys(words).sort())
    for (const said of Object.values(words)) expect(said.normalize('NFD')).toMatch(/[\u0300-\u0323đ]/u)
  })

  test('is of the version of the program, and begins where there is a configuration', () => {
    const own = JSON.parse(readFileSync('package.json', 'utf8')) as {readonly version: string}
    expect(manifest.version).toBe(own.version)
    const files = configPlaces.filter(name => name !== 'package.json')
    expect(manifest.activationEvents).toEqual(
      expect.arrayContaining(files.map(name => `workspaceContains:**/${name}`))
    )
  })

  test('takes no program from a folder that is not trusted', () => {
    expect(manifest.contributes.configuration.properties['cchclint.path']?.scope).toBe('machine-overridable')
    expect(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations).toEqual(['cchclint.path'])
  })

  test('names files that the extension carries', () => {
    for (const {url} of manifest.contributes.jsonValidation)
      expect(existsSync(path.join(installed, url))).toBe(true)
  })

  test('has the matchers of the tasks that init writes', () => {
    expect(manifest.contributes.problemMatchers).toEqual(namedMatchers())
  })

  test('leaves Vietnamese letters unmarked where a folder is not trusted', () => {
    const {configurationDefaults} = manifest.contributes
    for (const language of ['markdown', 'plaintext'])
      expect(configurationDefaults[`[${language}]`]).toEqual({'editor.unicodeHighlight.nonBasicASCII': false})
  })

  test('shows pages of rules as they are read', () => {
    const [[pattern, editor]] = Object.entries(
      manifest.contributes.configurationDefaults['workbench.editorAssociations'] as object
    ) as [[string, unknown]]
    expect(editor).toBe('vscode.markdown.preview.editor')
    const page = `extensions/cchclint.cchclint-${manifest.version}/server/docs/rules/cchc/parent-plan.md`
    expect(picomatch(pattern)(page)).toBe(true)
    expect(picomatch(pattern)('docs/rules/cchc/parent-plan.md')).toBe(false)
  })
})

test('pages of rules lead to nothing that the extension does not carry', () => {
  const pages = path.join(installed, 'server/docs/rules')
  const leading = readdirSync(pages, {recursive: true, encoding: 'utf8'}).filter(name => name.endsWith('.md'))
  expect(leading.length).toBeGreaterThan(50)
  for (const name of leading) {
    const links = [...readFileSync(path.join(pages, name), 'utf8').matchAll(/\]\(([^):#]+)(?:#[^)]*)?\)/g)]
    for (const [, link] of links)
      expect(existsSync(path.join(pages, path.dirname(name), link!)), `${name}: ${link}`).toBe(true)
  }
})

describe('the program', () => {
  test('is a script that the editor runs as Node, or a program of one’s own', () => {
    const around = {extensionPath: '/e', execPath: '/code', env: {A: 'b'}}
    expect(programOf({...around, own: ''})).toEqual({
      command: '/code',
      args: [path.join('/e', 'server', 'dist', 'cli.cjs')],
      env: {A: 'b', ELECTRON_RUN_AS_NODE: '1'}
    })
    expect(programOf({...around, own: '/own/cli.cjs'}).args).toEqual(['/own/cli.cjs'])
    expect(programOf({...around, own: '/own/cchclint'})).toEqual({
      command: '/own/cchclint',
      args: [],
      env: {A: 'b'}
    })
  })

  test('that cannot be started is told', async () => {
    const missing = programOf({
      own: '/nowhere/cchclint',
      extensionPath: '',
      execPath: '',
      env: process.env
    })
    await expect(runProgram(missing, [], {cwd: plan})).rejects.toThrow('ENOENT')
  })

  test('is ended when nobody wants it any more', async () => {
    const ending = new AbortController()
    const ran = runProgram(program, ['--watch', '.'], {cwd: plan, signal: ending.signal})
    ending.abort()
    await expect(ran).rejects.toThrow()
  })

  test('writes the checklist of what is not saved', async () => {
    const input = readFileSync(path.join(plan, 'plan.md'), 'utf8')
    const args = ['checklist', '--no-cache', '-f', 'markdown', '--stdin', '--stdin-filename', 'kế hoạch.md']
    const {out} = await runProgram(program, args, {cwd: installed, input})
    expect(out).toMatch(/^# .*PHIẾU RÀ SOÁT/)
  })
})

async function report(...files: readonly string[]): Promise<Report> {
  const args = ['--no-cache', '-f', 'json', '--no-ci-format', '--', ...files]
  const {out, err} = await runProgram(program, args, {cwd: plan})
  const found = reportOf(out)
  if (!found) throw new Error(err)
  return found
}

describe('what the command reports', () => {
  test('of a Word file is told where people look for it', async () => {
    const found = await report('libreoffice.docx')
    const problems = problemsOf(found.files[0]!)
    expect(problems.length).toBeGreaterThan(0)
    for (const {message, code} of problems) {
      expect(message).toMatch(/^(?:Chỗ|Mục|Bảng|Phụ lục) .*: /u)
      expect(code).toContain('/')
    }
    expect(summaryOf(found)).toMatch(/^1 tệp: \d+ lỗi, \d+ cảnh báo, \d+ gợi ý\.$/)
  })

  test('of a PDF is read by the program that comes with the extension', async () => {
    const [file] = (await report('libreoffice.pdf')).files
    expect(file).toMatchObject({format: 'pdf', fault: null})
  })

  test('of a text is at its lines, from 0, and without what is excepted', () => {
    const where = {section: null, page: null, paragraph: 1, table: null}
    const place = {
      quote: 'x',
      text: 'x',
      where,
      start: {line: 3, column: 5, offset: 40},
      end: {line: 4, column: 1, offset: 50}
    }
    const finding = {
      ...place,
      rule: 'a/b',
      severity: 'warning' as const,
      message: 'Sai.',
      marks: 'words' as const,
      fingerprint: '0'.repeat(32),
      basis: [],
      related: [{...place, message: 'Chỗ kia.'}],
      suggestions: [],
      suppressed: null
    }
    const suppressed = {kind: 'config' as const, reason: 'đã duyệt', owner: null, until: null}
    const file = {
      path: 'a.md',
      format: 'markdown' as const,
      fault: null,
      findings: [finding, {...finding, suppressed}]
    }
    const span = {start: {line: 2, character: 4}, end: {line: 3, character: 0}}
    expect(problemsOf(file as unknown as Report['files'][number])).toEqual([
      {
        span,
        severity: 'warning',
        code: 'a/b',
        rule: 'a/b',
        message: 'Sai.',
        related: [{span, message: 'Chỗ kia.'}]
      }
    ])
  })

  test('of a file that cannot be read is its fault, and of a run that has none the run’s', async () => {
    const found = await report('khong-co.docx', '.git')
    expect(problemsOf(found.files.find(({format}) => format === 'docx')!)).toMatchObject([
      {severity: 'error', code: undefined, message: expect.stringContaining('khong-co.docx')}
    ])
    expect(runFaults(found).join()).toContain('.git')
  })

  test('is nothing where something else was printed', () => {
    for (const printed of ['', 'null', '[]', '{"version": 2, "files": []}', '{"version": 1}'])
      expect(reportOf(printed)).toBeUndefined()
  })
})

describe('the server that comes with the extension', () => {
  test('answers as the extension starts it', async () => {
    const child = spawn(program.command, [...program.args, ...servingArguments], {
      cwd: installed,
      env: program.env,
      stdio: ['pipe', 'pipe', 'inherit']
    })
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin)
    )
    connection.listen()
    const {serverInfo} = await connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(plan).href,
      workspaceFolders: null,
      capabilities: {textDocument: {diagnostic: {}}}
    })
    expect(serverInfo).toEqual({name: 'cchclint', version: manifest.version})
    await connection.sendNotification('initialized', {})
    const uri = pathToFileURL(path.join(plan, 'nháp.md')).href
    const text = `${readFileSync(path.join(plan, 'plan.md'), 'utf8')}\nViệc này , việc kia.\n`
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: {uri, languageId: 'markdown', version: 1, text}
    })
    const textDocument = {uri}
    const pulled = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument
    })
    const page = pathToFileURL(path.join(installed, 'server/docs/rules/wording/punctuation-spacing.md')).href
    expect(JSON.stringify(pulled)).toContain(page)
    const checklist = await connection.sendRequest<Checklist>('cchclint/checklist', {uri})
    const groups = groupsOf(checklist)
    expect(groups.map(({name}) => name)).toContain('Đạt')
    expect(groups.flatMap(({items}) => items)).toHaveLength(checklist.rows.length)
    const first = groups.find(({status}) => status === 'met')!.items[0]!
    expect(itemNote(first)).toContain(`Căn cứ: ${first.basis[0]}`)
    const ended = new Promise(resolve => child.once('close', resolve))
    await connection.sendRequest('shutdown')
    await connection.sendNotification('exit')
    expect(await ended).toBe(0)
    connection.dispose()
  })
})

test('requirements that are not met come first', () => {
  const row = (id: string, status: 'met' | 'unmet' | 'unclear') => ({
    ...{id, status, title: id, reason: null, basis: [], places: []}
  })
  const rows = [row('a', 'met'), row('b', 'unclear'), row('c', 'unmet'), row('d', 'met')]
  expect(groupsOf({summary: '', rows}).map(({name, items}) => [name, ...items.map(({id}) => id)])).toEqual([
    ['Chưa đạt', 'c'],
    ['Cần xem lại', 'b'],
    ['Đạt', 'a', 'd']
  ])
})

describe('another version that a folder asks for', () => {
  test('is read from package.json', () => {
    expect(pinnedIn('{"devDependencies": {"cchclint": "^0.2.0"}}')).toBe('^0.2.0')
    expect(pinnedIn('{"dependencies": {"cchclint": "0.1.0"}}')).toBe('0.1.0')
    for (const none of [
      '',
      '[]',
      'null',
      '{"devDependencies": null}',
      '{"devDependencies": {"cchclint": 1}}'
    ])
      expect(pinnedIn(none)).toBeUndefined()
  })

  test.each([
    ['0.1.0', false],
    ['0.1.1', true],
    ['^0.1.0', false],
    ['^0.1.2', true],
    ['^0.2.0', true],
    ['~0.1.0', false],
    ['^1.0.0', true],
    ['*', false],
    ['file:../cchclint', false],
    ['0.x', false],
    ['1..0', false]
  ])('%s', (asked, isOther) => {
    expect(leavesOut(asked, '0.1.0')).toBe(isOther)
  })

  test('is told by the numbers that count', () => {
    expect(leavesOut('^1.2.3', '1.9.0')).toBe(false)
    expect(leavesOut('^1.2.3', '1.2.2')).toBe(true)
    expect(leavesOut('~1.2.3', '1.3.0')).toBe(true)
    expect(leavesOut('^0.0.3', '0.0.4')).toBe(true)
  })
})

test('the checklist of a file bears its name', () => {
  expect(pageName('/a/kế hoạch.md')).toBe('Phiếu rà soát – kế hoạch.md')
  expect(pageName('/a/kế hoạch 1.2.txt')).toBe('Phiếu rà soát – kế hoạch 1.2.md')
  expect(pageName('/a/kế hoạch.DOCX')).toBe('Phiếu rà soát – kế hoạch (docx).md')
})

test('a copy with comments takes no name that is taken', () => {
  const first = path.join('a', 'kế hoạch (ý kiến).docx')
  expect(copyName(path.join('a', 'kế hoạch.docx'), () => false)).toBe(first)
  expect(copyName(path.join('a', 'kế hoạch.docx'), file => file === first)).toBe(
    path.join('a', 'kế hoạch (ý kiến 2).docx')
  )
})

// Its dependencies are its own: `npm ci` of the whole does not bring them.
describe.skipIf(!existsSync(path.join(extensionFolder, 'node_modules')))(
  'the extension (skipped unless `npm ci` has run in editors/vscode)',
  () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'cchclint-extension-plans-'))
    afterAll(() => rmSync(folder, {recursive: true, force: true}))

    /** What an editor keeps for a folder from one time to the next. */
    const kept = new Map<string, unknown>()

    /** As an editor begins it that has a folder open in which there is a plan as a Word file and as a text. */
    async function begun(text?: Around['text']): Promise<FakeEditor & {readonly end: () => Promise<void>}> {
      for (const name of ['libreoffice.docx', 'plan.md'])
        copyFileSync(path.join(plan, name), path.join(folder, name))
      const outfile = path.join(installed, manifest.main)
      await build({...extensionBundle, outdir: path.dirname(outfile)})
      const editor = fakeEditor({folders: [folder], ...(text && {text})})
      const state = {
        get: (key: string) => kept.get(key),
        update: async (key: string, value: unknown) => void kept.set(key, value)
      }
      const own = createRequire(outfile)
      const module = {exports: {} as {activate: (context: unknown) => void; deactivate: () => Promise<void>}}
      const load = new Function('require', 'module', 'exports', readFileSync(outfile, 'utf8'))
      load((name: string) => (name === 'vscode' ? editor.vscode : own(name)), module, module.exports)
      module.exports.activate({
        subscriptions: [],
        extensionPath: installed,
        extension: {packageJSON: manifest},
        workspaceState: state
      })
      return {...editor, end: () => module.exports.deactivate()}
    }

    test('is one file that registers what its manifest declares', async () => {
      const {commands, views, end} = await begun()
      await end()
      expect([...commands.keys()].sort()).toEqual([...commandNames].sort())
      expect([...views.keys()]).toEqual(
        Object.values(manifest.contributes.views).flatMap(all => all.map(({id}) => id))
      )
    })

    test('serves a text, and shows its requirements', async () => {
      const content = readFileSync(path.join(plan, 'plan.md'), 'utf8')
      const {commands, views, told, end} = await begun({file: path.join(folder, 'plan.md'), content})
      const tree = views.get('cchclint.requirements')!
      await vi.waitFor(() => expect(tree.getChildren()).not.toEqual([]), {timeout: 60_000})
      const groups = tree.getChildren()
      const items = groups.flatMap(group => tree.getChildren(group))
      expect(items.length).toBeGreaterThan(groups.length)
      for (const node of [...groups, ...items]) expect(tree.getTreeItem(node)).toBeDefined()
      // The command of the server, which its own answer declared.
      expect(commands.has('cchclint.explain')).toBe(true)
      await end()
      expect(told).toEqual([])
    })

    test('shows what is found in a folder, in Word files too', async () => {
      const {commands, problems, told} = await begun()
      await commands.get('cchclint.lintWorkspace')!()
      expect([...problems.keys()].sort()).toEqual(['libreoffice.docx', 'plan.md'])
      expect(problems.get('libreoffice.docx')!.length).toBeGreaterThan(0)
      // The rule leads to its page, as it does where the server tells of it.
      for (const {code} of problems.get('libreoffice.docx') as readonly FakeProblem[]) {
        const [pack, rule] = code.value.split('/')
        expect(code.target.fsPath).toBe(path.join(installed, 'server/docs/rules', pack!, `${rule}.md`))
      }
      expect(told).toEqual([expect.stringMatching(/^cchclint: 2 tệp: /)])
    })

    test('lints one file, and tells of one that is not there', async () => {
      const {commands, problems, told} = await begun()
      await commands.get('cchclint.lintFile')!(fileUri(path.join(folder, 'libreoffice.docx')))
      await commands.get('cchclint.lintFile')!(fileUri(path.join(folder, '-không có.pdf')))
      expect([...problems.keys()].sort()).toEqual(['-không có.pdf', 'libreoffice.docx'])
      expect(told).toHaveLength(2)
    })

    test('lints a Word file again when Word has saved it, and no other', async () => {
      const {commands, problems, write} = await begun()
      const file = fileUri(path.join(folder, 'libreoffice.docx'))
      await commands.get('cchclint.lintFile')!(file)
      problems.clear()
      copyFileSync(path.join(plan, 'libreoffice.docx'), path.join(folder, 'khác.docx'))
      write(fileUri(path.join(folder, 'khác.docx')))
      write(file)
      write(file)
      await vi.waitFor(() => expect([...problems.keys()]).toEqual(['libreoffice.docx']), {timeout: 60_000})
    })

    test('shows the checklist of a Word file as a page beside', async () => {
      const {commands, asked, texts} = await begun()
      await commands.get('cchclint.checklist')!(fileUri(path.join(folder, 'libreoffice.docx')))
      const [command, page] = asked[0] as [string, FakeUri]
      // A preview that is not locked shows whatever Markdown is written next.
      expect(command).toBe('markdown.showLockedPreviewToSide')
      expect(await texts.get(page.scheme)!(page)).toMatch(/^# .*PHIẾU RÀ SOÁT/)
    })

    test('shows the checklist of a text as it lies on the disk, or as it is written', async () => {
      const file = path.join(folder, 'plan.md')
      const shown = async ({commands, asked, texts}: FakeEditor) => {
        await commands.get('cchclint.checklist')!(fileUri(file))
        const page = asked[0]![1] as FakeUri
        return texts.get(page.scheme)!(page)
      }
      // Only of what lies on the disk there is a hash.
      expect(await shown(await begun())).toMatch(/SHA-256 của tệp:\S* [0-9a-f]{64}/u)
      const writing = await begun({file, content: 'KẾ HOẠCH\n'})
      expect(await shown(writing)).toContain('(không có tệp)')
      await writing.end()
    })

    test('writes comments into copies of a Word file, each with a name of its own', async () => {
      const {commands, told} = await begun()
      const file = path.join(folder, 'libreoffice.docx')
      await commands.get('cchclint.annotate')!(fileUri(file))
      await commands.get('cchclint.annotate')!(fileUri(file))
      await commands.get('cchclint.annotate')!(fileUri(path.join(folder, 'plan.md')))
      expect(readFileSync(file)).toEqual(readFileSync(path.join(plan, 'libreoffice.docx')))
      for (const name of ['libreoffice (ý kiến).docx', 'libreoffice (ý kiến 2).docx'])
        expect(existsSync(path.join(folder, name))).toBe(true)
      expect(told).toEqual([
        'cchclint: đã ghi “libreoffice (ý kiến).docx”.',
        'cchclint: đã ghi “libreoffice (ý kiến 2).docx”.',
        expect.stringContaining('chỉ ghi ý kiến được')
      ])
    })

    test('reads a file whose name looks like a pattern', async () => {
      const {commands, problems} = await begun()
      const name = 'kế hoạch [dự thảo] {2}.docx'
      copyFileSync(path.join(plan, 'libreoffice.docx'), path.join(folder, name))
      await commands.get('cchclint.lintFile')!(fileUri(path.join(folder, name)))
      expect([...problems.keys()]).toEqual([name])
    })

    test('says once that a folder asks for another version', async () => {
      writeFileSync(path.join(folder, 'package.json'), '{"devDependencies": {"cchclint": "^9.0.0"}}')
      const first = await begun()
      await vi.waitFor(() => expect(first.told).toEqual([expect.stringContaining('^9.0.0')]))
      const second = await begun()
      await second.end()
      expect(second.told).toEqual([])
    })
  }
)
