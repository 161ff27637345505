import {mkdir, rename, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {Fault} from '../files/fault.js'

/**
 * Write a whole file or none of it: beside its place first, then moved there.
 *
 * @throws {Fault} that says why it could not be written
 */
export async function writeOutput(file: string, content: string | Uint8Array): Promise<void> {
  const beside = `${file}.${Math.random().toString(36).slice(2, 8)}.tmp`
  try {
    await mkdir(path.dirname(file), {recursive: true})
    await writeFile(beside, content)
    await rename(beside, file)
  } catch (error) {
    await rm(beside, {force: true}).catch(() => undefined)
    const code = (error as NodeJS.ErrnoException).code ?? '?'
    throw new Fault({vi: `Không ghi được tệp “${file}” (${code}).`, en: `Cannot write “${file}” (${code}).`})
  }
}
