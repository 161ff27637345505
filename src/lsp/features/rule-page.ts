import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {once} from '../../base/once.js'
import {isInside} from '../../files/repository-root.js'

/** Where the page of a rule lies; undefined of a rule that has none, such as one of a user’s own. */
export function pageOf(rule: string, pages: RulePages): string | undefined {
  const known = knownPages(pages)
  if (!known.has(rule)) {
    const page = new URL(`${rule}.md`, pages.folder)
    known.set(rule, existsSync(page) ? page.href : undefined)
  }
  return known.get(rule)
}

/** Whether a file is the page of a rule, which an editor may have opened. @param file absolute */
export function isPage(file: string, {folder}: RulePages): boolean {
  return isInside(fileURLToPath(folder), file)
}

/** The folder of the pages, which come with the program: a URL that ends in a slash. */
export interface RulePages {
  readonly folder: string
}

const knownPages = once((_: RulePages) => new Map<string, string | undefined>())
