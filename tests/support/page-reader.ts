import {createHash} from 'node:crypto'
import {HtmlValidate} from 'html-validate'
import {decodeHTML} from './entities.js'

/** What is asked of a page by its text alone. */
export interface PageText {
  readonly title: string
  readonly style: string
  readonly policy: string
  readonly ids: readonly string[]
  /** Where links lead to. */
  readonly hrefs: readonly string[]
  /** What is read, markup gone and blanks collapsed. */
  readonly text: string
}

export function readPage(html: string): PageText {
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
  const body = html.slice(html.indexOf('<body>'), html.indexOf('</body>'))
  return {
    title: decodeHTML(/<title>([\s\S]*?)<\/title>/.exec(html)?.[1] ?? ''),
    style,
    policy: decodeHTML(/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''),
    ids: [...body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!),
    hrefs: [...body.matchAll(/ href="([^"]*)"/g)].map(([, href]) => decodeHTML(href!)),
    text: textOf(body)
  }
}

/** What is read of a piece of a page. */
export function textOf(html: string): string {
  return decodeHTML(html.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
}

/** The rows of the first table with these words in its caption: the texts of their cells. */
export function rowsOf(html: string, caption: string): string[][] {
  const from = html.indexOf(`<caption class="vh">${caption}</caption>`)
  if (from < 0) return []
  const table = html.slice(from, html.indexOf('</table>', from))
  return [...table.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row]) =>
    [...row!.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) => textOf(cell!))
  )
}

/** The hash by which a policy knows a style. */
export function hashOf(style: string): string {
  return `sha256-${createHash('sha256').update(style).digest('base64')}`
}

const validator = new HtmlValidate({extends: ['html-validate:recommended']})

/** What html-validate has to say of a page. */
export async function complaints(html: string): Promise<string[]> {
  const {results} = await validator.validateString(html)
  return results.flatMap(({messages}) =>
    messages.map(({line, column, ruleId, message}) => `${line}:${column} ${ruleId} ${message}`)
  )
}
