import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {Metafile} from 'esbuild'
import {withoutFirst} from '../vietnamese/without-end.js'

/** A package that is part of what is published. */
export interface Bundled {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly author?: string | {readonly name: string}
  readonly devDependencies?: Readonly<Record<string, string>>
}

/** The texts of licences for packages that come without one. */
const standardTexts = 'src/maintain/licences'

/** `THIRD-PARTY-LICENSES.txt`: the licence of each package that is bundled, as most of them ask. */
export function thirdPartyLicences(...metafiles: readonly Metafile[]): string {
  const all = bundledPackages(...metafiles)
  const entries = all.map(
    ({name, version, licence, text}) => `${name} ${version} (${licence})\n\n${text.trim()}\n`
  )
  const head = 'What is published as cchclint holds code of these packages, under these licences.\n'
  return [head, ...entries].join(`\n${'-'.repeat(80)}\n\n`)
}

/** The packages of which any code is in an output, by name. */
export function bundledPackages(...metafiles: readonly Metafile[]): Bundled[] {
  return [...new Set(metafiles.flatMap(bundledFolders))]
    .flatMap(packagesOf)
    .sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version))
}

/** The folders of packages of which any code is in an output. */
function bundledFolders({outputs}: Metafile): string[] {
  const files = Object.values(outputs).flatMap(({inputs}) =>
    Object.entries(inputs).flatMap(([file, {bytesInOutput}]) => (bytesInOutput > 0 ? [file] : []))
  )
  const folders = files.map(file => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1])
  return [...new Set(folders.filter(folder => folder !== undefined))]
}

/** What a package calls the file of its licence, whatever follows. */
const ownNames = ['license', 'licence', 'copying', 'notice']

function packagesOf(folder: string): Bundled[] {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest
  const {name, version, license} = manifest
  if (license === undefined) throw new Error(`${name} does not say its licence`)
  const own = readdirSync(folder)
    .filter(file => ownNames.some(name => file.toLowerCase().startsWith(name)))
    .sort()
    .map(file => readFileSync(path.join(folder, file), 'utf8'))
  const text = own.length > 0 ? own.join('\n\n') : standardText(license, authorOf(manifest))
  const bundled = {name, version, licence: license, text}
  return name === 'unpdf' ? [bundled, pdfJs(manifest)] : [bundled]
}

/** unpdf is pdf.js built into one file, and brings only its own licence. */
function pdfJs({devDependencies}: Manifest): Bundled {
  const version = withoutFirst(withoutFirst(devDependencies?.['pdfjs-dist'] ?? '', '~'), '^')
  const text = standardText('Apache-2.0', 'Mozilla Foundation')
  return {name: 'pdf.js (in unpdf)', version, licence: 'Apache-2.0', text}
}

function standardText(licence: string, holder: string): string {
  return `Copyright (c) ${holder}\n\n${readFileSync(path.join(standardTexts, `${licence}.txt`), 'utf8')}`
}

/** Who holds the rights where package.json names only who publishes it. */
const holders: Readonly<Record<string, string>> = {
  saxes: 'its contributors; of sax, which it was made from: Isaac Z. Schlueter and contributors'
}

function authorOf({name, author}: Manifest): string {
  if (holders[name] !== undefined) return holders[name]
  const found = typeof author === 'string' ? author.split(' <', 1)[0] : author?.name
  return found === undefined ? `the contributors of ${name}` : `${found} and contributors`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
