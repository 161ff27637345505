import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {type AddressInfo, createServer, type Server, type Socket} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, afterEach, describe, expect, test} from 'vitest'
import type {CodeAction, InitializeParams, Location} from 'vscode-languageserver/node.js'
import {runBuilt} from '../support/command.js'
import {LanguageClient} from '../support/language-client.js'

/** The built command as editors start it: a process with which they speak, and which ends when they do. */

const command = path.resolve('dist/cli.cjs')
const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'cchclint-lsp-')))
const folder = path.join(root, 'Kế hoạch năm 2024 (dự thảo)')
mkdirSync(folder)
afterAll(() => rmSync(root, {recursive: true}))

const started = new Set<ChildProcess>()
afterEach(() => {
  for (const child of started) child.kill('SIGKILL')
  started.clear()
})

const slips = 'KẾ HOẠCH\n\nI. MỤC ĐÍCH\n\n- Nâng cao nhận thức ; thực hiện Kế hoạch số 9/KH-UBND.\n'
const uri = pathToFileURL(path.join(folder, 'kế hoạch tuyên truyền #1.md')).href

type Told = Partial<Pick<InitializeParams, 'capabilities' | 'processId'>>

interface Started {
  readonly child: ChildProcess
  readonly ended: Promise<number | null>
  /** What it has written so far on standard output and error. */
  readonly out: () => Buffer
  readonly err: () => string
}

function start(args: readonly string[]): Started {
  const child = spawn(process.execPath, [command, 'lsp', ...args], {cwd: root, stdio: 'pipe'})
  started.add(child)
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  return {
    child,
    ended: once(child, 'close').then(([code]) => code as number | null),
    out: () => Buffer.concat(out),
    err: () => Buffer.concat(err).toString()
  }
}

async function overStdio(args: readonly string[] = [], told: Told = {}) {
  const server = start(args)
  const streams = {input: server.child.stdout!, output: server.child.stdin!}
  return {...server, client: await LanguageClient.over(streams, folder, told)}
}

/** An editor that listens. */
async function listening(): Promise<{readonly editor: Server; readonly port: string}> {
  const editor = createServer()
  editor.listen(0, '127.0.0.1')
  await once(editor, 'listening')
  return {editor, port: String((editor.address() as AddressInfo).port)}
}

async function overSocket() {
  const {editor, port} = await listening()
  const server = start(['--socket', port])
  const [socket] = (await once(editor, 'connection')) as [Socket]
  editor.close()
  return {...server, socket, client: await LanguageClient.over({input: socket, output: socket}, folder)}
}

/** What editors do of a day: a plan is opened, a slip is told and mended, and the mended text is found right. */
async function mend(client: LanguageClient): Promise<void> {
  await client.open(uri, slips)
  const slip = (await client.published(uri)).find(({code}) => code === 'wording/punctuation-spacing')
  expect(slip).toMatchObject({message: expect.stringContaining(';')})
  const [first] = await client.ask<CodeAction[]>('textDocument/codeAction', {
    textDocument: {uri},
    range: slip?.range,
    context: {diagnostics: [slip]}
  })
  expect(first).toMatchObject({isPreferred: true, edit: {changes: {[uri]: expect.anything() as unknown}}})
  await client.change(uri, slips.replace(' ;', ';'))
  expect((await client.published(uri)).map(({code}) => code)).not.toContain('wording/punctuation-spacing')
}

async function endOf(client: LanguageClient): Promise<void> {
  expect(await client.ask('shutdown', {})).toBeNull()
  await client.connection.sendNotification('exit')
}

/** The messages of the protocol that a stream consists of; throws where it holds anything else. */
function messagesIn(bytes: Buffer): unknown[] {
  const messages: unknown[] = []
  for (let at = 0; at < bytes.length;) {
    const head = /^Content-Length: (\d+)\r\n\r\n/.exec(bytes.toString('latin1', at, at + 100))
    if (!head) throw new Error(`no message: ${bytes.toString('utf8', at, at + 100)}`)
    const from = at + head[0].length
    at = from + Number(head[1])
    messages.push(JSON.parse(bytes.toString('utf8', from, at)))
  }
  return messages
}

describe('over standard input and output', () => {
  test.each([[[]], [['--stdio']], [['--lang', 'vi', '--stdio']]])(
    '%j: a slip is told and mended; it ends when it is told to',
    async args => {
      const {client, ended, err} = await overStdio(args)
      await mend(client)
      await endOf(client)
      expect([await ended, err()]).toEqual([0, ''])
    }
  )

  test('writes nothing but the protocol, whatever lies in the folder', async () => {
    writeFileSync(path.join(folder, 'hỏng.pdf'), '%PDF-1.7\nkhông phải PDF')
    writeFileSync(path.join(folder, 'hỏng.docx'), 'không phải Word')
    writeFileSync(path.join(folder, 'cấp trên.md'), 'ỦY BAN NHÂN DÂN\nTỈNH A\n\nSố: 9/KH-UBND\n\nKẾ HOẠCH\n')
    const {client, ended, out, err} = await overStdio()
    await mend(client)
    const line = slips.split('\n').findIndex(one => one.includes('9/KH'))
    const character = slips.split('\n')[line]!.indexOf('9/KH')
    const found = await client.ask<Location>('textDocument/definition', {
      textDocument: {uri},
      position: {line, character}
    })
    expect(found.uri).toBe(pathToFileURL(path.join(folder, 'cấp trên.md')).href)
    await endOf(client)
    expect(await ended).toBe(0)
    expect(messagesIn(out()).length).toBeGreaterThan(4)
    expect(err()).toBe('')
  })

  test.each<[string, InitializeParams['capabilities']]>([
    ['to ask again', {textDocument: {diagnostic: {}}, workspace: {codeLens: {refreshSupport: true}}}],
    [
      'to ask again, against its word',
      {textDocument: {diagnostic: {}}, workspace: {diagnostics: {refreshSupport: true}}}
    ],
    ['to watch', {workspace: {didChangeWatchedFiles: {dynamicRegistration: true}}}],
    ['to show a page', {window: {showDocument: {support: true}}}]
  ])('lives on where the editor refuses %s', async (_, capabilities) => {
    const {client, ended, err} = await overStdio([], {capabilities})
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {changes: []})
    const shown = new Promise<{message: string}>(resolve =>
      client.connection.onNotification('window/showMessage', resolve)
    )
    await client.ask('workspace/executeCommand', {command: 'cchclint.explain', arguments: ['form/title']})
    expect((await shown).message).toContain('form/title')
    await endOf(client)
    expect([await ended, err()]).toEqual([0, ''])
  })

  test('says by its code that it was not told to shut down', async () => {
    const {client, ended} = await overStdio()
    await client.connection.sendNotification('exit')
    expect(await ended).toBe(1)
  })

  test.each([
    ['before anything was said', 1, async () => start([])],
    ['by an editor that is gone', 1, overStdio],
    [
      'by an editor that has shut it down',
      0,
      async () => {
        const server = await overStdio()
        await server.client.ask('shutdown', {})
        return server
      }
    ]
  ])('ends when it is closed %s', async (_, code, begun) => {
    const {child, ended} = await begun()
    child.stdin?.end()
    expect(await ended).toBe(code)
  })

  test('ends when the editor has died, whoever else still holds its input', async () => {
    const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    started.add(editor)
    const {ended} = await overStdio([], {processId: editor.pid ?? null})
    editor.kill('SIGKILL')
    expect(await ended).toBe(1)
  })
})

describe('over a socket', () => {
  test('a slip is told and mended; it ends when it is told to, and has written nothing elsewhere', async () => {
    const {client, ended, out, err} = await overSocket()
    await mend(client)
    await endOf(client)
    expect([await ended, out().toString(), err()]).toEqual([0, '', ''])
  })

  test.each(['end', 'destroy', 'resetAndDestroy'] as const)(
    'ends when the editor is gone (%s)',
    async how => {
      const {socket, ended, err} = await overSocket()
      socket[how]()
      expect([await ended, err()]).toEqual([1, ''])
    }
  )
})

describe('what cannot be spoken over is one sentence', () => {
  const said = async (...args: string[]) => {
    const {code, out, err} = await runBuilt(['lsp', ...args])
    expect({code, out}).toEqual({code: 2, out: ''})
    expect(err).toMatch(/^[^\n]+\.\n$/)
    return err
  }

  test.each(['0', '65536', '-1', '1.5', '1e3', '0x50', 'kế hoạch', ''])('port “%s”', async port => {
    expect(await said('--socket', port)).toContain(`Cổng “${port}” của --socket`)
  })

  test('both at once', async () => {
    expect(await said('--stdio', '--socket', '2087')).toContain('--stdio cùng với --socket')
  })

  test('a port on which nobody listens, in both languages', async () => {
    const {editor, port} = await listening()
    editor.close()
    await once(editor, 'close')
    expect(await said('--socket', port)).toContain(`ở cổng ${port} (ECONNREFUSED)`)
    expect(await said('--socket', port, '--lang', 'en')).toContain(`No editor answers on port ${port}`)
  })
})
