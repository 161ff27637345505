import {readFileSync} from 'node:fs'
import {beforeAll, describe, expect, test} from 'vitest'
import {type Files, Repository} from '../../support/memory-repository.js'

const roving = '4. Tổ chức tuyên tuyền lưu động tại các chợ phiên vùng cao của tỉnh.'
const airtime = '- Tăng thời lượng tuyên tuyền vào khung giờ có đông người nghe, người xem.'
const rests = '3. Khảo sát nhanh mức độ hiểu biết của người dân sau mỗi đợt tuyên truyền để rút kinh nghiệm.'
const dialects =
  '- Xây dựng chuyên mục CCHC bằng tiếng phổ thông, tiếng Tày, tiếng Dao; phát lại trên nền tảng số.'

/** An old plan: two requirements unmet, and two words misspelt. */
const old = replaced(
  readFileSync('fixtures/documents/province-2025-old-duties/plan.md', 'utf8'),
  [rests, `${rests}\n\n${roving}`],
  [dialects, `${dialects}\n\n${airtime}`]
)
const known = [
  'cchc/responsibility/finance “VIII. TỔ CHỨC THỰC HIỆN”',
  'cchc/responsibility/information “Sở Thông tin và Truyền thông”',
  'wording/official-terms “tuyên tuyền”',
  'wording/official-terms “tuyên tuyền”'
]

function replaced(text: string, ...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`no “${from}” to replace`)
    return now.replace(from, () => to)
  }, text)
}

const edited = (...changes: readonly (readonly [string, string])[]): Files => ({
  'a.md': replaced(old, ...changes)
})

/** Some of the edits leave a number or a letter in disorder. */
const isOfPlan = (line: string): boolean =>
  !line.includes('text/unicode-nfc') && !line.includes('form/numbering-sequence')

let repository: Repository
beforeAll(async () => {
  repository = await new Repository({'a.md': old}).accepted()
})

test('an old plan has its findings, and is silent with its baseline', async () => {
  expect((await new Repository({'a.md': old}).loud()).sort()).toEqual(known.map(one => `a.md: ${one}`))
  expect(await repository.loud()).toEqual([])
  expect((await repository.quiet()).sort()).toEqual(known.map(one => `a.md: ${one}`))
  expect(await repository.stale()).toEqual([])
})

describe('it stays silent', () => {
  const stories: Readonly<Record<string, Files>> = {
    'when the file gets another name': {'2025/ke-hoach.md': old},
    'when it gets another name and is edited elsewhere': {
      'b.md': replaced(old, [rests, `${rests} Báo cáo UBND tỉnh.`])
    },
    'when lines come above': edited(['## I. MỤC ĐÍCH', 'Kèm theo phụ lục.\n\n## I. MỤC ĐÍCH']),
    'when a paragraph moves to another section': edited(
      [`${roving}\n\n`, ''],
      ['4. Pa nô', `${roving}\n\n5. Pa nô`]
    ),
    'when a paragraph moves and is numbered anew': edited(
      [`${roving}\n\n`, ''],
      ['4. Pa nô', `${roving.replace('4.', '5.')}\n\n6. Pa nô`]
    ),
    'when two paragraphs change places': edited(
      [rests, roving],
      [`${roving}\n\n${roving}`, `${roving}\n\n${rests}`]
    ),
    'when its section gets another heading': edited(['## VI. GIẢI PHÁP', '## VI. GIẢI PHÁP THỰC HIỆN']),
    'when sections are numbered anew': edited(
      ['## VI. GIẢI PHÁP', '## VII. GIẢI PHÁP'],
      ['## VII. KINH PHÍ', '## VI. KINH PHÍ']
    ),
    'when the next paragraph is edited': edited([rests, rests.replace('Khảo sát nhanh', 'Khảo sát kỹ')]),
    'when its own paragraph is edited farther off': edited([
      roving,
      `${roving} Mỗi huyện chọn hai chợ phiên đông người và báo cáo Sở Nội vụ.`
    ]),
    'when a comma comes beside': edited(['tuyên tuyền lưu động tại', 'tuyên tuyền lưu động, tại']),
    'when its line is broken elsewhere': edited([roving, roving.replace('lưu động ', 'lưu động\n')]),
    'when it becomes bold': edited([roving, roving.replace('lưu động', '**lưu động**')]),
    'when lines end as on Windows': {'a.md': old.replaceAll('\n', '\r\n')},
    'when its letters are decomposed': {'a.md': old.replaceAll('ê', 'ê'.normalize('NFD'))},
    'when the title is edited': edited([
      '## Tuyên truyền cải cách hành chính tỉnh Tuyên Quang năm 2025',
      '## Thông tin, tuyên truyền cải cách hành chính tỉnh Tuyên Quang năm 2025'
    ]),
    'when a requirement is missed at another place': edited([
      '## VIII. TỔ CHỨC THỰC HIỆN',
      '## VIII. PHÂN CÔNG THỰC HIỆN'
    ]),
    'when one of two findings is mended': edited([roving, roving.replace('tuyên tuyền', 'tuyên truyền')])
  }
  test.each(Object.entries(stories))('%s', async (_, files) => {
    const loud = await repository.with(files).loud()
    expect(loud.filter(isOfPlan)).toEqual([])
  })
})

describe('it is loud', () => {
  const twin = replaced(old, ['năm 2025\n\nThực', 'năm 2026\n\nThực'])
  const stories: readonly (readonly [string, Files, readonly string[]])[] = [
    [
      'when a word is mended and misspelt anew in another sentence of the section',
      edited(
        [roving, roving.replace('tuyên tuyền', 'tuyên truyền')],
        ['đợt tuyên truyền', 'đợt tuyên tuyền']
      ),
      ['a.md: wording/official-terms “tuyên tuyền”']
    ],
    [
      'when a word is mended and misspelt anew in another section',
      edited([roving, roving.replace('tuyên tuyền', 'tuyên truyền')], ['Tuyên truyền có', 'Tuyên tuyền có']),
      ['a.md: wording/official-terms “Tuyên tuyền”']
    ],
    [
      'when a word is mended and misspelt anew in the same paragraph',
      edited([
        roving,
        '4. Tổ chức tuyên truyền lưu động tại các chợ phiên vùng cao; in tờ rơi tuyên tuyền bằng ba thứ tiếng.'
      ]),
      ['a.md: wording/official-terms “tuyên tuyền”']
    ],
    [
      'when a paragraph is copied and stays where it was',
      edited(['4. Pa nô', `${roving}\n\n5. Pa nô`]),
      ['a.md: wording/official-terms “tuyên tuyền”']
    ],
    [
      'when one requirement is met and another is not',
      edited(
        [
          '### 3. Văn phòng UBND tỉnh',
          '### 3. Sở Tài chính\n\n- Bố trí kinh phí.\n\n### 4. Văn phòng UBND tỉnh'
        ],
        ['## II. YÊU CẦU\n', '## II. LƯU Ý\n']
      ),
      [
        'a.md: cchc/required-sections/requirements “KẾ HOẠCH Tuyên truyền cải cách hành chính tỉnh Tuyên Quang năm 2025”'
      ]
    ],
    [
      'when a new plan has the faults of the old one',
      {'a.md': old, 'b.md': twin},
      known.map(one => `b.md: ${one}`)
    ],
    [
      'when a new plan takes the place of the old one',
      {'b.md': old.replaceAll('2025', '2026').replaceAll('2024', '2025')},
      known.map(one => `b.md: ${one}`)
    ]
  ]
  test.each(stories)('%s', async (_, files, expected) => {
    const loud = await repository.with(files).loud()
    expect(loud).toEqual(expect.arrayContaining([...expected]))
    if (expected.length === 1) expect(loud.filter(isOfPlan)).toEqual(expected)
  })

  test('when next year’s plan takes the file of this year’s, for what it does not meet', async () => {
    const next = old.replaceAll('năm 2025', 'năm 2026').replace('/2025', '/2026')
    const loud = await repository.with({'a.md': next}).loud()
    expect(loud).toContain('a.md: cchc/responsibility/finance “VIII. TỔ CHỨC THỰC HIỆN”')
  })

  test('when the day of the entries is over, and not before', async () => {
    const lapsing = await new Repository({'a.md': old}).accepted({until: '2026-12-31'})
    expect(await lapsing.asked({today: '2026-12-31'}).loud()).toEqual([])
    expect(await lapsing.asked({today: '2027-01-01'}).loud()).toHaveLength(known.length)
    expect(await lapsing.asked({today: '2027-01-01'}).stale()).toEqual([])
  })

  test('when a finding weighs more than it did', async () => {
    const lighter = await new Repository({'a.md': old}, undefined, {preset: 'advisory'}).accepted()
    expect(await lighter.loud()).toEqual([])
    const loud = await lighter.asked({preset: 'recommended'}).loud()
    expect(loud).toContain('a.md: cchc/responsibility/finance “VIII. TỔ CHỨC THỰC HIỆN”')
    expect(await lighter.asked({preset: 'recommended'}).stale()).toEqual([])
  })

  test('when what was unclear is unmet', async () => {
    const partner = edited([
      '### 3. Văn phòng UBND tỉnh',
      '### 3. Văn phòng UBND tỉnh phối hợp với Sở Tài chính'
    ])
    const unclear = new Repository(partner, undefined, {only: ['cchc/responsibility/finance']})
    const report = (await unclear.run()).report
    expect(report.summary.requirements).toMatchObject({unclear: 1, unmet: 0})
    const accepted = await unclear.accepted()
    expect(await accepted.loud()).toEqual([])
    expect(await accepted.with({'a.md': old}).loud()).toHaveLength(1)
  })

  test('when an empty heading is filled and another of that name is empty', async () => {
    const sections = (first: string, second: string): Files => ({
      'a.md': replaced(old, [
        '## II. YÊU CẦU\n',
        `## II. YÊU CẦU\n\n### a) Nội dung\n\n${first}### b) Khác\n\nViệc khác.\n\n## III. CÁCH LÀM\n\n### a) Nội dung\n\n${second}### b) Khác\n\nViệc khác.\n\n`
      ])
    })
    const asked = {only: ['cchc/empty-section']}
    const before = await new Repository(sections('', 'Một việc.\n\n'), undefined, asked).accepted()
    expect(await before.quiet()).toHaveLength(1)
    expect(await before.with(sections('Một việc.\n\n', '')).loud()).toHaveLength(1)
  })
})

describe('in a table', () => {
  const row = (number: number, what: string, product: string) => `| ${number} | ${what} | ${product} |`
  const pillar = (product: string, number = 1) => row(number, 'Dựng pa nô ở bến xe, chợ, trường học', product)
  const book = (product: string, number = 2) => row(number, 'In sổ tay song ngữ cho trưởng thôn', product)
  const table = (...rows: readonly string[]) =>
    edited([rests, [rests, '', '| TT | Nhiệm vụ | Sản phẩm |', '| --- | --- | --- |', ...rows].join('\n')])
  const [wrong, right] = ['Bộ ảnh tuyên tuyền', 'Bộ ảnh tuyên truyền']
  const loudIn = async (files: Files) => {
    const accepted = await new Repository(table(pillar(wrong), book(right))).accepted()
    return (await accepted.with(files).loud()).filter(isOfPlan)
  }

  test('a row may move and be numbered anew, and other rows may change', async () => {
    expect(await loudIn(table(pillar(wrong), book(right)))).toEqual([])
    expect(await loudIn(table(book(right, 1), pillar(wrong, 2)))).toEqual([])
    expect(await loudIn(table(pillar(wrong), book('Sổ tay', 2), row(3, 'Mở lớp', 'Lớp')))).toEqual([])
  })

  test('the same words in another row are another finding', async () => {
    const expected = ['a.md: wording/official-terms “tuyên tuyền”']
    expect(await loudIn(table(pillar(right), book(wrong)))).toEqual(expected)
    expect(await loudIn(table(pillar(wrong), book(wrong)))).toEqual(expected)
  })
})

describe('two of a kind', () => {
  const two = edited([roving, `${roving}\n\n${roving.replace('4.', '5.')}`])

  test('have an entry each', async () => {
    const accepted = await new Repository(two).accepted()
    expect(await accepted.quiet()).toHaveLength(known.length + 2)
    expect(await accepted.stale()).toEqual([])
  })

  test('and one entry hides one of them', async () => {
    const misspelt = (lines: readonly string[]) => lines.filter(line => line.includes('official-terms'))
    expect(misspelt(await repository.with(two).loud())).toHaveLength(1)
    const accepted = await new Repository(two).accepted()
    expect(misspelt(await accepted.with({'a.md': old}).stale())).toHaveLength(1)
  })
})
