import {existsSync, linkSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {runBounded} from './run-bounded.js'

/** The texts that other programs read in files, by the file; those that they read nothing in are left out. */
export async function oracleTexts(files: readonly string[]): Promise<Map<string, string>> {
  const endings = (...wanted: readonly string[]) =>
    files.filter(file => wanted.includes(path.extname(file).toLowerCase()))
  return new Map([
    ...(await pdfTexts(endings('.pdf'))),
    ...(await officeTexts(endings('.doc', '.docx', '.odt')))
  ])
}

/** In milliseconds, for a file. */
const time = 30_000

async function pdfTexts(files: readonly string[]): Promise<[string, string][]> {
  const texts: [string, string][] = []
  if (files.length === 0 || !(await isThere('pdftotext', '-v'))) return texts
  for (const file of files) {
    const {code, out} = await runBounded(['pdftotext', '-enc', 'UTF-8', file, '-'], {time})
    if (code === 0) texts.push([file, out])
  }
  return texts
}

/** So many files LibreOffice is given at once: to begin takes it longer than to read. */
const atOnce = 20

async function officeTexts(files: readonly string[]): Promise<[string, string][]> {
  if (files.length === 0 || !(await isThere('soffice', '--version'))) return []
  const folder = mkdtempSync(path.join(tmpdir(), 'cchclint-oracle-'))
  const texts: [string, string][] = []
  for (let at = 0; at < files.length; at += atOnce) {
    const some = files.slice(at, at + atOnce)
    const found = await converted(some, folder)
    // One that it cannot get over takes the others with it: each is tried alone.
    const missing = some.filter(file => !found.has(file))
    if (missing.length > 1 && missing.length < some.length)
      for (const file of missing)
        for (const [name, text] of await converted([file], folder)) found.set(name, text)
    texts.push(...found)
  }
  rmSync(folder, {recursive: true, force: true})
  return texts
}

async function converted(files: readonly string[], folder: string): Promise<Map<string, string>> {
  const work = path.join(folder, 'work')
  rmSync(work, {recursive: true, force: true})
  mkdirSync(work)
  // Two files of one name would be written into one.
  const copies = files.map((file, at) => {
    const copy = path.join(work, `${at}${path.extname(file).toLowerCase()}`)
    put(file, copy)
    return copy
  })
  await runBounded(
    [
      'soffice',
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'txt:Text (encoded):UTF8',
      '--outdir',
      work,
      ...copies
    ],
    {time: time + files.length * 3000}
  )
  return new Map(
    files.flatMap((file, at): [string, string][] => {
      const text = path.join(work, `${at}.txt`)
      return existsSync(text) ? [[file, readFileSync(text, 'utf8')]] : []
    })
  )
}

function put(file: string, copy: string): void {
  try {
    linkSync(file, copy)
  } catch {
    copyFileSync(file, copy)
  }
}

async function isThere(program: string, ask: string): Promise<boolean> {
  try {
    return (await runBounded([program, ask], {time})).code !== null
  } catch {
    return false
  }
}
