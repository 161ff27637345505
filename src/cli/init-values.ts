import {statSync} from 'node:fs'
import path from 'node:path'
import {Fault} from '../base/fault.js'
import {levels} from '../base/severity.js'
import {builtInKnowledge} from '../packs/built-in.js'
import {type CiName, ciNames} from './ci/ci-blocks.js'
import type {Folder} from './config-template.js'
import {type EditorName, editorNames} from './editor/editor-names.js'
import type {Io} from './io.js'
import {oneOf} from './one-of.js'
import {provinceName} from './province-name.js'

/** @throws {Fault} for a value without a letter: it would be left out without a word */
export function filled(flag: string, value: string): string {
  if (value.replaceAll(',', '').trim() !== '') return value
  throw new Fault({vi: `Tùy chọn ${flag} cần có giá trị.`, en: `The option ${flag} needs a value.`})
}

/** @throws {Fault} for a name that is none, or no longer one */
export function readProvince(typed: string, io: Io): string | undefined {
  return typed.trim() === '' ? undefined : provinceName(typed, builtInKnowledge.provinces, io.today)
}

/** “ke-hoach, xa=commune”. @throws {Fault} for a folder that is not there, and a level that is none */
export function readFolders(typed: string, cwd: string): Folder[] {
  const folders = typed
    .split(',')
    .map(one => one.trim())
    .filter(one => one !== '')
    .map(one => {
      const [name = '', level] = one.split('=', 2).map(part => part.trim())
      return {
        name: readFolder(name, cwd),
        level: level === undefined ? undefined : oneOf('--folders', level, levels)
      }
    })
  const twice = folders.find(({name}, at) => folders.findIndex(other => other.name === name) < at)
  if (twice)
    throw new Fault({
      vi: `Thư mục “${twice.name}” được ghi hai lần.`,
      en: `The folder “${twice.name}” is named twice.`
    })
  return folders
}

function readFolder(name: string, cwd: string): string {
  const absolute = path.resolve(cwd, name)
  const relative = path.relative(cwd, absolute).split(path.sep).join('/')
  if (relative.startsWith('..') || path.isAbsolute(relative))
    throw new Fault(
      {vi: `Thư mục “${name}” nằm ngoài thư mục này.`, en: `The folder “${name}” lies outside this one.`},
      {vi: 'Hãy chạy cchclint init ở thư mục chứa nó.', en: 'Run cchclint init in a folder that holds it.'}
    )
  if (statSync(absolute, {throwIfNoEntry: false})?.isDirectory()) return relative === '' ? '.' : relative
  throw new Fault({vi: `Không có thư mục “${name}”.`, en: `There is no folder “${name}”.`})
}

/** “github,pre-commit”: each once. @throws {Fault} for one that is not known, and where there is none */
export function readCi(typed: readonly string[]): CiName[] {
  return readNames('--ci', typed, ciNames)
}

/** The same of editors. @throws {Fault} */
export function readEditors(typed: readonly string[]): EditorName[] {
  return readNames('--editor', typed, editorNames)
}

function readNames<Name extends string>(
  flag: string,
  typed: readonly string[],
  known: readonly Name[]
): Name[] {
  const names = filled(flag, typed.join(','))
    .split(',')
    .map(one => one.trim())
    .filter(one => one !== '')
  return [...new Set(names.map(name => oneOf(flag, name, known)))]
}
