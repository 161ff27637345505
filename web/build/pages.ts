import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {build, type Metafile} from 'esbuild'
import {type BuiltIn, tableFiles, tablesModule} from '../../src/maintain/tables-beside.js'
import {thirdPartyLicences} from '../../src/maintain/third-party-licences.js'
import {idOf, type Manifest, manifestId, receiver} from '../engine/manifest.js'
import {packed} from './packed.js'
import {hashOf, policyOf} from './policy.js'
import {browserBundle, workerCode} from './worker-bundle.js'

/** The pages, as they are written. */
export interface Pages {
  /** All in one file, that works from the disk. */
  readonly one: string
  /** The files of the folder for a server, by their names. */
  readonly folder: ReadonlyMap<string, string>
  /** How many bytes each part of the program has, packed. */
  readonly sizes: ReadonlyMap<string, number>
  /** What the bundler says of it. */
  readonly metafiles: readonly Metafile[]
}

/** What the built-in module reads its data by. */
const given = `import {dataOf} from '../../web/engine/worker/given.js'
const textOf = file => new TextDecoder().decode(dataOf(file))
`

const example = {name: 'ke-hoach.docx', file: 'examples/word/ke-hoach.docx'}
const licences = 'THIRD-PARTY-LICENSES.txt'

/**
 * @param builtIn the built-in module
 * @param face the folder of what is seen: `page.html`, `page.css`, `start.ts`
 */
export async function pagesOf(builtIn: BuiltIn, face = 'web/face'): Promise<Pages> {
  const {content, metafiles} = await contentOf(builtIn, face, 'web/main.ts')
  const shell = readFileSync(`${face}/page.html`, 'utf8')
  return {
    one: onePage(shell, content),
    folder: folderOf(shell, content),
    sizes: new Map([...content.parts].map(([name, text]) => [name, Math.floor((text.length * 3) / 4)])),
    metafiles
  }
}

/**
 * The same page as a pane in Word, in one file. It asks Word by a script of Word’s maker, which it takes from there alone;
 * what that may load or ask is left to the policy, which names that one place.
 *
 * @param builtIn the built-in module
 */
export async function paneOf(builtIn: BuiltIn): Promise<string> {
  const {content} = await contentOf(builtIn, 'web/face', 'web/word/main.ts')
  return onePage(readFileSync('web/face/page.html', 'utf8'), content, office)
}

/** Office.js, as its maker hands it out. */
const office: Foreign = {
  place: 'https://appsforoffice.microsoft.com',
  script: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'
}

async function contentOf(
  builtIn: BuiltIn,
  face: string,
  entry: string
): Promise<{readonly content: Content; readonly metafiles: readonly Metafile[]}> {
  const [code, script, style] = await Promise.all([
    workerCode(tablesModule(builtIn, given)),
    pageScript(face, entry),
    pageStyle(face)
  ])
  const data = new Map<string, string>()
  for (const [name, content] of Object.entries(tableFiles(builtIn)))
    data.set(name, packed(JSON.stringify(content)))
  for (const name of ['words.bin', 'words-bare.bin', 'pairs.bin'])
    data.set(name, packed(readFileSync(`src/packs/${name}`)))
  const parts = new Map([
    ...[...code.texts].map(([name, text]) => [name, packed(text)] as const),
    ...data,
    [example.name, packed(readFileSync(example.file))] as const
  ])
  const manifest: Manifest = {
    code: code.needs,
    data: [...data.keys()],
    partOf: Object.fromEntries([...code.chunks].flatMap(([part, all]) => all.map(chunk => [chunk, part])))
  }
  const notices = thirdPartyLicences(code.metafile, script.metafile)
  return {
    content: {script: script.text, style, manifest, parts, notices},
    metafiles: [code.metafile, script.metafile]
  }
}

/** The script of a page, with that face. */
export async function pageScript(
  face: string,
  entry = 'web/main.ts'
): Promise<{readonly text: string; readonly metafile: Metafile}> {
  const {outputFiles, metafile} = await build({
    ...browserBundle,
    entryPoints: [entry],
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [
      {
        name: 'face',
        setup: bundler => {
          bundler.onResolve({filter: /^\.\/face\/start\.js$/}, () => ({path: path.resolve(face, 'start.ts')}))
        }
      }
    ]
  })
  const {text} = outputFiles[0]!
  return {text: text.trim(), metafile}
}

async function pageStyle(face: string): Promise<string> {
  const {outputFiles} = await build({...browserBundle, entryPoints: [`${face}/page.css`]})
  return outputFiles[0]!.text.trim()
}

interface Content {
  readonly script: string
  readonly style: string
  readonly manifest: Manifest
  readonly parts: ReadonlyMap<string, string>
  readonly notices: string
}

/** A script of others that a page cannot do without, and the place from which it may load more. */
interface Foreign {
  readonly place: string
  readonly script: string
}

/** The script stands before what it asks for later, so that the page is there before this is read. */
function onePage(
  shell: string,
  {script, style, manifest, parts, notices}: Content,
  foreign?: Foreign
): string {
  return filled(shell, policyOf([script], style, foreign?.place), style, [
    ...(foreign ? [`<script src="${foreign.script}"></script>`] : []),
    ...programOf(script, manifest),
    ...[...parts].map(([name, text]) => inert(idOf(name), 'text/plain', text)),
    inert('licences', 'text/plain', `\n${plain(notices, 'script')}`)
  ])
}

/** Names hold a hash of the content, so that a browser never has a part of another version. */
function folderOf(shell: string, {script, style, manifest, parts, notices}: Content): Map<string, string> {
  const files = [...parts].map(([name, text]) => {
    const said = `${receiver}(${JSON.stringify(name)},"${text}")\n`
    const hash = createHash('sha256').update(said).digest('hex').slice(0, 10)
    return {name, said, file: `${name.replaceAll('.', '-')}-${hash}.js`, integrity: hashOf(said)}
  })
  const named: Manifest = {
    ...manifest,
    files: Object.fromEntries(files.map(({name, file, integrity}) => [name, {file, integrity}]))
  }
  const policy = policyOf([script, ...files.map(({said}) => said)], style)
  const index = filled(shell, policy, style, programOf(script, named))
  return new Map([
    ['index.html', index],
    ...files.map(({file, said}) => [file, said] as const),
    [licences, notices]
  ])
}

function programOf(script: string, manifest: Manifest): string[] {
  return [
    inert(manifestId, 'application/json', plain(JSON.stringify(manifest), 'script')),
    `<script>${plain(script, 'script')}</script>`
  ]
}

/** Text that nothing runs. */
function inert(id: string, type: string, text: string): string {
  return `<script type="${type}" id="${id}">${text}</script>`
}

/** The shell with its policy, before all that this is about, its style and its scripts. @throws {Error} */
function filled(shell: string, policy: string, style: string, scripts: readonly string[]): string {
  const marks = ['<!-- styles -->', '<!-- scripts -->']
  for (const mark of marks)
    if (shell.split(mark).length !== 2) throw new Error(`the shell of the page has no one “${mark}”`)
  // Not by `replace`, which reads signs of dollars.
  const [head = '', rest = ''] = shell.split('<!-- styles -->')
  const [body = '', end = ''] = rest.split('<!-- scripts -->')
  const policyTag = `<meta http-equiv="Content-Security-Policy" content="${policy}">`
  return `${head}${policyTag}\n<style>${plain(style, 'style')}</style>${body}${scripts.join('\n')}${end}`
}

/** What would end its element, or begin a comment in it. @throws {Error} */
function plain(text: string, element: string): string {
  if (new RegExp(`</${element}|<!--`, 'i').test(text))
    throw new Error(`a ${element} cannot stand in the page`)
  return text
}
