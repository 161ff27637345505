import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {globSync} from 'tinyglobby'
import type {Command} from '../timing/run-command.js'

/** Another linter, and how it is run over the Markdown files of a folder. None of them keeps anything from run to run. */
export interface Peer {
  readonly name: string
  readonly version: string
  /** What it is told beside the files, in words. */
  readonly how: string
  /** Whether it takes so long that a quick look leaves it out. */
  readonly isSlow: boolean
  readonly isJavaScript: boolean
  readonly command: (folder: string) => Command
}

interface Known extends Omit<Peer, 'version' | 'command'> {
  readonly package: string
  /** What Node runs, in the package; of rumdl the program itself, which its package only starts. */
  readonly file: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

const bench = path.resolve('bench')
const modules = path.join(bench, 'node_modules')
const setting = (file: string) => path.join(bench, 'peers', file)

const rumdl = {
  package: 'rumdl',
  file: '@rumdl/cli-*/**/rumdl{,.exe}',
  args: ['check', '--no-cache', '--no-config', '.'],
  isSlow: false,
  isJavaScript: false
}

const known: readonly Known[] = [
  {
    name: 'markdownlint-cli2',
    package: 'markdownlint-cli2',
    file: 'markdownlint-cli2/markdownlint-cli2-bin.mjs',
    args: ['*.md'],
    how: 'its rules as they are',
    isSlow: false,
    isJavaScript: true
  },
  {...rumdl, name: 'rumdl, two threads', how: 'its rules as they are', env: {RAYON_NUM_THREADS: '2'}},
  {...rumdl, name: 'rumdl, one thread', how: 'the same', env: {RAYON_NUM_THREADS: '1'}},
  {
    name: 'ESLint',
    package: 'eslint',
    file: 'eslint/bin/eslint.js',
    args: ['--config', setting('markdown.eslint.js'), '.'],
    how: '`markdown/recommended` of @eslint/markdown',
    isSlow: false,
    isJavaScript: true
  },
  {
    name: 'remark',
    package: 'remark-cli',
    file: 'remark-cli/cli.js',
    args: ['--rc-path', setting('remark.json'), '--no-stdout', '--no-ignore', '.'],
    how: 'remark-preset-lint-recommended',
    isSlow: true,
    isJavaScript: true
  },
  {
    name: 'textlint',
    package: 'textlint',
    file: 'textlint/bin/textlint.js',
    args: ['--config', setting('textlint.json'), '--rules-base-directory', modules, '*.md'],
    how: 'five rules: misspellings, doubled blanks, commas, todo, length of sentences',
    isSlow: true,
    isJavaScript: true
  },
  {
    name: 'cspell',
    package: 'cspell',
    file: 'cspell/bin.mjs',
    args: ['lint', '--config', setting('cspell.json'), '--no-progress', '--no-cache', '*.md'],
    how: 'Vietnamese and English dictionaries',
    isSlow: true,
    isJavaScript: true
  }
]

/** Those of the peers that are installed, and the names of the others. */
export function findPeers(): {readonly peers: readonly Peer[]; readonly missing: readonly string[]} {
  const peers = known.map(one => ({one, program: programOf(one)}))
  return {
    peers: peers.flatMap(({one, program}) => (program === undefined ? [] : [peerOf(one, program)])),
    missing: peers.flatMap(({one, program}) => (program === undefined ? [one.name] : []))
  }
}

function programOf({file}: Known): string | undefined {
  const [found] = existsSync(modules) ? globSync(file, {cwd: modules, absolute: true}) : []
  return found
}

function peerOf({package: from, args, env, ...one}: Known, program: string): Peer {
  const {version} = JSON.parse(readFileSync(path.join(modules, from, 'package.json'), 'utf8')) as {
    version: string
  }
  const {name, isJavaScript} = one
  const [run, all] = isJavaScript ? [process.execPath, [program, ...args]] : [program, args]
  return {...one, version, command: cwd => ({name, program: run, args: all, cwd, ...(env ? {env} : {})})}
}
