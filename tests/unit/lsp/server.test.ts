import {mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, describe, expect, test} from 'vitest'
import {
  type CodeAction,
  type CodeLens,
  type CompletionItem,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Location,
  type TextEdit
} from 'vscode-languageserver/node.js'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {Checklist} from '../../../src/lsp/features/checklist.js'
import {OpenDocument} from '../../../src/lsp/open-document.js'
import {LanguageClient} from '../../support/language-client.js'

const plan = readFileSync('fixtures/documents/province-2024/plan.md', 'utf8')
const slips = [
  'KẾ HOẠCH',
  '',
  'Tuyên truyền cải cách hành chính năm 2024',
  '',
  'I. MỤC ĐÍCH',
  '',
  '- Nâng cao nhận thức ; thực hiện Quyết định số 1292/QĐ-UBND ngày 22/5/2023.',
  ''
].join('\n')

const folders: string[] = []
afterAll(() => folders.forEach(folder => rmSync(folder, {recursive: true})))

function folderOf(files: Readonly<Record<string, string>> = {}): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'cchclint-lsp-')))
  folders.push(root)
  for (const [name, content] of Object.entries(files)) write(root, name, content)
  return root
}

function write(root: string, name: string, content: string): void {
  mkdirSync(path.dirname(path.join(root, name)), {recursive: true})
  writeFileSync(path.join(root, name), content)
}

const uriIn = (root: string, name: string) => pathToFileURL(path.join(root, name)).href

async function opened(text: string, name = 'kế hoạch.md', files: Readonly<Record<string, string>> = {}) {
  const root = folderOf(files)
  const client = await LanguageClient.start(root)
  const uri = uriIn(root, name)
  await client.open(uri, text)
  const document = TextDocument.create(uri, 'markdown', 1, text)
  /** The position right behind these words. */
  const behind = (words: string) => document.positionAt(text.indexOf(words) + words.length)
  const ask = <Answer>(feature: string, words: string) =>
    client.ask<Answer>(`textDocument/${feature}`, {textDocument: {uri}, position: behind(words)})
  const about = <Answer>(feature: string) =>
    client.ask<Answer>(`textDocument/${feature}`, {textDocument: {uri}})
  const actions = (diagnostic: Diagnostic, only?: string[]) =>
    client.ask<CodeAction[]>('textDocument/codeAction', {
      textDocument: {uri},
      range: diagnostic.range,
      context: {diagnostics: [diagnostic], only}
    })
  return {root, client, uri, document, ask, about, actions}
}

const editsOf = (action: CodeAction | undefined): TextEdit[] =>
  Object.values(action?.edit?.changes ?? {}).flat()

test('places are those of the version that was judged, whatever is typed meanwhile', () => {
  const typed = TextDocument.create('file:///a.md', 'markdown', 1, 'một\nhai\n')
  const document = new OpenDocument(typed, '/a.md')
  TextDocument.update(
    typed,
    [{range: {start: {line: 0, character: 0}, end: {line: 0, character: 0}}, text: 'không\n'}],
    2
  )
  expect(document.isStale).toBe(true)
  expect(document.range(4, 7)).toEqual({start: {line: 1, character: 0}, end: {line: 1, character: 3}})
  expect(document.offsetAt({line: 1, character: 0})).toBe(4)
})

describe('what is found', () => {
  test('is sent, with its place in UTF-16 units, its rule and the page of that', async () => {
    const {client, uri, document} = await opened(slips)
    const found = await client.published(uri)
    const slip = found.find(({code}) => code === 'wording/punctuation-spacing')
    expect(slip).toMatchObject({
      source: 'cchclint',
      severity: DiagnosticSeverity.Information,
      codeDescription: {href: expect.stringMatching(/docs\/rules\/wording\/punctuation-spacing\.md$/)}
    })
    expect(document.getText(slip?.range)).toContain(';')
  })

  test('is asked for by editors that ask, and not sent to them', async () => {
    const root = folderOf()
    const client = await LanguageClient.start(root, {textDocument: {diagnostic: {}}})
    const uri = uriIn(root, 'ke-hoach.md')
    await client.open(uri, slips)
    const pulled = await client.ask<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: {uri}
    })
    expect(pulled).toMatchObject({kind: 'full'})
    expect(pulled.kind === 'full' && pulled.items.length).toBeGreaterThan(0)
  })

  test('follows what is typed', async () => {
    const {client, uri} = await opened(slips)
    expect((await client.published(uri)).map(({code}) => code)).toContain('wording/punctuation-spacing')
    await client.change(uri, slips.replace(' ;', ';'))
    expect((await client.published(uri)).map(({code}) => code)).not.toContain('wording/punctuation-spacing')
  })

  test('is gone when the document is closed', async () => {
    const {client, uri} = await opened(slips)
    await client.published(uri)
    client.forget(uri)
    await client.connection.sendNotification('textDocument/didClose', {textDocument: {uri}})
    expect(await client.published(uri)).toEqual([])
  })

  test('is nothing in a document that is left out', async () => {
    const {client, uri} = await opened(slips, 'nháp/kế hoạch.md', {'.cchclintignore': 'nháp/\n'})
    expect(await client.published(uri)).toEqual([])
  })

  test('begins behind a byte order mark', async () => {
    const {client, uri, document} = await opened(`\uFEFF${slips}`)
    const slip = (await client.published(uri)).find(({code}) => code === 'wording/punctuation-spacing')
    expect(document.getText(slip?.range)).toContain(';')
  })

  test('is nothing in the page of a rule, which an editor was told to open', async () => {
    const page = path.resolve('docs/rules/cchc/parent-plan.md')
    const client = await LanguageClient.start(folderOf(), {textDocument: {diagnostic: {}}})
    const uri = pathToFileURL(page).href
    await client.open(uri, readFileSync(page, 'utf8'))
    const pulled = await client.ask('textDocument/diagnostic', {textDocument: {uri}})
    expect(pulled).toEqual({kind: 'full', items: []})
  })

  test('is found in a document that is not saved yet', async () => {
    const client = await LanguageClient.start(folderOf())
    await client.open('untitled:Untitled-1', slips)
    expect((await client.published('untitled:Untitled-1')).length).toBeGreaterThan(0)
  })
})

describe('a configuration', () => {
  test('that is wrong is shown in it, and gone when it is mended', async () => {
    const {root, client, uri} = await opened(slips, 'ke-hoach.md', {
      '.cchclintrc.yaml': 'rules:\n  wording/khong-co: off\n'
    })
    const config = uriIn(root, '.cchclintrc.yaml')
    const [fault] = await client.published(config)
    expect(fault).toMatchObject({
      severity: DiagnosticSeverity.Error,
      range: {start: {line: 1}},
      message: expect.stringContaining('wording/khong-co')
    })
    write(root, '.cchclintrc.yaml', 'rules:\n  wording/punctuation-spacing: off\n')
    client.forget(config)
    client.forget(uri)
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{uri: config, type: 2}]
    })
    expect(await client.published(config)).toEqual([])
    const found = await client.published(uri)
    expect(found.map(({code}) => code)).not.toContain('wording/punctuation-spacing')
    expect(found.length).toBeGreaterThan(0)
  })
})

test('all that is wrong with a pack is shown, in each of its files', async () => {
  const rule = 'sumary: A.\nwhy: B.\nbasis: [practice]\nseverity: eror\ncheck: phrase-required\n'
  const {root, client} = await opened(slips, 'ke-hoach.md', {
    '.cchclintrc.yaml': 'packs: [tinh-mau]\n',
    'tinh-mau/pack.yaml': 'title: T\nordre: [a]\n',
    'tinh-mau/a.yaml': `${rule}examples: []\n`
  })
  const linesOf = async (file: string) =>
    (await client.published(uriIn(root, file))).map(({range}) => range.start.line)
  expect(await linesOf('tinh-mau/pack.yaml')).toEqual([1])
  expect((await linesOf('tinh-mau/a.yaml')).slice(0, 2)).toEqual([0, 3])
})

/** What is told of a document after a file was written, as often as it takes: a watcher needs a moment to begin. */
async function codesOnce(client: LanguageClient, uri: string, written: () => void) {
  client.forget(uri)
  const timer = setInterval(written, 200)
  const found = await client.published(uri)
  clearInterval(timer)
  return found.map(({code}) => code)
}

test('a configuration is watched where the editor watches nothing', async () => {
  const {root, client, uri} = await opened(slips, 'ke-hoach.md')
  await client.published(uri)
  expect(
    await codesOnce(client, uri, () =>
      write(root, '.cchclintrc.yaml', 'rules:\n  wording/punctuation-spacing: off\n')
    )
  ).not.toContain('wording/punctuation-spacing')
})

test.each([true, false])(
  'a configuration above the open folder is watched, in an editor that watches (%s)',
  async dynamicRegistration => {
    const root = folderOf({'.git/HEAD': '', 'phong/.keep': ''})
    const client = await LanguageClient.start(path.join(root, 'phong'), {
      workspace: {didChangeWatchedFiles: {dynamicRegistration}}
    })
    const uri = uriIn(root, 'phong/ke-hoach.md')
    await client.open(uri, slips)
    expect((await client.published(uri)).map(({code}) => code)).toContain('wording/punctuation-spacing')
    expect(
      await codesOnce(client, uri, () =>
        write(root, '.cchclintrc.yaml', 'rules:\n  wording/punctuation-spacing: off\n')
      )
    ).not.toContain('wording/punctuation-spacing')
  }
)

test('a file that a configuration goes on from is watched, whatever it is called', async () => {
  const on = '{"rules": {}}\n'
  const root = folderOf({'.cchclintrc.yaml': 'extends: ./chung.json\n', 'chung.json': on})
  const client = await LanguageClient.start(root, {
    workspace: {didChangeWatchedFiles: {dynamicRegistration: true}}
  })
  const uri = uriIn(root, 'ke-hoach.md')
  await client.open(uri, slips)
  expect((await client.published(uri)).map(({code}) => code)).toContain('wording/punctuation-spacing')
  expect(
    await codesOnce(client, uri, () =>
      write(root, 'chung.json', '{"rules": {"wording/punctuation-spacing": "off"}}\n')
    )
  ).not.toContain('wording/punctuation-spacing')
})

test('each folder that is open has its own configuration', async () => {
  const off = 'rules:\n  wording/punctuation-spacing: off\n'
  const [one, other] = [folderOf({'.cchclintrc.yaml': off}), folderOf()]
  const client = await LanguageClient.start(one, {workspace: {workspaceFolders: true}})
  await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: {added: [{uri: pathToFileURL(other).href, name: 'khác'}], removed: []}
  })
  const [own, foreign] = [uriIn(one, 'ke-hoach.md'), uriIn(other, 'ke-hoach.md')]
  await client.open(own, slips)
  await client.open(foreign, slips)
  const codes = async (uri: string) => (await client.published(uri)).map(({code}) => code)
  expect(await codes(own)).not.toContain('wording/punctuation-spacing')
  expect(await codes(foreign)).toContain('wording/punctuation-spacing')
})

test('what is asked of places that are nowhere has an answer', async () => {
  const {client, uri} = await opened(slips)
  const position = {line: 9999, character: 9999}
  for (const feature of ['hover', 'definition', 'completion'])
    await client.ask(`textDocument/${feature}`, {textDocument: {uri}, position})
  for (const unknown of ['file:///khong/co.md', 'http://[', 'untitled:x', uri.replace('.md', '.exe')])
    expect(await client.ask('textDocument/hover', {textDocument: {uri: unknown}, position})).toBeNull()
})

test('a configuration that is saved holds at once in an editor that watches no files', async () => {
  const root = folderOf({'.cchclintrc.yaml': 'rules: {}\n'})
  const client = await LanguageClient.start(root)
  const [config, uri] = [uriIn(root, '.cchclintrc.yaml'), uriIn(root, 'ke-hoach.md')]
  await client.open(uri, slips)
  await client.open(config, 'rules: {}\n', 'yaml')
  expect((await client.published(uri)).map(({code}) => code)).toContain('wording/punctuation-spacing')
  write(root, '.cchclintrc.yaml', 'rules:\n  wording/punctuation-spacing: off\n')
  client.forget(uri)
  await client.connection.sendNotification('textDocument/didSave', {textDocument: {uri: config}})
  expect((await client.published(uri)).map(({code}) => code)).not.toContain('wording/punctuation-spacing')
})

describe('what may be done about it', () => {
  test('a slip is mended, or left out with a reason', async () => {
    const {client, uri, document, actions} = await opened(slips)
    const slip = (await client.published(uri)).find(({code}) => code === 'wording/punctuation-spacing')!
    const offered = await actions(slip)
    expect(offered[0]).toMatchObject({isPreferred: true, kind: 'quickfix'})
    expect(TextDocument.applyEdits(document, editsOf(offered[0]))).toContain('nhận thức; thực hiện')
    const exception = offered.find(({title}) => title.startsWith('Tắt'))
    const excepted = TextDocument.applyEdits(document, editsOf(exception))
    expect(excepted).toContain(
      '\n<!-- cchclint-disable-next-line wording/punctuation-spacing -- [lý do] -->\n- Nâng cao'
    )
    await client.change(uri, excepted)
    expect((await client.published(uri)).map(({code}) => code)).not.toContain('wording/punctuation-spacing')
  })

  test('what is suggested may be taken over', async () => {
    const {client, uri, document, actions} = await opened(
      slips.replace('Quyết định số', 'Quyết định của của Ủy ban nhân dân tỉnh số')
    )
    const doubtful = (await client.published(uri)).find(({code}) => code === 'wording/repeated-word')!
    const offered = await actions(doubtful)
    const suggested = offered.find(({title}) => title === 'Sửa “của của” thành “của”')
    expect(suggested?.isPreferred).toBeUndefined()
    expect(TextDocument.applyEdits(document, editsOf(suggested))).toContain('Quyết định của Ủy ban')
  })

  test('what is suggested is not offered where markup would be lost', async () => {
    const text = slips.replace('Quyết định số', 'Quyết định của **của** Ủy ban nhân dân tỉnh số')
    const {client, uri, actions} = await opened(text)
    const doubtful = (await client.published(uri)).find(({code}) => code === 'wording/repeated-word')!
    expect((await actions(doubtful)).filter(({title}) => title.startsWith('Sửa “'))).toEqual([])
  })

  test('changes are those of one version where the editor knows versions', async () => {
    const root = folderOf()
    const client = await LanguageClient.start(root, {workspace: {workspaceEdit: {documentChanges: true}}})
    const uri = uriIn(root, 'ke-hoach.md')
    await client.open(uri, slips)
    const slip = (await client.published(uri)).find(({code}) => code === 'wording/punctuation-spacing')!
    const [first] = await client.ask<CodeAction[]>('textDocument/codeAction', {
      textDocument: {uri},
      range: slip.range,
      context: {diagnostics: [slip]}
    })
    expect(first?.edit?.documentChanges).toMatchObject([{textDocument: {uri, version: 1}}])
  })

  test('all is mended at once where the editor asks for it', async () => {
    const {client, uri, document, actions} = await opened(`${slips}\n- Phường , xã .\n`)
    const [any] = await client.published(uri)
    const offered = await actions(any!, ['source.fixAll.cchclint'])
    expect(offered).toHaveLength(1)
    const mended = TextDocument.applyEdits(document, editsOf(offered[0]))
    expect(mended).toContain('nhận thức; thực hiện')
    expect(mended).toContain('Phường, xã.')
  })

  test('a rule is explained', async () => {
    const {client, uri, actions} = await opened(slips)
    const [any] = await client.published(uri)
    const explained = (await actions(any!)).find(({command}) => command?.command === 'cchclint.explain')
    const shown = new Promise<{message: string}>(resolve =>
      client.connection.onNotification('window/showMessage', resolve)
    )
    await client.ask('workspace/executeCommand', explained!.command!)
    expect((await shown).message).toContain(String(any!.code).split('/').slice(0, 2).join('/'))
  })
})

describe('what is known of the words', () => {
  test('a document that is cited: its title, and until when it was in force', async () => {
    const cited = await opened(
      '# KẾ HOẠCH\n\nCăn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ;\n'
    )
    const known = await cited.ask<Hover>('hover', '76/N')
    expect(JSON.stringify(known.contents)).toContain('Chương trình tổng thể cải cách hành chính nhà nước')
  })

  test('an agency and an index', async () => {
    const text = '# KẾ HOẠCH\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ theo dõi Chỉ số PAPI.\n'
    const {ask} = await opened(text)
    expect(JSON.stringify((await ask<Hover>('hover', 'Sở Nộ')).contents)).toContain('Sở Nội vụ')
    expect(JSON.stringify((await ask<Hover>('hover', 'PAP')).contents)).toContain('PAPI')
    expect(await ask<Hover | null>('hover', 'theo d')).toBeNull()
  })

  test('a rule that a comment names', async () => {
    const text = '<!-- cchclint-disable-file form/recipients -- nội bộ -->\n# KẾ HOẠCH\n'
    const {ask} = await opened(text)
    expect(JSON.stringify((await ask<Hover>('hover', 'form/recip')).contents)).toContain('form/recipients')
  })

  test('a rule that a configuration names', async () => {
    const {ask} = await opened('rules:\n  form/recipients: off\n', '.cchclintrc.yaml')
    expect(JSON.stringify((await ask<Hover>('hover', 'form/recip')).contents)).toContain('form/recipients')
  })

  test('a cited plan that lies in the folder is gone to', async () => {
    const parent = plan
    const number = /Số: (\d+\/KH-UBND)/.exec(parent)?.[1]
    const {root, ask} = await opened(
      `# KẾ HOẠCH\n\nThực hiện Kế hoạch số ${number} của Ủy ban nhân dân tỉnh;\n`,
      'ke-hoach.md',
      {
        'năm 2024/kế hoạch tỉnh.md': parent
      }
    )
    expect(number).toBeDefined()
    expect(await ask<Location>('definition', number!.slice(0, 4))).toMatchObject({
      uri: uriIn(root, 'năm 2024/kế hoạch tỉnh.md')
    })
  })
})

describe('the plan', () => {
  test('its outline, what folds, and how many requirements it meets', async () => {
    const {about} = await opened(plan)
    const symbols = await about<DocumentSymbol[]>('documentSymbol')
    expect(symbols[0]?.name).toMatch(/^Kế hoạch Thông tin/)
    expect(symbols[1]?.name).toBe('I. MỤC ĐÍCH')
    const folding = await about<FoldingRange[]>('foldingRange')
    expect(folding.length).toBeGreaterThan(2)
    for (const {startLine, endLine} of folding) expect(endLine).toBeGreaterThan(startLine)
    const [lens] = await about<CodeLens[]>('codeLens')
    expect(lens?.command?.title).toMatch(/^\d+\/\d+ yêu cầu đạt/)
  })
})

describe('the checklist', () => {
  test('has each requirement, what became of it and the words that say so', async () => {
    const {client, uri, document} = await opened(plan)
    const {summary, rows} = await client.ask<Checklist>('cchclint/checklist', {uri})
    expect(summary).toMatch(/^\d+\/\d+ yêu cầu đạt/)
    const purpose = rows.find(({id}) => id === 'cchc/required-sections/purpose')
    expect(purpose).toMatchObject({status: 'met', reason: null, title: 'Mục đích, mục tiêu'})
    expect(document.getText(purpose?.places[0]?.range)).toBe('I. MỤC ĐÍCH')
  })

  test('leads from what is not met to where it is found', async () => {
    const {client, uri, document} = await opened(
      readFileSync('fixtures/documents/province-2023-no-indices/plan.md', 'utf8')
    )
    const {rows} = await client.ask<Checklist>('cchclint/checklist', {uri})
    const unmet = rows.find(({id}) => id === 'cchc/index-coverage/dti')
    expect(unmet?.status).toBe('unmet')
    expect(document.getText(unmet?.places[0]?.range)).toBe('II. ĐỐI TƯỢNG, NỘI DUNG, HÌNH THỨC')
  })

  test('is nothing of what is not open, and of what is left out', async () => {
    const {client, uri, root} = await opened(plan, 'nháp/ke-hoach.md', {'.cchclintignore': 'nháp/\n'})
    expect(await client.ask('cchclint/checklist', {uri})).toBeNull()
    expect(await client.ask('cchclint/checklist', {uri: uriIn(root, 'khac.md')})).toBeNull()
  })
})

describe('while one types', () => {
  const labels = async (text: string, words: string, name?: string) =>
    (await (await opened(text, name)).ask<CompletionItem[]>('completion', words)).map(({label}) => label)

  test('rules in a comment', async () => {
    const text = '# KẾ HOẠCH\n\n<!-- cchclint-disable-next-line wor'
    expect(await labels(text, ' wor')).toContain('wording/punctuation-spacing')
  })

  test('rules in a configuration', async () => {
    expect(await labels('rules:\n  cc', '  cc', '.cchclintrc.yaml')).toContain('cchc/parent-plan')
  })

  test('documents behind “số”', async () => {
    const {document, ask} = await opened('Căn cứ Nghị quyết số 76')
    const found = await ask<CompletionItem[]>('completion', 'số 76')
    const one = found.find(({label}) => label === '76/NQ-CP')
    const edit = one?.textEdit as TextEdit
    expect(TextDocument.applyEdits(document, [edit])).toMatch(
      /^Căn cứ Nghị quyết số 76\/NQ-CP ngày \d+\/\d+\/\d{4} của Chính phủ$/
    )
  })

  test('names of agencies, by their first words', async () => {
    const {document, ask} = await opened('Giao Sở Nông nghi')
    const found = await ask<CompletionItem[]>('completion', 'nghi')
    const edit = found.find(({label}) => label.startsWith('Sở Nông nghiệp'))?.textEdit as TextEdit
    expect(TextDocument.applyEdits(document, [edit])).toMatch(/^Giao Sở Nông nghiệp/)
  })
})
