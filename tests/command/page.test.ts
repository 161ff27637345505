import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {chmodSync, existsSync, readFileSync} from 'node:fs'
import {type IncomingMessage, request, type RequestOptions} from 'node:http'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {openerFor} from '../../src/cli/serving/open-browser.js'
import {run} from '../support/command.js'
import {Folder} from '../support/repository.js'

/** What the command says while it serves. */
interface Serving {
  readonly child: ChildProcess
  readonly address: string
}

async function serve(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Serving> {
  const child = spawn(process.execPath, ['dist/cli.cjs', 'page', ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {...process.env, ...env}
  })
  let said = ''
  for await (const chunk of child.stdout) {
    said += String(chunk)
    if (said.endsWith('\n')) break
  }
  const [, address] = /^Trang rà soát: (http:\/\/127\.0\.0\.1:\d+\/)\n$/.exec(said) ?? []
  if (address === undefined) throw new Error(`it said: ${said}`)
  return {child, address}
}

/** The answer to a request as it is written, whatever a browser would make of it. */
function ask(address: string, options: RequestOptions): Promise<{answer: IncomingMessage; body: Buffer}> {
  const {hostname, port} = new URL(address)
  return new Promise((resolve, reject) => {
    const asked = request({hostname, port, agent: false, ...options}, answer => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => resolve({answer, body: Buffer.concat(chunks)}))
    })
    asked.on('error', reject)
    asked.end()
  })
}

describe('cchclint page', () => {
  let serving: Serving
  beforeAll(async () => {
    serving = await serve(['--no-open'])
  })
  afterAll(async () => {
    const ended = once(serving.child, 'exit')
    serving.child.kill('SIGKILL')
    await ended
  })

  test('serves the page that was built, to be kept and framed by nobody', async () => {
    const {answer, body} = await ask(serving.address, {path: '/'})
    expect(answer.statusCode).toBe(200)
    expect(body.equals(readFileSync('dist/page.html'))).toBe(true)
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "frame-ancestors 'none'",
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff'
    })
    expect((await ask(serving.address, {path: '/', method: 'HEAD'})).body).toHaveLength(0)
    const named = await ask(serving.address, {
      path: '/',
      headers: {host: new URL(serving.address).host.replace('127.0.0.1', 'LOCALHOST')}
    })
    expect(named.answer.statusCode).toBe(200)
  })

  test.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/cli.cjs',
    '/page.html',
    '//',
    '/favicon.ico'
  ])('serves nothing else: %s', async asked => {
    const {answer, body} = await ask(serving.address, {path: asked})
    expect(answer.statusCode).toBe(404)
    expect(String(body)).toBe('There is only one page: /\n')
  })

  test('answers to no other name, and takes nothing', async () => {
    for (const host of ['cchclint.example', '127.0.0.1', '127.0.0.1:1', '127.0.0.1.example'])
      expect((await ask(serving.address, {path: '/', headers: {host}})).answer.statusCode).toBe(403)
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await ask(serving.address, {path: '/', method})).answer.statusCode).toBe(405)
  })

  test('says which port another program uses, and which is none', async () => {
    const {port} = new URL(serving.address)
    const taken = await run(['page', '--no-open', '--port', port])
    expect(taken).toEqual({
      code: 2,
      out: '',
      err: `Cổng ${port} đang có chương trình khác dùng. Hãy chọn cổng khác, hoặc bỏ --port để máy tự chọn.\n`
    })
    for (const wrong of ['0', '65536', 'tám', '-1', '8080x', ''])
      expect(await run(['page', '--no-open', `--port=${wrong}`])).toEqual({
        code: 2,
        out: '',
        err: `Cổng “${wrong}” của --port phải là số từ 1 đến 65535.\n`
      })
    expect((await run(['page', 'ke-hoach.docx'])).code).toBe(2)
  })
})

test.skipIf(process.platform === 'win32')(
  'opens the browser by the opener of the system, and ends with Ctrl+C',
  async () => {
    const folder = new Folder({
      'bin/xdg-open': '#!/bin/sh\necho "$# $1" > "$CCHCLINT_OPENED"\n'
    })
    chmodSync(folder.at('bin/xdg-open'), 0o755)
    const opened = folder.at('opened.txt')
    const {child, address} = await serve([], {
      PATH: `${folder.at('bin')}${path.delimiter}${process.env['PATH']}`,
      DISPLAY: ':0',
      CCHCLINT_OPENED: opened
    })
    while (!existsSync(opened) || readFileSync(opened, 'utf8') === '')
      await new Promise(resolve => setTimeout(resolve, 20))
    expect(readFileSync(opened, 'utf8')).toBe(`1 ${address}\n`)
    const ended = once(child, 'exit')
    child.kill('SIGINT')
    expect(await ended).toEqual([130, null])
  }
)

describe('what opens an address', () => {
  const address = 'http://127.0.0.1:40123/'

  test('asks no shell, and nothing of the working folder', () => {
    expect(openerFor(address, 'win32', {env: {SystemRoot: 'D:\\Windows'}})).toEqual({
      program: 'D:\\Windows\\System32\\rundll32.exe',
      args: ['url.dll,FileProtocolHandler', address]
    })
    expect(openerFor(address, 'darwin', {env: {}})).toEqual({program: '/usr/bin/open', args: [address]})
  })

  test('is nothing where nobody could see it', () => {
    expect(openerFor(address, 'linux', {env: {PATH: process.env['PATH']}})).toBeUndefined()
    expect(openerFor(address, 'linux', {env: {PATH: '.', DISPLAY: ':0'}})).toBeUndefined()
  })
})
