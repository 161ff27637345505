import {existsSync, mkdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {Fault} from '../../base/fault.js'
import type {Language} from '../../base/severity.js'
import {sayIn} from '../../base/wording.js'
import {mostWritten, refuseIrregular} from '../../files/read-regular-file.js'
import type {Io} from '../io.js'
import {unwritable} from '../output/unwritable.js'
import {writeFiles, writeNewFile} from '../output/write-files.js'
import {type CiFile, ciFile, type CiName, packageFile} from './ci-blocks.js'

/** What is to become of a file that a service reads. */
export interface CiStep extends CiFile {
  /** Absolute. */
  readonly absolute: string
  readonly act: 'write' | 'add' | 'keep' | 'print'
  /** What it will hold; undefined where it stays as it is. */
  readonly content: string | undefined
}

/**
 * What `init` does with the files of services: a new one is written, to one that is there the job is added without a
 * change to anything else, and where that cannot be done safely it is printed.
 *
 * @param root the folder of the repository @param plans what is linted, from there
 */
export async function ciSteps(
  names: readonly CiName[],
  root: string,
  plans: readonly string[]
): Promise<CiStep[]> {
  return Promise.all(names.map(name => stepOf(ciFile(name, plans), root)))
}

async function stepOf(one: CiFile, root: string): Promise<CiStep> {
  const absolute = path.join(root, one.file)
  const step = (act: CiStep['act'], content?: string): CiStep => ({...one, absolute, act, content})
  if (!existsSync(absolute)) return step('write', one.whole)
  refuseIrregular(absolute, {most: mostWritten, inside: root}, one.file)
  const text = readFileSync(absolute, 'utf8')
  const {hasBlock, withBlock} = await import('./add-block.js')
  if (text === one.whole || hasBlock(text, one)) return step('keep')
  const content = withBlock(text, one)
  return content === undefined ? step('print') : step('add', content)
}

/** Does what was decided. @throws {Fault} for a file that cannot be written; those before it stay */
export async function doSteps(steps: readonly CiStep[], io: Io): Promise<void> {
  for (const {act, absolute, content = '', file} of steps) {
    if (act === 'add') await writeFiles([{file: absolute, content}], io)
    if (act === 'write') writeNew(absolute, content, file)
  }
}

function writeNew(absolute: string, content: string, file: string): void {
  try {
    mkdirSync(path.dirname(absolute), {recursive: true})
    writeNewFile(absolute, content)
  } catch (error) {
    throw error instanceof Fault ? error : unwritable(file, (error as NodeJS.ErrnoException).code)
  }
}

/** What a person is told of it, a line each; a block that could not be added, whole. */
export function toldOf(steps: readonly CiStep[], root: string, language: Language): string[] {
  const say = sayIn(language)
  const lines = steps.flatMap(({act, file, block}) => {
    if (act === 'write') return [say(`Đã ghi “${file}”.`, `Wrote “${file}”.`)]
    if (act === 'add') return [say(`Đã bổ sung vào “${file}”.`, `Added to “${file}”.`)]
    if (act === 'keep')
      return [say(`“${file}” đã có cchclint nên giữ nguyên.`, `“${file}” has cchclint already and stays.`)]
    return [
      say(
        `“${file}” đã có nên giữ nguyên; hãy tự thêm khối sau:`,
        `“${file}” is there already and stays; add this to it:`
      ),
      '',
      block
    ]
  })
  const needsPackage = steps.some(({act, block}) => act !== 'keep' && block.includes(packageFile))
  if (!needsPackage || existsSync(path.join(root, packageFile))) return lines
  return [
    ...lines,
    say(
      `Hãy chép tệp cchclint của bản phát hành vào kho: ${packageFile}.`,
      `Put the file of the release into the repository: ${packageFile}.`
    )
  ]
}
