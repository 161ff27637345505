import {existsSync, lstatSync} from 'node:fs'
import path from 'node:path'
import ignore, {type Ignore} from 'ignore'
import {escaped} from '../files/escaped.js'
import {Fault} from '../base/fault.js'
import {isCostly, tooCostly} from '../files/pattern-cost.js'
import {mostWritten, readRegularFile} from '../files/read-regular-file.js'
import {isInside, repositoryRoot} from '../files/repository-root.js'
import {withoutFirst, withoutLast} from '../vietnamese/without-end.js'

/** In each folder, in this order: the last line that matches decides. */
const names = ['.gitignore', '.cchclintignore']

/** Of the files of a folder: those of the folder itself, and all above it that are in force there. */
interface InForce {
  readonly root: string
  readonly rules: Ignore
  readonly ignoresCase: boolean
}

/**
 * .gitignore and .cchclintignore of every folder from the repository’s root down, as git reads them: lines further down
 * weigh more, and nothing in a folder that is left out comes back. To this end the lines of all folders become one list
 * of patterns that begin at the root.
 */
export class IgnoreFiles {
  readonly #byFolder = new Map<string, InForce>()

  /** @param cwd what it holds is read from there down, where there is no repository */
  constructor(readonly cwd: string) {}

  /** @throws {Fault} for one that cannot be read */
  ignores(absolute: string): boolean {
    const {root, rules} = this.#in(path.dirname(absolute))
    return rules.ignores(relative(root, absolute))
  }

  #in(folder: string): InForce {
    const known = this.#byFolder.get(folder)
    if (known) return known
    const root = repositoryRoot(folder) ?? commonFolder(this.cwd, folder)
    const above = folder === root ? undefined : this.#in(path.dirname(folder))
    const texts = names.flatMap(name => read(path.join(folder, name)))
    const ignoresCase = texts[0]?.ignoresCase ?? above?.ignoresCase ?? false
    const here = above && texts.length === 0 ? above.rules : ignore({ignorecase: ignoresCase})
    if (above && here !== above.rules) here.add(above.rules)
    for (const {text} of texts) here.add(fromRoot(text, relative(root, folder)))
    const found = {root, rules: here, ignoresCase}
    this.#byFolder.set(folder, found)
    return found
  }
}

/**
 * The text of a file, and whether its disk takes small and capital letters for one. What is no plain file (a link, a
 * folder, a pipe), git does not read either.
 *
 * @throws {Fault} for one that cannot be read, is no list of patterns by its size, or would take long
 */
function read(file: string): {text: string; ignoresCase: boolean}[] {
  if (lstatSync(file, {throwIfNoEntry: false})?.isFile() !== true) return []
  const folder = path.dirname(file)
  const text = textOf(file)
  const costly = linesOf(text).find(line => !line.startsWith('#') && isCostly(line, 'ignore'))
  if (costly !== undefined) {
    const {what, hint} = tooCostly(costly)
    const shown = path.basename(file)
    throw new Fault({vi: `${shown}: ${what.vi}`, en: `${shown}: ${what.en}`}, hint)
  }
  return [{text, ignoresCase: existsSync(path.join(folder, path.basename(file).toUpperCase()))}]
}

function textOf(file: string): string {
  try {
    return new TextDecoder().decode(readRegularFile(file, {most: mostWritten}, path.basename(file)))
  } catch (error) {
    if (error instanceof Fault) throw error
    throw new Fault(
      {
        vi: `Không đọc được “${file}” nên không biết tệp nào phải bỏ qua.`,
        en: `Cannot read “${file}”, so what is to be left out is not known.`
      },
      {
        vi: 'Hãy kiểm tra quyền đọc, hoặc thêm --no-ignore.',
        en: 'See whether you may read it, or add --no-ignore.'
      }
    )
  }
}

function linesOf(text: string): string[] {
  return text.split('\n').map(line => withoutLast(line, '\r'))
}

/** The lines of an ignore file in a folder, as patterns that begin at the root. */
function fromRoot(text: string, folder: string): string {
  const lines = linesOf(withoutFirst(text, '\uFEFF'))
  return lines.map(line => `${folder === '' ? line : below(folder, line)}\r\n`).join('')
}

function below(folder: string, line: string): string {
  const sign = line.startsWith('!') ? '!' : ''
  const pattern = line.slice(sign.length)
  const unspaced = pattern.replaceAll(' ', '')
  if (line.startsWith('#') || unspaced === '') return ''
  // A slash before the end ties a pattern to its folder; any other matches at every depth.
  const isTied = unspaced.slice(0, -1).includes('/')
  const above = escaped(folder, '\\*?[] ')
  return `${sign}/${above}/${isTied ? withoutFirst(pattern, '/') : `**/${pattern}`}`
}

function relative(root: string, absolute: string): string {
  return path.relative(root, absolute).split(path.sep).join('/')
}

/** The folder that holds both. */
function commonFolder(one: string, other: string): string {
  for (let here = one; ; here = path.dirname(here))
    if (isInside(here, other) || here === path.dirname(here)) return here
}
