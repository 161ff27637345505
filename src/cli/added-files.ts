import {existsSync, mkdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {Fault} from '../base/fault.js'
import type {Language} from '../base/severity.js'
import {sayIn} from '../base/wording.js'
import {mostWritten, refuseIrregular} from '../files/read-regular-file.js'
import type {Io} from './io.js'
import {unwritable} from './output/unwritable.js'
import {writeFiles, writeNewFile} from './output/write-files.js'

/** What another program reads, and in which something of ours is to stand. */
export interface OfferedFile {
  /** From the folder in which that program looks for it. */
  readonly file: string
  /** All that a new file says. */
  readonly whole: string
  /** What is added to a file that is there. */
  readonly block: string
}

/** What is to become of such a file. */
export interface AddStep extends OfferedFile {
  /** Absolute. */
  readonly absolute: string
  readonly act: 'write' | 'add' | 'keep' | 'print'
  /** What it will hold; undefined where it stays as it is. */
  readonly content: string | undefined
}

/**
 * What is to become of one: a new one is written, one that is there is added to, and where that cannot be done safely,
 * what would be added is printed.
 *
 * @param root the folder in which it stands
 * @param add what the file is to say, which is what it says where ours is there; undefined where nothing can be added
 * @throws {Fault} for what is no file, is too large, or lies elsewhere
 */
export async function stepFor(
  one: OfferedFile,
  root: string,
  add: (text: string) => Promise<string | undefined>
): Promise<AddStep> {
  const {file, whole, block} = one
  const absolute = path.join(root, file)
  const step = (act: AddStep['act'], content?: string): AddStep => ({
    file,
    whole,
    block,
    absolute,
    act,
    content
  })
  if (!existsSync(absolute)) return step('write', whole)
  refuseIrregular(absolute, {most: mostWritten, inside: root}, file)
  const text = textOf(absolute)
  if (text === whole) return step('keep')
  const content = text === undefined ? undefined : await add(text)
  if (content === undefined) return step('print')
  return content === text ? step('keep') : step('add', content)
}

/** Undefined for what is not UTF-8: written back, it would not be what it was. */
function textOf(absolute: string): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(readFileSync(absolute))
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** Does what was decided. @throws {Fault} for a file that cannot be written; those before it stay */
export async function doSteps(steps: readonly AddStep[], io: Io): Promise<void> {
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
export function toldOf(steps: readonly AddStep[], language: Language): string[] {
  const say = sayIn(language)
  return steps.flatMap(({act, file, block}) => {
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
}
