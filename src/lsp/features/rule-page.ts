import {existsSync} from 'node:fs'
import {once} from '../../base/once.js'

/** Where the page of a rule lies; undefined of a rule that has none, such as one of a user’s own. */
export function pageOf(rule: string, pages: RulePages): string | undefined {
  const known = knownPages(pages)
  if (!known.has(rule)) {
    const page = new URL(`${rule}.md`, pages.folder)
    known.set(rule, existsSync(page) ? page.href : undefined)
  }
  return known.get(rule)
}

/** The folder of the pages, which come with the program: a URL that ends in a slash. */
export interface RulePages {
  readonly folder: string
}

const knownPages = once((_: RulePages) => new Map<string, string | undefined>())
