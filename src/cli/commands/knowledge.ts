import {sayIn} from '../../base/wording.js'
import {printable} from '../../diagnostic/printable.js'
import type {Language} from '../../base/severity.js'
import {type CheckedRow, type CheckedTable, checkedTables} from '../../knowledge/ages.js'
import type {KnowledgeTables} from '../../knowledge/tables.js'
import {onItsDay} from '../../packs/basis-lines.js'
import {endedBases} from '../../packs/ended-bases.js'
import {dayAfter, daysBetween, vietnameseDate} from '../../vietnamese/dates.js'
import type {Io} from '../io.js'
import type {Options} from '../options.js'
import type {Setup} from '../../linter/host.js'
import {makeLinter} from '../make-linter.js'
import {grammarName, tableTitles} from '../table-titles.js'

/** How things are said: in which language, and on which day. */
interface Saying {
  readonly language: Language
  readonly today: string
}

/**
 * `cchclint knowledge`: the tables, how many rows they have, how old their last check is, how many sources they name,
 * and which bases of rules have ended. With `--stale`, only what was last checked longer ago, and the code is 1 where
 * there is some, as other tools do that look for what is outdated. @throws {Fault}
 */
export async function knowledgeCommand(options: Options, io: Io): Promise<number> {
  const {setup, language} = await makeLinter(options, io).prepared()
  const saying = {language, today: options.today ?? io.today}
  const {stale} = options
  const tables = checkedTables(setup.knowledge)
  const shown: ShownTable[] = stale === undefined ? tables : staleOnly(tables, stale, saying.today)
  const lines = [
    ...(stale !== undefined && shown.length === 0 ? [noneStale(stale, saying), ''] : []),
    ...foldersOf(shown).flatMap(folder => [
      headOf(folder, saying),
      ...editionLines(setup.knowledge, folder, saying),
      ...tableLines(
        shown.filter(table => table.folder === folder),
        saying
      ),
      ''
    ]),
    ...basisLines(setup, saying)
  ]
  io.out(`${lines.map(printable).join('\n')}\n`)
  if (stale === undefined || shown.length === 0) return 0
  const count = shown.reduce((sum, {rows}) => sum + rows.length, 0)
  io.err(
    sayIn(saying.language)(
      `Có ${count} dòng được kiểm tra lần cuối cách đây quá ${stale} ngày (mã thoát 1).`,
      `${count} row(s) last checked more than ${stale} days ago (exit code 1).`
    )
  )
  return 1
}

/** A table, and how many rows it has where only some of them are shown. */
interface ShownTable extends CheckedTable {
  readonly of?: number
}

function staleOnly(tables: readonly CheckedTable[], stale: number, today: string): ShownTable[] {
  const isStale = ({checkedOn}: CheckedRow) =>
    checkedOn !== undefined && daysBetween(checkedOn, today) > stale
  return tables
    .map(table => ({...table, rows: table.rows.filter(isStale), of: table.rows.length}))
    .filter(({rows}) => rows.length > 0)
}

function noneStale(stale: number, {language}: Saying): string {
  return sayIn(language)(
    `Không có dòng nào được kiểm tra lần cuối cách đây quá ${stale} ngày.`,
    `No row was last checked more than ${stale} days ago.`
  )
}

function foldersOf(tables: readonly ShownTable[]): (string | undefined)[] {
  return [...new Set(tables.map(({folder}) => folder))]
}

function headOf(folder: string | undefined, {language, today}: Saying): string {
  if (folder !== undefined)
    return sayIn(language)(
      `Dữ liệu của bạn, trong thư mục “${folder}”:`,
      `Your own data, in the folder “${folder}”:`
    )
  return sayIn(language)(
    `Dữ liệu kèm theo chương trình, tính đến ngày ${vietnameseDate(today)}:`,
    `The data that comes with the program, on ${today}:`
  )
}

/** What a folder says of itself, where it is a later edition of all tables. */
function editionLines(
  {editions = []}: KnowledgeTables,
  folder: string | undefined,
  saying: Saying
): string[] {
  return editions
    .filter(edition => edition.folder === folder)
    .map(({title, checkedOn}) => {
      const day = dayWords(checkedOn, saying)
      return sayIn(saying.language)(
        `  ${title}: cả bảng văn bản được kiểm tra ngày ${day}`,
        `  ${title}: the table of documents was checked as a whole on ${day}`
      )
    })
}

/** A line a table, and below it which rows, where only some are meant. Tables of words that come with us take one. */
function tableLines(tables: readonly ShownTable[], saying: Saying): string[] {
  const {language} = saying
  const ofWords = tables.filter(({table, folder}) => folder === undefined && isOfWords(table))
  const others = tables.filter(table => !ofWords.includes(table))
  const cells = others.map(({table, rows, of}) => [
    `${titleOf(table, language)} (${table})`,
    `${of === undefined ? '' : `${rows.length}/`}${counted(of ?? rows.length, 'dòng', 'row', language)}`,
    checkWords(rows, saying),
    sourceWords(rows, language)
  ])
  if (ofWords.length > 0) {
    const rows = ofWords.flatMap(one => one.rows)
    const count = counted(ofWords.length, 'bảng', 'table', language)
    cells.push([
      `${grammarName[language]} (rules/grammar: ${count})`,
      counted(rows.length, 'dòng', 'row', language),
      checkWords(rows, saying),
      ''
    ])
  }
  const widths = [0, 1, 2].map(at => Math.max(...cells.map(row => row[at]?.length ?? 0)))
  return cells.flatMap((row, at) => [
    `  ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
    ...(others[at] ? rowLines(others[at], saying) : [])
  ])
}

/** Where all rows are meant, the line of the table says so. */
function rowLines({rows, of = rows.length}: ShownTable, saying: Saying): string[] {
  if (of === rows.length) return []
  return rows.flatMap(({id, checkedOn}) =>
    checkedOn === undefined ? [] : [`      ${id}: ${dayWords(checkedOn, saying)}`]
  )
}

function isOfWords(table: CheckedTable['table']): boolean {
  return !(table in tableTitles)
}

function titleOf(table: CheckedTable['table'], language: Language): string {
  return (tableTitles[table] ?? grammarName)[language]
}

function counted(count: number, vi: string, en: string, language: Language): string {
  return sayIn(language)(`${count} ${vi}`, `${count} ${en}${count === 1 ? '' : 's'}`)
}

/** The day of the row that was checked longest ago, since the table is no newer than that. */
function checkWords(rows: readonly CheckedRow[], saying: Saying): string {
  const {language} = saying
  const days = rows.flatMap(({checkedOn}) => checkedOn ?? []).sort()
  const [oldest] = days
  if (oldest === undefined) return sayIn(language)('không ghi ngày kiểm tra', 'no day of a check')
  const isOne = oldest === days.at(-1)
  return sayIn(language)(
    `kiểm tra lần cuối${isOne ? '' : ', dòng cũ nhất'}: ${dayWords(oldest, saying)}`,
    `last checked${isOne ? '' : ', oldest row'}: ${dayWords(oldest, saying)}`
  )
}

/** “21/11/2026 (8 ngày trước)”; a day that is still to come has no age. */
function dayWords(day: string, {language, today}: Saying): string {
  const age = daysBetween(day, today)
  const date = sayIn(language)(vietnameseDate(day), day)
  if (age < 0) return date
  if (age === 0) return `${date} (${sayIn(language)('hôm nay', 'today')})`
  return `${date} (${counted(age, 'ngày trước', 'day', language)}${sayIn(language)('', ' ago')})`
}

function sourceWords(rows: readonly CheckedRow[], language: Language): string {
  const count = new Set(rows.flatMap(({sources}) => sources)).size
  return count === 0 ? '' : counted(count, 'nguồn', 'source', language)
}

/** Which documents that rules rest on have ended by that day, what replaced them, and which rules name them. */
function basisLines({packs, knowledge}: Setup, {language, today}: Saying): string[] {
  const date = (iso: string) => sayIn(language)(vietnameseDate(iso), iso)
  const say = sayIn(language)
  const ended = endedBases(packs, knowledge, today)
  if (ended.length === 0)
    return [
      say(
        `Đến ngày ${date(today)} chưa có căn cứ nào của quy tắc hết hiệu lực.`,
        `On ${today} no basis of a rule has ended.`
      )
    ]
  return [
    say(
      `Căn cứ của quy tắc đã hết hiệu lực vào ngày ${date(today)}:`,
      `Bases of rules that have ended on ${today}:`
    ),
    ...ended.flatMap(({title, until, next, rules, unaccented}) => [
      `  ${title}`,
      say(
        `      hết hiệu lực từ ngày ${date(dayAfter(until))}${next === undefined ? '' : `; văn bản thay thế đang có hiệu lực: ${next}`}`,
        `      ended on ${date(until)}${next === undefined ? '' : `; in force in its place: ${next}`}`
      ),
      `      ${say('quy tắc', 'rules')}: ${rules.join(', ')}`,
      ...(unaccented.length === 0
        ? []
        : [`      ${say('không còn căn cứ nào khác', 'without any other basis')}: ${unaccented.join(', ')}`])
    ]),
    onItsDay[language]
  ]
}
