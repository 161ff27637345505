import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'playwright-core'
import {pageScript, type Pages} from '../../web/build/pages.js'
import {hashOf} from '../../web/build/policy.js'
import type {Asked, Download, Judged, OwnPack, PageFault, Step} from '../../web/protocol.js'
import {isBlob, watchedPage} from './browser.js'

/** The pages as they were built, but that their script has a face that hands its engine over. */
export async function enginePages(): Promise<Pick<Pages, 'one' | 'folder'>> {
  const {text} = await pageScript('tests/support/page-face')
  const withFace = (page: string) => {
    const script = page.split('<script>')[1]?.split('</script>', 1)[0] ?? ''
    // Not by `replace`, which reads signs of dollars.
    return page.split(script).join(text).split(hashOf(script)).join(hashOf(text))
  }
  const names = readdirSync('dist/page')
  const files = new Map(names.map(name => [name, readFileSync(`dist/page/${name}`, 'utf8')]))
  files.set('index.html', withFace(files.get('index.html') ?? ''))
  return {one: withFace(readFileSync('dist/page.html', 'utf8')), folder: files}
}

/** What the engine answered: bytes as base64, a fault as data. */
export type Answered<Answer> =
  | {readonly answer: Answer}
  | {readonly fault: Pick<PageFault, 'kind' | 'what' | 'hint' | 'all'>}

type MadeText = {readonly name: string; readonly bytes: string; readonly notes: readonly string[]}

/** A page in the browser, and what it asked of anybody. */
export class OpenedPage {
  constructor(
    readonly page: Page,
    /** All that was asked of the network or the disk, but for the page itself and the blobs of its workers. */
    readonly requests: readonly string[],
    /** What the browser complained of. */
    readonly complaints: readonly string[]
  ) {}

  async judge(name: string, bytes: Uint8Array, asked: Asked = {language: 'vi'}): Promise<Answered<Judged>> {
    return this.#ask('judge', name, bytes, asked)
  }

  async make(
    download: Download,
    name: string,
    bytes: Uint8Array,
    {accepted = [], ...asked}: Asked & {readonly accepted?: readonly string[]}
  ): Promise<Answered<MadeText>> {
    return this.#ask('make', name, bytes, asked, download, accepted)
  }

  async look(packs: readonly OwnPack[]): Promise<Answered<unknown>> {
    return this.#ask('look', '', new Uint8Array(), {language: 'vi', packs})
  }

  /** What was told on the way to the last answer. */
  async steps(): Promise<Step[]> {
    return this.page.evaluate('globalThis.steps')
  }

  async #ask<Answer>(
    kind: string,
    name: string,
    bytes: Uint8Array,
    {packs = [], ...asked}: Asked,
    ...more: unknown[]
  ): Promise<Answered<Answer>> {
    const own = packs.map(({folder, files}) => ({
      folder,
      files: files.map(file => ({path: file.path, bytes: base64(file.bytes)}))
    }))
    const question = JSON.stringify({kind, name, bytes: base64(bytes), asked, own, more})
    return (await this.page.evaluate(`(${asking})(${question})`)) as Answered<Answer>
  }
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

/** Runs in the page. */
const asking = `async ({kind, name, bytes, asked, own, more: [download, accepted]}) => {
  const from = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0))
  const packs = own.map(({folder, files}) => ({folder, files: files.map(({path, bytes}) => ({path, bytes: from(bytes)}))}))
  const file = {name, bytes: from(bytes)}
  const how = {...asked, packs}
  globalThis.steps = []
  try {
    if (kind === 'judge') return {answer: await engine.judge(file, how, step => steps.push(step))}
    if (kind === 'look') return {answer: await engine.look(packs, asked.language)}
    const made = await engine.make(download, file, how, accepted)
    const letters = Array.from(made.bytes, byte => String.fromCharCode(byte)).join('')
    return {answer: {...made, bytes: btoa(letters)}}
  } catch (error) {
    const {name, kind, what, hint, all, message} = error
    return name === 'PageFault' ? {fault: {kind, what, hint, all}} : {fault: {kind: 'none', what: message}}
  }
}`

/** Opens a page that is written to the disk, in a browser without any memory of others. */
export async function opened(browser: Browser, href: string): Promise<OpenedPage> {
  const {page, requests, complaints} = await watchedPage(browser, {}, url => url === href || isBlob(url))
  await page.goto(href)
  return new OpenedPage(page, requests, complaints)
}

/** A pack of the disk, as it is dropped into the page. */
export function ownPack(folder: string): OwnPack {
  const files = readdirSync(folder).map(name => ({path: name, bytes: readFileSync(path.join(folder, name))}))
  return {folder: path.basename(folder), files}
}

/** A folder of the disk with the pages in it. */
export class PageFolder {
  readonly root = mkdtempSync(path.join(tmpdir(), 'cchclint-page-'))

  constructor({one, folder}: Pick<Pages, 'one' | 'folder'>) {
    writeFileSync(path.join(this.root, 'page.html'), one)
    for (const [name, text] of folder) writeFileSync(path.join(this.root, name), text)
  }

  get oneFile(): string {
    return pathToFileURL(path.join(this.root, 'page.html')).href
  }

  read(name: string): Buffer {
    return readFileSync(path.join(this.root, name))
  }

  remove(): void {
    rmSync(this.root, {recursive: true, force: true})
  }
}
