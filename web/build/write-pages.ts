import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import type {BuiltIn} from '../../src/maintain/tables-beside.js'
import {type Pages, pagesOf} from './pages.js'

/** The one-file page, and the folder for a web server, beside what else is built. */
export const oneFile = 'page.html'
export const pageFolder = 'page'

/** @param into the folder of all that is built */
export async function writePages(builtIn: BuiltIn, into = 'dist'): Promise<Pages> {
  const pages = await pagesOf(builtIn)
  const {one, folder} = pages
  rmSync(`${into}/${pageFolder}`, {recursive: true, force: true})
  mkdirSync(`${into}/${pageFolder}`, {recursive: true})
  writeFileSync(`${into}/${oneFile}`, one)
  for (const [name, text] of folder) writeFileSync(`${into}/${pageFolder}/${name}`, text)
  return pages
}
