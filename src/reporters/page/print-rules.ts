import type {Stage} from '../../base/severity.js'
import type {SheetWords} from '../sheet/words.js'

/** What the margins of a sheet’s printed pages say. */
export interface RunningWords {
  /** The name of its pages, where several sheets stand on one page; ours alone. */
  readonly name?: string
  readonly stage: Stage | undefined
  readonly sha256: string | null
}

const face = '"Times New Roman","Liberation Serif",serif'

/**
 * The margin boxes of printed pages: the sheet’s name and the stage above, the first digits of the hash and the page
 * below. Into CSS go words of a closed list and hex digits; never a text of a file.
 */
export function printRules({name, stage, sha256}: RunningWords, words: SheetWords): string {
  const boxes = [
    box('top-left', quote(words.running), `9pt ${face}`),
    box('top-right', quote(stage === undefined ? words.unread : words.stages[stage]), `700 10pt ${face}`),
    ...(sha256 === null
      ? []
      : [box('bottom-left', quote(`${words.reviewed} ${hexDigits(sha256)}…`), `9pt ${face}`)]),
    box('bottom-right', `${quote(`${words.page} `)} counter(page) "/" counter(pages)`, `9pt ${face}`)
  ]
  const pages = `@page${name === undefined ? '' : ` ${name}`}{${boxes.join('')}}`
  // The first page bears the stamp.
  return name === undefined ? `${pages}@page:first{@top-left{content:none}@top-right{content:none}}` : pages
}

function box(where: string, content: string, font: string): string {
  const isTop = where.startsWith('top')
  const placed = isTop ? 'vertical-align:bottom;padding-bottom:3mm' : 'vertical-align:top;padding-top:3mm'
  return `@${where}{content:${content};font:${font};${placed}}`
}

/** A string of CSS, of our own words, which hold no sign that would end it. */
function quote(words: string): string {
  return `"${words}"`
}

function hexDigits(sha256: string): string {
  const digits = sha256.slice(0, 8)
  if (!/^[0-9a-f]{8}$/.test(digits)) throw new Error('a hash is made of hex digits')
  return digits
}

/** The same of an overview, which is of no single file. */
export function overviewRules(title: string, words: SheetWords): string {
  const boxes = [
    box('top-left', quote(title), `9pt ${face}`),
    box('bottom-right', `${quote(`${words.page} `)} counter(page) "/" counter(pages)`, `9pt ${face}`)
  ]
  return `@page tong-hop{${boxes.join('')}}`
}
