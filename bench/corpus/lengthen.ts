import {formOf} from './vary.js'
import type {SentenceWriter} from './sentences.js'
import * as words from './words-of-plans.js'
import type {Random} from './random.js'

/** What is put into a plan beside lines of lists. */
export interface Lengthening {
  /** How many bytes the plan is to have, UTF-8. */
  readonly bytes: number
  /** Whether markup is put in that only a whole parser of Markdown reads: links, code, quotes. */
  readonly withMarkup?: boolean
}

/** How much of what is added stands in rows of a task table, where the plan has one. */
const shareOfRows = 0.2

/** A plan in Markdown → the same plan with more lines in its sections and more rows in its task tables. */
export function lengthen(
  plan: string,
  random: Random,
  write: SentenceWriter,
  {bytes, withMarkup = false}: Lengthening
): string {
  const blocks = plan.trimEnd().split(/\n{2,}/)
  const spots = spotsOf(blocks)
  const tables = blocks.flatMap((block, at) => (isTaskTable(block) ? [at] : []))
  const added = new Map<number, string[]>()
  let size = Buffer.byteLength(plan)
  let sentences = 0
  while (size < bytes) {
    const isRow = tables.length > 0 && random.next() < shareOfRows
    const at = random.pick(isRow ? tables : spots)
    const list = added.get(at) ?? []
    const text = isRow
      ? rowOf(blocks[at] ?? '', list.length, write)
      : withMarkup && sentences % 5 === 0
        ? markedUp(write.sentence(), sentences / 5)
        : `- ${write.sentence()}`
    if (!isRow) sentences++
    list.push(text)
    added.set(at, list)
    size += Buffer.byteLength(text) + 2
  }
  const between = (at: number) => (tables.includes(at) ? '\n' : '\n\n')
  return `${blocks.map((block, at) => [block, ...(added.get(at) ?? [])].join(between(at))).join('\n\n')}\n`
}

/** The blocks behind which a line of a list may stand: sentences between the first section and what closes the plan. */
function spotsOf(blocks: readonly string[]): number[] {
  const {first, last} = formOf(blocks)
  const spots: number[] = []
  for (let at = first + 1; at < last; at++) {
    const block = blocks[at] ?? ''
    if (/[.;]$/.test(block) && !block.startsWith('|') && !block.startsWith('#')) spots.push(at)
  }
  return spots
}

function isTaskTable(block: string): boolean {
  return /^\| *(?:STT|TT) *\|/.test(block)
}

/** @param nth how many rows were added before it */
function rowOf(table: string, nth: number, write: SentenceWriter): string {
  const [head = '', , ...rows] = table.split('\n')
  const cells = head
    .split('|')
    .slice(1, -1)
    .map(name => cellOf(name.trim(), rows.length + nth + 1, write))
  return `| ${cells.join(' | ')} |`
}

function cellOf(name: string, number: number, write: SentenceWriter): string {
  if (/TT/.test(name)) return String(number)
  if (/chủ trì/i.test(name)) return write.unit()
  if (/phối hợp/i.test(name)) return `${write.unit()}; ${write.unit()}`
  if (/thời gian/i.test(name)) return capital(write.time())
  if (/sản phẩm|kết quả/i.test(name)) return capital(`${write.number(2, 24)} ${write.of(words.products)}`)
  return capital(`${write.of(words.forms)} về ${write.of(words.subjects)} cho ${write.of(words.audiences)}`)
}

function capital(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`
}

/** A sentence with markup that is not plain. */
function markedUp(sentence: string, nth: number): string {
  const kinds = [
    `- ${sentence} Xem [hướng dẫn](https://dichvucong.gov.vn/huong-dan "Hướng dẫn").`,
    `> ${sentence}`,
    `- ${sentence} Mã chuyên mục là \`CM-${nth}\`.`
  ]
  return kinds[nth % kinds.length] ?? sentence
}
