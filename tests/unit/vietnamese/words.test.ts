import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {fold} from '../../../src/vietnamese/fold.js'
import {tokenize} from '../../../src/vietnamese/tokens.js'

import {PassageBuilder} from '../../../src/vietnamese/passage.js'
import {compileWords} from '../../../src/vietnamese/words/compile.js'
import {bare, readBare, tokenise} from '../../../src/vietnamese/words/lexer.js'
import {Matcher} from '../../../src/vietnamese/words/matcher.js'
import {affectedBy} from '../../../src/vietnamese/words/references.js'
import {RowFault} from '../../../src/vietnamese/words/row-fault.js'
import type {WordRow} from '../../../src/vietnamese/words/rows.js'
import {TableBits} from '../../../src/vietnamese/words/table-bits.js'
import {flag, sign, TokenRange} from '../../../src/vietnamese/words/tokens.js'
import {WordFinder} from '../../../src/vietnamese/words/word-finder.js'
import {growthOf, linear} from '../../support/growth.js'

const matcherOf = (rows: readonly WordRow[], options = {}) =>
  new Matcher(compileWords([{name: 'bảng', rows}], options))
const row = (id: string, ...words: string[]): WordRow => ({id, words})
const name = (id: string, ...words: string[]): WordRow => ({id, words, areNames: true})

/** “id: the words”, in the order of the text. */
function found(matcher: Matcher, text: string): string[] {
  const {tokens, hits} = matcher.read(text)
  const all: {at: number; said: string}[] = []
  for (let hit = 0; hit < hits.length; hit++) {
    if (hits.isHidden[hit] === 1 || hits.table[hit]! < 0) continue
    const [start, end] = [tokens.start[hits.from[hit]!]!, tokens.end[hits.to[hit]! - 1]!]
    all.push({at: start, said: `${matcher.names.ids[hits.tag[hit]!]}: ${text.slice(start, end)}`})
  }
  return all.sort((a, b) => a.at - b.at || (a.said < b.said ? -1 : 1)).map(one => one.said)
}

const wordsOf = (text: string) => {
  const tokens = tokenise(text)
  return Array.from({length: tokens.length}, (_, i) => ({
    text: text.slice(tokens.start[i], tokens.end[i]),
    start: tokens.start[i]!,
    key: `${tokens.key1[i]},${tokens.key2[i]}`,
    isSign: (tokens.flags[i]! & flag.sign) !== 0,
    flags: tokens.flags[i]!
  })).filter(token => !token.isSign)
}

describe('tokens', () => {
  const syllables =
    'ủy Ủy uỷ UỶ ban hòa hoà HÒA quý qúy nghiêng nghiệng Đảng đảng dang 06 6 2025 GD ĐT'.split(' ')
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom(...syllables, ',', ';', '.', ' - ', ' & ', ' ', '\n', '(', '“', '**', '\u00ad'),
        fc.string({unit: 'grapheme', maxLength: 4})
      ),
      {maxLength: 30}
    )
    .map(parts => parts.join(fc.sample(fc.constantFrom('', ' '), 1)[0]))

  test('are the words that a folded text has, at the places where these stand', () => {
    fc.assert(
      fc.property(text, any => {
        const value = any.normalize('NFC').replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
        // Marks that stand alone carry no text here.
        fc.pre(!/(?:^|[^\p{L}\p{N}\p{M}])\p{M}/u.test(value))
        expect(wordsOf(value).map(({text: one, start}) => `${start} ${one}`)).toEqual(
          tokenize(value).map(({start, end}) => `${start} ${value.slice(start, end)}`)
        )
      }),
      {numRuns: 400}
    )
  })

  test('have one key where their folding is one, composed or not', () => {
    const vietnamese = fc.string({
      unit: fc.constantFrom(
        ...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữựýỳỷỹỵ 0123,.;-(“'
      ),
      maxLength: 60
    })
    fc.assert(
      fc.property(vietnamese, any => {
        const forms = [any, any.normalize('NFD'), any.toUpperCase(), fold(any)]
        const [first, ...others] = forms.map(form => wordsOf(form).map(word => word.key))
        for (const other of others) expect(other).toEqual(first)
      }),
      {numRuns: 1000}
    )
  })

  test('have different keys where their foldings differ', () => {
    const letters = fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệ')
    const word = fc.array(letters, {minLength: 1, maxLength: 9}).map(all => all.join(''))
    const plain = (one: string) => {
      // The tone of a syllable may stand anywhere in it; two tones are words run together.
      const tones = one.normalize('NFD').match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? []
      const base = one.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
      return `${base} ${tones.length > 1 ? 'two' : tones.join('')}`
    }
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(wordsOf(one)[0]!.key === wordsOf(other)[0]!.key).toBe(plain(one) === plain(other))
      }),
      {numRuns: 1000}
    )
  })

  test('have the keys without diacritics in those with them', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'aăâđeêoôơuưhngàảẵấụờÀĂĐƯ\u0301\u0306\u031b', 'я', 'а', 'ß', '7', '\u00ad'),
      minLength: 1,
      maxLength: 14
    })
    fc.assert(
      fc.property(fc.array(word, {maxLength: 6}), words => {
        const value = words.join(' ')
        const [tokens, plain] = [tokenise(value), tokenise(value, {isUnaccented: true})]
        expect(tokens.length).toBe(plain.length)
        for (let i = 0; i < tokens.length; i++) {
          expect(tokens.flagsOf(i)).toBe(plain.flagsOf(i))
          if ((tokens.flagsOf(i) & flag.sign) !== 0) continue
          readBare(value, tokens, i)
          expect([bare.key1, bare.key2]).toEqual([plain.key1Of(i), plain.key2Of(i)])
        }
      }),
      {numRuns: 1000}
    )
  })

  test('know their places in a decomposed text', () => {
    for (const form of ['NFC', 'NFD']) {
      const value = 'Giao cho Sở Nội vụ, “Báo tỉnh”.'.normalize(form)
      const words = wordsOf(value)
      expect(words.map(word => word.text.normalize('NFC'))).toEqual([
        'Giao',
        'cho',
        'Sở',
        'Nội',
        'vụ',
        'Báo',
        'tỉnh'
      ])
      expect(words[2]!.flags & flag.capital).toBeTruthy()
    }
  })

  test('a number is known by its value, unless it is longer than any date, number or symbol', () => {
    expect(new Set(wordsOf('6 06 006').map(word => word.key)).size).toBe(1)
    expect(wordsOf('6')[0]!.key).not.toBe(wordsOf('4294967302')[0]!.key)
  })
})

describe('rows', () => {
  test('one word, however it is written, is one word', () => {
    const matcher = matcherOf([row('a', 'Ủy ban hòa bình quý')])
    for (const text of [
      'ủy ban hòa bình quý',
      'ỦY BAN HOÀ BÌNH QUÝ',
      'Uỷ ban hoà bình qúy',
      'Ủy ban hòa bình quý'.normalize('NFD'),
      'Ủy\u00a0ban\n hòa – bình quý',
      'ủy b\u00adan hòa bình quý'
    ])
      expect(found(matcher, text)).toEqual([`a: ${text}`])
    for (const text of ['ủy bạn hòa bình quý', 'ủy ban, hòa bình quý', 'ủy ban hòa bình quýt'])
      expect(found(matcher, text)).toEqual([])
  })

  test('have optional words, alternatives, numbers, names, gaps and references', () => {
    const matcher = matcherOf([
      row('agency', 'Sở Nội vụ', 'Báo {tên}'),
      row('give', 'giao [nhiệm vụ] [cho] <agency>', 'giao …3 cho <agency>'),
      row('date', 'ngày {số} tháng {số}'),
      row('half', '(6 | sáu) tháng')
    ])
    expect(found(matcher, 'giao nhiệm vụ cho Báo Tuyên Quang')).toEqual([
      'give: giao nhiệm vụ cho Báo Tuyên Quang'
    ])
    expect(found(matcher, 'giao việc này cho Sở Nội vụ')).toEqual(['give: giao việc này cho Sở Nội vụ'])
    expect(found(matcher, 'giao việc; nay cho Sở Nội vụ')).toEqual(['agency: Sở Nội vụ'])
    expect(found(matcher, 'giao một việc rất mới cho Sở Nội vụ')).toEqual(['agency: Sở Nội vụ'])
    expect(found(matcher, 'ngày 06 tháng 6, 06 tháng')).toEqual(['date: ngày 06 tháng 6', 'half: 06 tháng'])
  })

  test('names keep their commas or leave them out, and have no other syntax', () => {
    const matcher = matcherOf([
      name('a', 'các sở, ban, ngành'),
      name('b', 'Báo {tên}'),
      name('c', 'Trung tâm (cũ)')
    ])
    expect(found(matcher, 'Các sở ban, ngành; các sở, ban ngành')).toEqual([
      'a: Các sở ban, ngành',
      'a: các sở, ban ngành'
    ])
    expect(found(matcher, 'Báo Hà Giang và báo khác')).toEqual(['b: Báo Hà Giang'])
    expect(found(matcher, 'Trung tâm cũ')).toEqual(['c: Trung tâm cũ'])
  })

  test('a comma that belongs to one name does not open another', () => {
    const matcher = matcherOf([
      name('list', 'UBND tỉnh, huyện'),
      name('slot', 'UBND tỉnh {tên}'),
      name('so', 'Sở Nội vụ')
    ])
    expect(found(matcher, 'UBND tỉnh, Sở Nội vụ')).toEqual(['so: Sở Nội vụ'])
  })

  test('a longer phrase of the same table hides a shorter one, and one that begins earlier the next', () => {
    const matcher = matcherOf([
      row('report', 'báo cáo'),
      row('speaker', 'báo cáo viên'),
      row('next', 'viên chức')
    ])
    expect(found(matcher, 'hội nghị báo cáo viên chức báo cáo')).toEqual([
      'speaker: báo cáo viên',
      'report: báo cáo'
    ])
  })

  test('tables do not hide each other', () => {
    const matcher = new Matcher(
      compileWords([
        {name: 'acts', rows: [row('report', 'báo cáo')]},
        {name: 'posts', rows: [row('speaker', 'báo cáo viên')]}
      ])
    )
    expect(found(matcher, 'báo cáo viên')).toEqual(['report: báo cáo', 'speaker: báo cáo viên'])
  })

  test('rows of more tables than there are bits are all found', () => {
    const tables = Array.from({length: 70}, (_, at) => ({name: `t${at}`, rows: [row(`r${at}`, `sở ${at}`)]}))
    const matcher = new Matcher(compileWords(tables))
    expect(found(matcher, 'sở 3, sở 35, sở 67')).toEqual(['r3: sở 3', 'r35: sở 35', 'r67: sở 67'])
  })

  test('the same rows are found without diacritics', () => {
    const matcher = matcherOf([row('a', 'tổ chức thực hiện')], {isUnaccented: true})
    expect(found(matcher, 'TÔ CHƯC THUC HIÊN')).toEqual(['a: TÔ CHƯC THUC HIÊN'])
  })

  test('references look for a table, then for a row of the same table, whatever their order', () => {
    const matcher = new Matcher(
      compileWords([
        {name: 'duties', rows: [row('told', '<leads> <agencies>', '<leads> <agencies> và <agencies>')]},
        {name: 'leads', rows: [row('give', 'giao [cho]')]},
        {name: 'agencies', rows: [name('a', 'Sở Nội vụ'), name('b', 'Sở Y tế')]}
      ])
    )
    expect(found(matcher, 'Giao cho Sở Nội vụ và Sở Y tế')).toContain('told: Giao cho Sở Nội vụ và Sở Y tế')
  })

  test.each([
    ['giao (cho', 'thiếu dấu “)”'],
    ['giao ]', 'có dấu “]” mà phía trước không mở'],
    ['{ngay}', 'không có ô “{ngay}”; chỉ có {số} và {tên}'],
    ['<không có>', 'không có bảng hay dòng “không có”'],
    ['… cho', 'phải mở đầu bằng một từ hoặc một <dẫn chiếu>'],
    ['a …99 b', '“…99” không dùng được; số từ ở giữa là từ 1 đến 12'],
    ['*', 'dấu “*” không dùng được ở đây'],
    ['[giao]', 'có thể không gồm từ nào'],
    [`${'[a|b|c] '.repeat(12)}`, 'gồm quá nhiều cách viết']
  ])('“%s” is said to be wrong in one sentence', (words, sentence) => {
    const thrown = (() => {
      try {
        compileWords([{name: 'bảng', rows: [row('dong', words)]}])
      } catch (error) {
        return error
      }
      return undefined
    })()
    expect(thrown).toBeInstanceOf(RowFault)
    const {what, row: at} = thrown as RowFault
    expect(what.vi).toContain(sentence)
    expect(what.vi).toMatch(/\.$/)
    expect(at).toEqual({table: 'bảng', id: 'dong', words})
  })

  test('a circle of references is refused', () => {
    expect(() => compileWords([{name: 't', rows: [row('a', 'x <b>'), row('b', 'y <a>')]}])).toThrow(RowFault)
  })

  test('other bytes are refused', () => {
    expect(() => new Matcher(new Uint8Array(100))).toThrow(TypeError)
    expect(() => new Matcher(new Uint8Array(3))).toThrow(TypeError)
  })

  test('bytes that are not aligned are read', () => {
    const bytes = compileWords([{name: 't', rows: [row('a', 'sở')]}])
    const shifted = new Uint8Array(bytes.length + 1)
    shifted.set(bytes, 1)
    expect(found(new Matcher(shifted.subarray(1)), 'sở')).toEqual(['a: sở'])
  })
})

test('nothing is found of a table of which no word may begin a hit', () => {
  const matcher = new Matcher(
    compileWords([
      {name: 'agency', rows: [row('so', 'Sở {tên}'), row('ubnd', 'UBND [tỉnh]')]},
      {name: 'give', rows: [row('give', 'giao …2 cho <agency>'), row('told', '<agency> chủ trì')]},
      {name: 'list', rows: [row('both', '<give/told>, <agency>')]},
      {name: 'date', rows: [row('day', '{số} tháng {số}'), row('sixth', '6 tháng')]}
    ])
  )
  const parts = 'Sở Nội UBND tỉnh giao việc cho chủ trì , 6 7 tháng .'.split(' ')
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), {maxLength: 12}), said => {
      const text = said.join(' ')
      const {tokens, hits} = matcher.read(text)
      const range = new TokenRange(tokens, 0, tokens.length)
      for (let hit = 0; hit < hits.length; hit++) {
        if (hits.tableOf(hit) < 0) continue
        const bits = new TableBits(hits.tableOf(hit))
        expect(matcher.mayBegin(text, range, hits.fromOf(hit), bits)).toBe(true)
        expect(matcher.tablesIn(text, range).low & bits.low).not.toBe(0)
      }
    }),
    {numRuns: 500}
  )
  const range = (text: string) => new TokenRange(tokenise(text), 0, 2)
  const list = new TableBits(2)
  expect(matcher.mayBegin('UBND chủ', range('UBND chủ'), 0, list)).toBe(true)
  expect(matcher.mayBegin('UBND chủ', range('UBND chủ'), 1, list)).toBe(false)
})

test('the automaton finds what a search of each phrase finds', () => {
  const words = ['sở', 'nội', 'vụ', '6', 'tháng', 'báo', 'cáo']
  const phrase = fc.array(fc.constantFrom(...words, '{số}'), {minLength: 1, maxLength: 4})
  const text = fc.array(fc.constantFrom(...words, '8', ','), {maxLength: 40})
  fc.assert(
    fc.property(fc.array(phrase, {minLength: 1, maxLength: 12}), text, (phrases, parts) => {
      // Each phrase is a table of its own, so that none hides another.
      const matcher = new Matcher(
        compileWords(phrases.map((one, at) => ({name: `t${at}`, rows: [row(`p${at}`, one.join(' '))]})))
      )
      const expected: string[] = []
      for (const [at, one] of phrases.entries())
        for (let i = 0, last = -1; i + one.length <= parts.length; i++) {
          const fits = one.every((word, k) =>
            word === '{số}' ? /^\d$/.test(parts[i + k]!) : word === parts[i + k]
          )
          if (!fits || i < last) continue
          expected.push(`p${at}@${i}`)
          last = i + one.length
        }
      const {hits} = matcher.read(parts.join(' '))
      const got: string[] = []
      for (let hit = 0; hit < hits.length; hit++)
        if (hits.isHidden[hit] === 0) got.push(`${matcher.names.ids[hits.tag[hit]!]}@${hits.from[hit]}`)
      expect(got.sort()).toEqual(expected.sort())
    }),
    {numRuns: 200}
  )
})

describe('compiling takes time that grows with the rows', () => {
  test.each([
    ['words before a name', (at: number) => `dòng ${at} {tên}`],
    ['words behind another row', (at: number) => `<bảng/r0> dòng ${at}`],
    ['words behind a row of another table', (at: number) => `<khác> dòng ${at}`]
  ])('%s', async (_, words) => {
    const work = (n: number) => {
      const rows = Array.from({length: n}, (_, at) => row(`r${at}`, at === 0 ? 'mở đầu' : words(at)))
      return compileWords([
        {name: 'bảng', rows},
        {name: 'khác', rows: [row('k', 'khác')]}
      ])
    }
    expect(await growthOf(work, 1000)).toBeLessThan(linear)
  })

  test('tables of one row', async () => {
    const work = (n: number) =>
      compileWords(
        Array.from({length: n}, (_, at) => ({name: `b${at}`, rows: [row('r', `dòng ${at} {tên}`)]}))
      )
    expect(await growthOf(work, 1000)).toBeLessThan(linear)
  })
})

describe('whatever a text holds, matching is linear', () => {
  const matcher = matcherOf([
    name('so', 'Sở Nội vụ', 'các sở, ban, ngành'),
    name('bao', 'Báo {tên}'),
    row('give', 'giao [nhiệm vụ] [cho] <so>', 'giao …12 cho <bao>', 'giao cho giao'),
    row('quarter', 'quý (I | II | {số}) [, 6 tháng]')
  ])
  test.each([
    ['Giao cho ', 8_000],
    [' ', 60_000],
    ['quý I, 6 tháng (', 6_000],
    ['các sở, ban, ngành; ', 6_000],
    ['Báo Sở ', 10_000],
    ['a', 60_000],
    ['9', 60_000],
    ['\u0301', 60_000],
    ['(', 40_000],
    ['Một ', 15_000],
    ['\u00e1\u0323', 30_000]
  ])('“%s” repeated', async (unit, count) => {
    const growth = await growthOf(n => matcher.read(`Sở ${unit.repeat(n)}.`), count)
    expect(growth).toBeLessThan(linear)
  })

  test.each([
    ['one line of a quarter of a megabyte', 'Giao cho Sở Nội vụ báo cáo quý I, 6 tháng; '.repeat(6_000)],
    ['duties without end', 'Giao cho '.repeat(25_000)],
    ['blanks', ' '.repeat(10_000)],
    ['brackets that stay open', 'quý I, 6 tháng ('.repeat(10_000)],
    ['a word without end', 'ă'.repeat(100_000)],
    ['a letter under thousands of marks', `a${'\u0301'.repeat(20_000)}`]
  ])('%s: read to its end', (_, unit) => {
    const {tokens} = matcher.read(`${unit} Sở Nội vụ`)
    expect(tokens.end[tokens.length - 1]).toBe(unit.length + ' Sở Nội vụ'.length)
  })
})

describe('a finder', () => {
  const passageOf = (text: string) => new PassageBuilder().addText(text, 0).build()
  const tables = [
    {
      name: 'agencies',
      rows: [name('phong', 'Phòng {tên}'), name('noi-vu', 'Phòng Nội vụ'), name('so', 'Sở Nội vụ')]
    }
  ]
  const said = (finder: WordFinder, text: string) =>
    finder
      .in(passageOf(text))
      .find('agencies')
      .map(({id, start, end}) => `${id}: ${text.slice(start, end)}`)

  test('gives the row that is written out rather than the one with a slot', () => {
    const finder = new WordFinder(compileWords(tables))
    expect(said(finder, 'Phòng Nội vụ; Phòng Kinh tế')).toEqual(['noi-vu: Phòng Nội vụ', 'phong: Phòng Kinh'])
    expect(finder.in(passageOf('Phòng Nội vụ')).find('no such table')).toEqual([])
  })

  test('knows what ends at a token, whether or not it has looked for everything', () => {
    const finder = new WordFinder(
      compileWords([
        {
          name: 'law',
          rows: [row('a', 'luật'), row('b', 'bộ luật'), row('c', 'luật số'), row('d', 'bộ luật số 6')]
        },
        {name: 'under', rows: [row('under', 'theo <law>'), row('as', 'theo')]}
      ])
    )
    const words = fc.constantFrom('bộ', 'luật', 'số', '6', '7', 'theo', 'nay', ',')
    fc.assert(
      fc.property(fc.array(words, {minLength: 1, maxLength: 10}), parts => {
        const all = finder.in(passageOf(parts.join(' ')))
        all.all('law')
        for (const table of ['law', 'under'])
          for (let i = 0; i <= parts.length; i++)
            expect(finder.in(passageOf(parts.join(' '))).endingAt(i, table)).toEqual(all.endingAt(i, table))
      })
    )
  })

  test('lets a table of a user stand for the one that was compiled', () => {
    const own = [
      {
        name: 'agencies',
        rows: [
          name('so', 'Sở Nội chính'),
          name('moi', 'Phòng Nội vụ và Lao động'),
          name('noi-vu', 'Phòng Nội vụ')
        ]
      },
      {name: 'leads', rows: [row('give', 'giao cho <agencies>')]}
    ]
    const finder = new WordFinder(compileWords(tables), {
      own: compileWords(own),
      changed: new Set(['agencies', 'leads'])
    })
    const text = 'Sở Nội vụ, giao cho Sở Nội chính, Phòng Nội vụ và Lao động, Phòng Nội vụ'
    expect(said(finder, text)).toEqual([
      'so: Sở Nội chính',
      'moi: Phòng Nội vụ và Lao động',
      'noi-vu: Phòng Nội vụ'
    ])
    expect(
      finder
        .in(passageOf(text))
        .find('leads')
        .map(({id, start}) => `${id} ${start}`)
    ).toEqual(['give 11'])
  })

  test('what changes with a table is what asks for it, and what is compiled again all that either asks for', () => {
    const [a, b, c, d] = [
      {name: 'a', rows: [row('a', 'x')]},
      {name: 'b', rows: [row('b', 'y <a>')]},
      {name: 'c', rows: [row('c', 'z <b/b> <d>')]},
      {name: 'd', rows: [row('d', 'w')]}
    ]
    const {changed, compiled} = affectedBy([a!, b!, c!, d!], new Set(['b']))
    expect([...changed]).toEqual(['b', 'c'])
    expect(compiled.map(table => table.name)).toEqual(['a', 'b', 'c', 'd'])
    expect(affectedBy([a!, b!, c!, d!], new Set(['d'])).compiled.map(table => table.name)).toEqual([
      'a',
      'b',
      'c',
      'd'
    ])
    expect(affectedBy([a!, d!], new Set(['d', 'unknown'])).compiled).toEqual([d])
  })

  test('answers for tokens: hits, signs, brackets, clauses', () => {
    const finder = new WordFinder(compileWords(tables))
    const words = finder.in(passageOf('Sở Nội vụ (cơ quan (chủ trì)) báo cáo; Phòng Nội vụ gửi.'))
    expect(words.mentions('agencies')).toBe(true)
    expect(words.has('agencies', 'so')).toBe(true)
    expect(words.has('agencies', 'so', 1)).toBe(false)
    expect(words.at(0, 'agencies')).toEqual({id: 'so', from: 0, to: 3})
    expect(words.allAt(1, 'agencies')).toEqual([])
    expect(words.is(3, sign.open)).toBe(true)
    expect(words.behindBracket(3)).toBe(11)
    expect(words.clauseEnd(0)).toBe(13)
    expect(words.clauseEnd(14)).toBe(words.length - 1)
    expect(words.tokenAt(words.start(5))).toBe(5)
    expect(words.tokenAt(1)).toBe(-1)
  })

  test('finds what begins at a place, though it is part of another', () => {
    const finder = new WordFinder(
      compileWords([{name: 't', rows: [name('long', 'Văn phòng Sở Nội vụ'), name('so', 'Sở Nội vụ')]}])
    )
    const passage = passageOf('Văn phòng Sở Nội vụ')
    expect(
      finder
        .in(passage)
        .find('t')
        .map(word => word.id)
    ).toEqual(['long'])
    expect(finder.in(passage).beginning(2, 't')?.id).toBe('so')
    expect(finder.in(passage).beginning(1, 't')).toBeUndefined()
  })
})
