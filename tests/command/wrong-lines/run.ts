import {mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {runBuilt} from '../../support/command.js'

/** A line that somebody types wrongly, where, and what he is told. */
export interface WrongLine {
  /** What is typed after `cchclint`, a word each. */
  readonly line: readonly string[]
  /** What lies in the folder: names with strokes, a folder ends in one. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** What else is needed there (a link, a repository of git), once the files lie in it. */
  readonly before?: (folder: string) => void
  readonly stdin?: string | Uint8Array
  /** Where a shell lets standard output go: “> out.txt”, “>> out.txt”. */
  readonly into?: string
  readonly env?: Record<string, string>
  readonly code: number
  /** Standard error, all of it: a line, or its lines. “FOLDER” stands for the path of the folder. */
  readonly says: string | readonly string[]
  /** Standard output, all of it, likewise, or what it must be like; without it nothing is printed. */
  readonly prints?: string | readonly string[] | RegExp | ((text: string) => boolean)
  /** What of the folder is another file afterwards, or a new one; without it all is as it was. */
  readonly writes?: readonly string[]
}

/**
 * A test for each line, of the built command, in a folder of its own that is a repository. A few run at a time. What is
 * not in `writes` has to be there as it was, and nothing beside it.
 */
export function wrongLines(what: string, lines: readonly WrongLine[]): void {
  describe.concurrent(what, () => {
    test.each(lines.map(one => [typedAs(one), one] as const))('%s', async (_, one) => {
      const {line, files = {}, before, stdin, into, env, code, says, prints = [], writes = []} = one
      const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'cchclint-wrong-')))
      mkdirSync(path.join(folder, '.git'))
      for (const [name, content] of Object.entries(files)) put(path.join(folder, name), content)
      before?.(folder)
      const was = contents(folder)
      const ran = await runBuilt(line, {cwd: folder, ...defined({input: stdin, into, env})})
      const printed = linesOf(ran.out, folder)
      const isRight =
        isTest(prints) && (typeof prints === 'function' ? prints(ran.out) : prints.test(ran.out))
      // All at once, so that a row that fails shows what was said.
      expect({code: ran.code, says: linesOf(ran.err, folder), prints: isRight ? prints : printed}).toEqual({
        code,
        says: [says].flat(),
        prints: isTest(prints) ? prints : [prints].flat()
      })
      expect(differing(was, contents(folder))).toEqual([...writes].sort())
      rmSync(folder, {recursive: true, force: true})
    })
  })
}

function isTest(prints: NonNullable<WrongLine['prints']>): prints is RegExp | ((text: string) => boolean) {
  return prints instanceof RegExp || typeof prints === 'function'
}

/** What nobody could judge is counted on the last line. */
export function failed(count: number): string {
  return `Không xét được ${count} tệp; xem lý do ở trên (mã thoát 2).`
}

function defined<Options extends object>(options: Options): Partial<Options> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Options
}

function typedAs({line, files = {}, stdin, into}: WrongLine): string {
  const words = line.map(word => (/^[\w./=:,@-]+$/.test(word) ? word : JSON.stringify(word)))
  const said = [
    'cchclint',
    ...words,
    ...(into === undefined ? [] : [into]),
    ...(stdin === undefined ? [] : ['< …'])
  ].join(' ')
  const beside = Object.keys(files).join(', ')
  return beside === '' ? said : `${said} (${beside})`
}

function put(absolute: string, content: string | Uint8Array): void {
  mkdirSync(absolute.endsWith('/') ? absolute : path.dirname(absolute), {recursive: true})
  if (!absolute.endsWith('/')) writeFileSync(absolute, content)
}

function linesOf(text: string, folder: string): string[] {
  const lines = text.replaceAll(folder, 'FOLDER').split('\n')
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

/** Every file below a folder by its name, but what is git’s own. */
function contents(folder: string): Map<string, string> {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true})
  const files = entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name))
  const named = files.map(file => [path.relative(folder, file), readFileSync(file, 'base64')] as const)
  return new Map(named.filter(([name]) => !name.startsWith('.git/')))
}

function differing(was: ReadonlyMap<string, string>, is: ReadonlyMap<string, string>): string[] {
  const names = new Set([...was.keys(), ...is.keys()])
  return [...names].filter(name => was.get(name) !== is.get(name)).sort()
}
