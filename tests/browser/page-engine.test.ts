import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import path from 'node:path'
import {strFromU8, unzipSync} from 'fflate'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {Linter} from '../../src/linter/disk-linter.js'
import type {Download} from '../../web/protocol.js'
import {chromiumHere, startBrowser} from '../support/browser.js'
import {run} from '../support/command.js'
import {docOf} from '../support/doc-writer.js'
import {
  type Answered,
  enginePages,
  opened,
  type OpenedPage,
  ownPack,
  PageFolder
} from '../support/page-engine.js'
import {faultyPlan} from '../support/reports.js'
import {Folder} from '../support/repository.js'

const executable = chromiumHere()
if (executable === undefined && process.env['CCHCLINT_BROWSER'] === 'required')
  throw new Error('no Chromium on this machine')

const today = '2026-11-20'
const asked = {language: 'vi', today} as const
const plans = readdirSync('fixtures/documents').filter(name => !name.endsWith('.md'))
const formats = ['plan.md', 'libreoffice.docx', 'libreoffice.odt', 'libreoffice.pdf']

let browser: Browser
let folder: PageFolder
let page: OpenedPage

beforeAll(async () => {
  if (executable === undefined) return
  folder = new PageFolder(await enginePages())
  browser = await startBrowser(executable)
  page = await opened(browser, folder.oneFile)
})
afterAll(async () => {
  await browser?.close()
  folder?.remove()
})

/** What was answered; a fault fails the test with what it says. */
function answerIn<Answer>(answered: Answered<Answer>): Answer {
  if ('answer' in answered) return answered.answer
  throw new Error(JSON.stringify(answered.fault))
}

/** What is wrong; an answer fails the test. */
function faultIn(answered: Answered<unknown>) {
  if ('fault' in answered) return answered.fault
  throw new Error('there is an answer')
}

const fileOf = (plan: string, format: string) => `fixtures/documents/${plan}/${format}`

describe.skipIf(executable === undefined)('the page in one file, from the disk', () => {
  test.each(formats)('says of every plan what the command says: %s', async format => {
    const files = plans.map(plan => fileOf(plan, format))
    const {files: expected} = await new Linter({today, config: false}).lintFiles(files)
    expect(expected).toHaveLength(plans.length)
    for (const report of expected) {
      const judged = answerIn(await page.judge(report.path, readFileSync(report.path), asked))
      expect(judged.file).toEqual(report)
    }
    expect(page.requests).toEqual([])
    expect(page.complaints).toEqual([])
  })

  test('says of a text, of an old Word file, and of Markdown with names of letters what the command says', async () => {
    const linter = new Linter({today, config: false})
    const text = readFileSync(fileOf('commune-2026', 'plan.md'))
    const doc = docOf(
      text
        .toString()
        .split('\n')
        .map(line => ({text: line}))
    )
    for (const [name, bytes] of [
      ['ke-hoach.txt', text],
      ['ke-hoach.doc', doc],
      // Names of letters, which a parser for pages would ask the page, and a worker has none.
      ['ke-hoach.md', Buffer.from(`${text.toString()}\n&copy; UBND tỉnh &hellip; \`mã\` &#8211; &khongco;\n`)]
    ] as const) {
      const judged = answerIn(await page.judge(name, bytes, asked))
      expect(judged.report.files).toEqual([await linter.lintText(bytes, {path: name})])
    }
  })

  test.each(['annotated-docx', 'sheet-docx', 'checklist-html', 'json'] as const)(
    'makes the same file as the command: %s',
    async kind => {
      const name = 'ke-hoach.docx'
      const word = readFileSync('examples/word/ke-hoach.docx')
      const repository = new Folder({[name]: word})
      const [args, file] = commands[kind]
      await repository.run(args)
      const made = answerIn(await page.make(kind, name, word, asked))
      const expected = readFileSync(repository.at(file))
      expect(Buffer.from(made.bytes, 'base64').equals(expected)).toBe(true)
    }
  )

  test('makes the changes that were accepted and no other, in a text and in Word, and leaves the file alone', async () => {
    const text = `\ufeff${faultyPlan.replaceAll('\n', '\r\n')}`
    const bytes = Buffer.from(text)
    const {fixes, downloads} = answerIn(await page.judge('ke-hoach.md', bytes, asked))
    expect(downloads).toContain('fixed-text')
    const one = fixes.at(-1)!
    const within = text.slice(1)
    expect(within.slice(one.start, one.end)).toBe(one.before)
    const made = answerIn(await page.make('fixed-text', 'ke-hoach.md', bytes, {...asked, accepted: [one.id]}))
    expect(made.name).toBe('ke-hoach-da-sua.md')
    const changed = `\ufeff${within.slice(0, one.start)}${one.after}${within.slice(one.end)}`
    expect(Buffer.from(made.bytes, 'base64').toString()).toBe(changed)

    const word = readFileSync('examples/word/ke-hoach.docx')
    const inWord = answerIn(await page.judge('ke-hoach.docx', word, asked))
    expect(inWord.fixes).toHaveLength(2)
    const changes = async (kind: Download, accepted: readonly string[]) => {
      const copy = answerIn(await page.make(kind, 'ke-hoach.docx', word, {...asked, accepted}))
      expect(copy.notes).toEqual([])
      const main = strFromU8(unzipSync(Buffer.from(copy.bytes, 'base64'))['word/document.xml']!)
      return {tracked: main.split(/<w:(?:ins|del) /).length - 1, comments: main.includes('commentReference')}
    }
    const [first, second] = inWord.fixes.map(({id}) => id)
    const all = await changes('fixed-docx', [first!, second!])
    const alone = await changes('fixed-docx', [second!, 'none'])
    expect(alone.tracked).toBeGreaterThan(0)
    expect(alone.tracked).toBeLessThan(all.tracked)
    expect(alone.comments).toBe(false)
    expect(await changes('annotated-docx', [second!])).toEqual({...alone, comments: true})
    expect(await changes('fixed-docx', [])).toEqual({tracked: 0, comments: false})
  })

  test('tells how far it is, and what it would write where something is missing', async () => {
    const name = fileOf('province-2025-old-duties', 'plan.md')
    const {file, wordings, blocks, ruleTitles} = answerIn(await page.judge(name, readFileSync(name), asked))
    const steps = await page.steps()
    expect(steps.slice(0, 2)).toEqual([
      {kind: 'reading'},
      {kind: 'read', plan: expect.objectContaining({level: 'province', issuer: file.plan.issuer})}
    ])
    const last = steps.at(-1)
    expect(last?.kind === 'judging' && last.done === last.of).toBe(true)
    const unmet = file.checklist.filter(({status}) => status === 'unmet')
    for (const {rule, item, text} of wordings) {
      expect(text).not.toBe('')
      expect(unmet.some(row => row.rule === rule && row.item === item)).toBe(true)
    }
    expect(wordings).not.toEqual([])
    expect(blocks).not.toEqual([])
    expect(ruleTitles['cchc/index-coverage']).toBeDefined()
  })

  test('judges as it is asked: level, stage, topic and preset above what is read', async () => {
    const name = fileOf('province-2024-other-topic', 'plan.md')
    const how = {level: 'commune', stage: 'draft', topic: 'cchc-communication', preset: 'advisory'} as const
    const expected = await new Linter({today, config: false, ...how, language: 'en'}).lintFiles([name])
    const {report} = answerIn(await page.judge(name, readFileSync(name), {...asked, ...how, language: 'en'}))
    expect(report).toEqual(expected)
  })

  test('holds a pack of one’s own to what the command holds it to, with the same sentences', async () => {
    const folder = 'fixtures/packs/every-check'
    const name = fileOf('commune-2026', 'plan.md')
    const [expected] = (await new Linter({today, config: false, packs: [folder]}).lintFiles([name])).files
    const packs = [ownPack(folder)]
    expect(answerIn(await page.look(packs))).toEqual([
      expect.objectContaining({name: expect.any(String), rules: 10})
    ])
    const {file} = answerIn(await page.judge(name, readFileSync(name), {...asked, packs}))
    expect(file).toEqual(expected)

    const wrong = {
      folder: 'bo-cua-tinh',
      files: [{path: 'pack.yaml', bytes: Buffer.from('titel: Bộ của tỉnh\n')}]
    }
    const fault = faultIn(await page.look([wrong]))
    const written = new Folder({'bo-cua-tinh/pack.yaml': 'titel: Bộ của tỉnh\n', 'a.md': faultyPlan})
    const {err} = await run(['rules', 'test', 'bo-cua-tinh'], {cwd: written.root})
    expect(fault.kind).toBe('pack')
    for (const {what} of fault.all) expect(err).toContain(what.vi)
    const judged = faultIn(await page.judge('a.md', Buffer.from(faultyPlan), {...asked, packs: [wrong]}))
    expect(judged.all).toEqual(fault.all)
  })

  test.each([
    ['ke-hoach.xlsx', Buffer.from('x')],
    ['ke-hoach.docx', Buffer.from('PK\x03\x04 chép chưa hết')],
    ['ke-hoach.pdf', Buffer.from('%PDF-1.7\n%%EOF')],
    ['ke-hoach.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0])],
    ['ke-hoach.odt', Buffer.from('PK\x03\x04')],
    ['ke-hoach.txt', Buffer.alloc((2 << 20) + 1, 32)],
    ['trong.md', Buffer.alloc(0)]
  ])('says in both languages what is wrong with a file as the command says it: %s', async (name, bytes) => {
    const fault = faultIn(await page.judge(name, bytes, asked))
    expect(fault.kind).toBe('file')
    for (const language of ['vi', 'en'] as const) {
      const report = await new Linter({today, config: false, language}).lintText(bytes, {path: name})
      expect(report.fault).toEqual({message: fault.what[language], hint: fault.hint?.[language] ?? null})
    }
  })

  test('can be stopped, and goes on with the next file', async () => {
    const name = fileOf('province-2026', 'plan.md')
    const bytes = [...readFileSync(name)]
    const kinds = await page.page.evaluate(`(async () => {
      const file = {name: 'a.md', bytes: new Uint8Array(${JSON.stringify(bytes)})}
      const kind = promise => promise.then(() => 'answer', error => error.kind)
      const open = [engine.judge(file, {language: 'vi'}), engine.judge(file, {language: 'vi'})].map(kind)
      engine.stop()
      const next = kind(engine.judge(file, {language: 'vi'}))
      return [...await Promise.all(open), await next]
    })()`)
    expect(kinds).toEqual(['stopped', 'stopped', 'answer'])
  })

  test('has an example to try, and asked nobody anything all the while', async () => {
    const bytes = await page.page.evaluate('engine.example().then(({bytes}) => [...bytes])')
    expect(Buffer.from(bytes as number[]).equals(readFileSync('examples/word/ke-hoach.docx'))).toBe(true)
    expect(page.requests).toEqual([])
    expect(page.complaints).toEqual([])
  })
})

/** What a server beside the page is asked. */
class Listening {
  readonly asked: string[] = []
  readonly #server: Server

  private constructor(files: string) {
    this.#server = createServer((request, response) => {
      const name =
        decodeURIComponent(new URL(request.url ?? '', 'http://page').pathname).slice(1) || 'index.html'
      this.asked.push(name)
      if (!existsSync(path.join(files, name))) return void response.writeHead(404).end()
      const types: Record<string, string> = {
        '.html': 'text/html',
        '.css': 'text/css',
        '.js': 'text/javascript'
      }
      response.setHeader('Content-Type', types[path.extname(name)] ?? 'text/plain')
      response.end(readFileSync(path.join(files, name)))
    })
  }

  static async over(files: string): Promise<Listening> {
    const listening = new Listening(files)
    await new Promise<void>(resolve => listening.#server.listen(0, '127.0.0.1', resolve))
    return listening
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  close(): void {
    this.#server.close()
  }
}

/** All ways that a thread has to reach an address; each ends, whatever becomes of it. */
const reaching = (url: string) => `(async url => {
  const quiet = promise => Promise.resolve(promise).catch(() => undefined)
  const soon = new Promise(resolve => setTimeout(resolve, 300))
  const attempts = [
    () => fetch(url + '/fetch'),
    () => fetch(url + '/no-cors', {mode: 'no-cors', keepalive: true}),
    () => new Promise(resolve => {
      const request = new XMLHttpRequest()
      request.onloadend = resolve
      request.open('GET', url + '/xhr')
      request.send()
    }),
    () => void new WebSocket(url.replace('http', 'ws') + '/socket'),
    () => void new EventSource(url + '/events'),
    () => void navigator.sendBeacon?.(url + '/beacon', 'x'),
    () => globalThis.importScripts?.(url + '/script.js'),
    () => void new Worker(url + '/worker.js'),
    () => import(url + '/module.js'),
    () => { if (globalThis.Image) new Image().src = url + '/picture.png' },
    () => { if (globalThis.document) document.head.append(Object.assign(document.createElement('script'), {src: url + '/element.js'})) },
    () => { if (globalThis.document) document.head.append(Object.assign(document.createElement('link'), {rel: 'stylesheet', href: url + '/style.css'})) },
    () => { if (globalThis.document) document.body.append(Object.assign(document.createElement('iframe'), {src: url + '/frame'})) },
    () => new Function('return fetch')()(url + '/made'),
    () => new FontFace('x', 'url(' + url + '/font)').load(),
    () => caches.open('x').then(cache => cache.add(url + '/cache'))
  ]
  for (const attempt of attempts) {
    try { await Promise.race([quiet(attempt()), soon]) } catch { /* that is what is asked */ }
  }
  await soon
})(${JSON.stringify(url)})`

describe.skipIf(executable === undefined)('nothing leaves the page', () => {
  test('without its policy much would', async () => {
    const listening = await Listening.over(folder.root)
    try {
      const free = await browser.newPage()
      await free.goto(`${listening.origin}/THIRD-PARTY-LICENSES.txt`)
      await free.evaluate(reaching(listening.origin))
      const expected = [
        'fetch',
        'no-cors',
        'xhr',
        'events',
        'beacon',
        'module.js',
        'picture.png',
        'element.js',
        'frame'
      ]
      // What was sent comes when the machine has time for it.
      await expect.poll(() => listening.asked, {timeout: 60_000}).toEqual(expect.arrayContaining(expected))
    } finally {
      listening.close()
    }
  })

  test.each(['file', 'http'])('neither from the page nor from its worker: %s', async scheme => {
    const listening = await Listening.over(folder.root)
    const elsewhere = await Listening.over(folder.root)
    try {
      const href = scheme === 'file' ? folder.oneFile : `${listening.origin}/page.html`
      const tried = await opened(browser, href)
      answerIn(await tried.judge('a.md', Buffer.from(faultyPlan)))
      listening.asked.splice(0)
      const [worker] = tried.page.workers()
      for (const url of [listening.origin, elsewhere.origin]) {
        await tried.page.evaluate(reaching(url))
        await worker!.evaluate(reaching(url))
      }
      expect([...listening.asked, ...elsewhere.asked]).toEqual([])
    } finally {
      listening.close()
      elsewhere.close()
    }
  })

  test('as a folder on a server it loads what it needs from there, and asks nobody else', async () => {
    const listening = await Listening.over(folder.root)
    const elsewhere = await Listening.over(folder.root)
    try {
      const tried = await opened(browser, `${listening.origin}/`)
      const name = fileOf('commune-2026', 'plan.md')
      const [expected] = (await new Linter({today, config: false}).lintFiles([name])).files
      const {file} = answerIn(await tried.judge(name, readFileSync(name), asked))
      expect(file).toEqual(expected)
      expect(listening.asked.filter(one => one.startsWith('pdf'))).toEqual([])
      const pdf = fileOf('commune-2026', 'libreoffice.pdf')
      answerIn(await tried.judge(pdf, readFileSync(pdf), asked))
      expect(listening.asked.filter(one => one.startsWith('pdf'))).toHaveLength(1)
      expect(tried.complaints).toEqual([])
      const [worker] = tried.page.workers()
      listening.asked.splice(0)
      for (const url of [listening.origin, elsewhere.origin]) {
        await tried.page.evaluate(reaching(url))
        await worker!.evaluate(reaching(url))
      }
      expect([listening.asked, elsewhere.asked]).toEqual([[], []])
    } finally {
      listening.close()
      elsewhere.close()
    }
  })
})

/** The command that makes each, and the file that it makes. */
const commands = {
  'annotated-docx': [['annotate', 'ke-hoach.docx', '-o', 'ra.docx'], 'ra.docx'],
  'sheet-docx': [['checklist', 'ke-hoach.docx', '-o', 'phieu.docx'], 'phieu.docx'],
  'checklist-html': [['checklist', 'ke-hoach.docx', '-o', 'phieu.html'], 'phieu.html'],
  json: [['checklist', 'ke-hoach.docx', '-o', 'phieu.json'], 'phieu.json']
} as const
