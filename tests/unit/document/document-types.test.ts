import {describe, expect, test} from 'vitest'
import {readPlan} from '../../../src/document/read-plan.js'
import type {ParagraphBlock} from '../../../src/document/source-document.js'
import {exampleSource} from '../../../src/engine/example-source.js'
import {readTextAs} from '../../../src/engine/read-source.js'
import {makeKnowledge, type Knowledge} from '../../../src/knowledge/knowledge.js'
import {mergeKnowledge} from '../../../src/packs/load-knowledge.js'
import {builtInKnowledge} from '../../../src/packs/built-in.js'
import {today, knowledge} from '../../support/linting.js'

async function typeOf(text: string, known: Knowledge = knowledge): Promise<string | undefined> {
  const source = await exampleSource('plan.txt', new TextEncoder().encode(text), {}, known.vocabulary.words)
  return readPlan(source, known.vocabulary, {today}).title?.documentType
}

function document(type: string, subject = 'Tuyên truyền cải cách hành chính năm 2026'): string {
  return `ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\n\n${type}\n\n${subject}\n\nI. MỤC ĐÍCH\n\nĐể người dân biết nơi nộp hồ sơ.\n`
}

describe('the type of a document is read from the table', () => {
  test.each([
    ['KẾ HOẠCH', 'Kế hoạch'],
    ['CHƯƠNG TRÌNH', 'Chương trình'],
    ['KẾT LUẬN', 'Kết luận'],
    ['KÊ HOẠCH', 'Kế hoạch'],
    ['BIÊN BẢN', undefined],
    ['HỢP ĐỒNG', undefined],
    ['ĐỀ CƯƠNG', undefined]
  ])('%s: %s', async (printed, type) => {
    expect(await typeOf(document(printed))).toBe(type)
  })

  test('of two names the longer one', async () => {
    expect(await typeOf(document('THÔNG TƯ LIÊN TỊCH'))).toBe('Thông tư liên tịch')
    expect(await typeOf(document('THÔNG TƯ'))).toBe('Thông tư')
  })

  const row = {...builtInKnowledge['document-types'][0]!, symbol: undefined, aliases: [], titled: true}
  const withRows = (...rows: (typeof row)[]): Knowledge =>
    makeKnowledge(
      {
        ...builtInKnowledge,
        'document-types': [...builtInKnowledge['document-types'], ...rows],
        words: {...builtInKnowledge.words!, changed: ['document-types']}
      },
      today
    )

  test('also one that a province adds, on a line of its own or before its subject', async () => {
    const own = makeKnowledge(mergeKnowledge(builtInKnowledge, 'fixtures/packs/tables/of-a-province'), today)
    expect(await typeOf(document('ĐỀ CƯƠNG'), own)).toBe('Đề cương')
    expect(await typeOf(document('ĐỀ CƯƠNG TUYÊN TRUYỀN', 'Năm 2026'), own)).toBe('Đề cương')
    expect(await typeOf(document('KẾ HOẠCH'), own)).toBe('Kế hoạch')
  })

  test('and its symbol and its citations are read', async () => {
    const own = makeKnowledge(mergeKnowledge(builtInKnowledge, 'fixtures/packs/tables/of-a-province'), today)
    const text = `${document('KẾ HOẠCH')}\nThực hiện Đề cương số 12/ĐC-UBND ngày 02/3/2026 và 05-ĐC/TU ngày 03/3/2026.\n`
    const cited = async (known: Knowledge) => {
      const source = await exampleSource(
        'plan.txt',
        new TextEncoder().encode(text),
        {},
        known.vocabulary.words
      )
      const {citations} = readPlan(source, known.vocabulary, {today})
      return citations.map(({type, number, symbolType}) => [type, number, symbolType])
    }
    expect(await cited(knowledge)).toEqual([[undefined, '12/ĐC-UBND', undefined]])
    expect(await cited(own)).toEqual([
      ['Đề cương', '12/ĐC-UBND', 'ĐC'],
      ['Đề cương', '05-ĐC/TU', 'ĐC']
    ])
  })

  test('not where the words only begin so, or in running text', async () => {
    const own = withRows({...row, id: 'de-cuong', name: 'Đề cương'})
    expect(await typeOf(document('ĐỀ CƯƠNG'), own)).toBe('Đề cương')
    expect(await typeOf(document('ĐỀ CƯƠNGẠT'), own)).toBeUndefined()
    // A letter more is a slip of it.
    expect(await typeOf(document('ĐỀ CƯƠNGG'), own)).toBe('Đề cương')
    expect(await typeOf(document('Đề cương tuyên truyền năm 2026 gồm ba phần.'), own)).toBeUndefined()
  })

  test('nor one that is known by no title', async () => {
    const own = withRows({...row, id: 'phieu-de-xuat', name: 'Phiếu đề xuất', titled: false})
    expect(await typeOf(document('PHIẾU ĐỀ XUẤT'), own)).toBeUndefined()
  })
})

test('a province’s own type alone on its line stands for itself, whatever follows', async () => {
  const body = 'Tuyên truyền về cải cách hành chính đến mọi người dân trên địa bàn tỉnh; '.repeat(6)
  const lines = body.match(/.{1,60}(?: |$)/g)!.join('\n')
  const text = `ĐỀ CƯƠNG\nTUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH TRÊN ĐỊA BÀN TỈNH\n\n${lines}\n`
  const first = async ({vocabulary}: Knowledge) => {
    const {tree} = await readTextAs('text', 'de-cuong.txt', text, vocabulary.words)
    return (tree.children[0] as ParagraphBlock).passage.value
  }
  const own = makeKnowledge(mergeKnowledge(builtInKnowledge, 'fixtures/packs/tables/of-a-province'), today)
  expect(await first(own)).toBe('ĐỀ CƯƠNG')
  expect(await first(knowledge)).not.toBe('ĐỀ CƯƠNG')
})
