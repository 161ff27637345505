import {mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import {globSync} from 'tinyglobby'
import {describe, expect, test} from 'vitest'
import {checks} from '../../../src/checks/checks.generated.js'
import {rulesTestCommand} from '../../../src/cli/commands/rules-test.js'
import {runExamples} from '../../../src/cli/run-examples.js'
import type {Language} from '../../../src/base/severity.js'
import {lintDocument, type LintOptions} from '../../../src/engine/lint-document.js'
import {readSourceApart as readSource} from '../../../src/engine/read-apart.js'
import type {Fault} from '../../../src/base/fault.js'
import type {KnowledgeTables} from '../../../src/knowledge/tables.js'
import {readPlan} from '../../../src/document/read-plan.js'
import {makeKnowledge} from '../../../src/knowledge/knowledge.js'
import {newRule} from '../../../src/maintain/new-rule.js'
import {builtInKnowledge, builtInPacks} from '../../../src/packs/built-in.js'
import {checkPhrases} from '../../../src/packs/check-phrases.js'
import {checkReferences} from '../../../src/packs/check-references.js'
import {mergeKnowledge} from '../../../src/packs/load-knowledge.js'
import {loadPack} from '../../../src/packs/load-pack.js'
import {growthOf, linear} from '../../support/growth.js'
import {takenPackNames} from '../../../src/packs/pack-names.js'
import {bindRules, type PackData} from '../../../src/packs/rule.js'
import {fold} from '../../../src/vietnamese/fold.js'
import {PassageBuilder} from '../../../src/vietnamese/passage.js'
import {readPattern} from '../../../src/vietnamese/safe-pattern.js'
import {rules, today, knowledge} from '../../support/linting.js'

async function testPack(folder: string, language: Language = 'vi') {
  let out = ''
  let err = ''
  const io = {
    out: (text: string) => (out += text),
    err: (text: string) => (err += text),
    color: false,
    cwd: process.cwd(),
    today
  }
  return {code: await rulesTestCommand(folder, language, io), out, err}
}

describe('loading a pack', () => {
  test('a pack has the name of its folder, its rules in order, and Vietnamese where English is left out', () => {
    const pack = loadPack('examples/tinh-mau')
    expect(pack.name).toBe('tinh-mau')
    expect(pack.version).toBe('1.0.0')
    expect(pack.rules.slice(0, 2).map(rule => rule.id)).toEqual([
      'tinh-mau/ke-hoach-tinh',
      'tinh-mau/thu-tu-muc'
    ])
    expect(pack.rules[0]!.summary.en).toBe(pack.rules[0]!.summary.vi)
    expect(pack.rules[0]!.basis[0]).toContain('05/KH-UBND')
  })

  test('a rule without items asks one thing, with its own parameters', () => {
    const rule = loadPack('examples/tinh-mau').rules.find(one => one.id.endsWith('/noi-nhan'))!
    expect(rule.params).toEqual({phrases: ['Sở Nội vụ']})
    expect(rule.items.map(item => item.id)).toEqual([undefined])
  })

  test('a folder that is not there, and a file for a folder, are faults', () => {
    expect(() => loadPack('examples/khong-co')).toThrow('There is no folder “examples/khong-co”.')
    expect(() => loadPack('package.json')).toThrow(
      '“package.json” is a file; a pack is a folder with a pack.yaml.'
    )
  })

  test('the built-in packs have names that no other pack may take', () => {
    for (const {name} of builtInPacks) expect(takenPackNames).toContain(name)
  })

  test('the built-in rules name agencies and indices that the tables have', () => {
    expect(() => checkReferences(builtInPacks, builtInKnowledge)).not.toThrow()
  })
})

/** Each folder is a pack with one fault; `message.txt` has its sentence in Vietnamese and in English. */
describe('faults of packs', () => {
  for (const folder of globSync('fixtures/faults/packs/*', {onlyDirectories: true}).sort()) {
    const name = folder.replace(/[\\/]$/, '')
    test(path.basename(name).replaceAll('-', ' '), async () => {
      const ran = [await testPack(name, 'vi'), await testPack(name, 'en')]
      expect(ran.map(({code, out}) => ({code, out}))).toEqual([
        {code: 2, out: ''},
        {code: 2, out: ''}
      ])
      const said = ran.map(({err}) => err).join('')
      const file = path.join(name, 'message.txt')
      if (process.env.UPDATE && !process.env.CI) writeFileSync(file, said)
      expect(said).toBe(readFileSync(file, 'utf8'))
    })
  }
})

describe('tables of one’s own', () => {
  test('a row with a known id replaces the fields that it names', () => {
    const {agencies} = mergeKnowledge(builtInKnowledge, 'fixtures/packs/tables/changed')
    const before = builtInKnowledge.agencies.find(row => row.id === 'so-noi-vu')!
    const after = agencies.find(row => row.id === 'so-noi-vu')!
    expect(after).toEqual({...before, aliases: ['Sở NV tỉnh mẫu']})
    expect(agencies).toHaveLength(builtInKnowledge.agencies.length)
  })

  test('another row is added, with the defaults of the table', () => {
    const {agencies, indices} = mergeKnowledge(builtInKnowledge, 'examples/tinh-mau/knowledge')
    expect(agencies.at(-1)).toMatchObject({id: 'trung-tam-bao-chi-tinh-mau', becomes: []})
    expect(indices).toBe(builtInKnowledge.indices)
  })

  test('nothing is merged into the tables that were given', () => {
    const count = builtInKnowledge.agencies.length
    mergeKnowledge(builtInKnowledge, 'examples/tinh-mau/knowledge')
    expect(builtInKnowledge.agencies).toHaveLength(count)
  })
})

describe('words of one’s own', () => {
  const tables = mergeKnowledge(builtInKnowledge, 'fixtures/packs/tables/words')
  const columnsOf = async (head: string) => {
    const text = `I. TỔ CHỨC THỰC HIỆN\n\n| ${head} |\n|${head.replace(/[^|]+/g, '---')}|\n| ${head.replace(/[^|]+/g, 'a')} |\n`
    const source = await readSource('plan.md', new TextEncoder().encode(text))
    const plan = readPlan(source, makeKnowledge(tables, today).vocabulary, {today}, {})
    return plan.sections[0]!.children.flatMap(node => (node.type === 'table' ? node.columns : []))
  }

  test('join those of the row, or stand for them where the row says so', async () => {
    expect(
      await columnsOf('Công việc | Cơ quan thường trực | Cơ quan chủ trì | Hồ sơ nộp | Sản phẩm')
    ).toEqual(['task', 'lead', 'lead', 'product', undefined])
  })

  test('tables that say nothing of words are found as they were compiled', async () => {
    expect(tables.agencies).toBe(builtInKnowledge.agencies)
    const {vocabulary} = makeKnowledge(tables, today)
    const passage = new PassageBuilder().addText('Sở Nội vụ và Sở Tài chính', 0).build()
    expect(vocabulary.agencies.findAll(passage).map(match => match.value.id)).toEqual([
      'so-noi-vu',
      'so-tai-chinh'
    ])
  })
})

describe('rules test', () => {
  test.each(['examples/tinh-mau', 'fixtures/packs/every-check'])(
    '%s passes all its examples',
    async folder => {
      const {code, out, err} = await testPack(folder)
      expect(out).not.toContain('✖')
      expect({code, err}).toEqual({code: 0, err: ''})
      expect(out).toMatch(/\n\n\d+ ví dụ đạt, 0 ví dụ chưa đạt\n$/)
    }
  )

  test('a failure shows what was expected and what was said', async () => {
    expect(await testPack('fixtures/packs/failing')).toEqual({
      code: 1,
      err: 'Còn 2 ví dụ chưa đúng như ghi trong tệp (mã thoát 1).\n',
      out: [
        '✖ failing/quy-tac  ví dụ 1',
        '    Cần báo:',
        '      (không báo gì)',
        '    Thực tế báo:',
        '      Kế hoạch chưa nêu “đường dây nóng”; cần bổ sung.',
        '✖ failing/quy-tac  ví dụ 2',
        '    Cần báo:',
        '      Thiếu.',
        '    Thực tế báo:',
        '      Kế hoạch chưa nêu “đường dây nóng”; cần bổ sung.',
        '✔ failing/quy-tac  ví dụ 3',
        '',
        '1 ví dụ đạt, 2 ví dụ chưa đạt',
        ''
      ].join('\n')
    })
  })

  test('in English too', async () => {
    expect((await testPack('fixtures/packs/failing', 'en')).out).toContain('1 examples passed, 2 failed')
  })

  test.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['decomposed accents', (text: string) => text.normalize('NFD')],
    ['old tone placement', (text: string) => text.replaceAll('óa', 'oá').replaceAll('ủy', 'uỷ')]
  ])('the examples say the same with %s', async (_, change) => {
    for (const rule of bindRules([loadPack('fixtures/packs/every-check')])) {
      const examples = rule.examples.map(example => ({...example, text: change(example.text)}))
      const wrong = (await runExamples({...rule, examples}, knowledge)).filter(({isRight}) => !isRight)
      expect(wrong).toEqual([])
    }
  })

  test('every check that packs can name has an example in one of these packs', () => {
    const used = new Set(
      [...builtInPacks, loadPack('examples/tinh-mau'), loadPack('fixtures/packs/every-check')].flatMap(pack =>
        pack.rules.map(rule => rule.check)
      )
    )
    expect(checks.map(check => check.kind).filter(kind => !used.has(kind))).toEqual([])
  })
})

test('the sentences of every check end, in both languages', () => {
  for (const {kind, messages} of checks)
    for (const [name, {vi, en}] of Object.entries(messages)) {
      expect(vi, `${kind}.${name}`).toMatch(/[.!?]$/)
      expect(en, `${kind}.${name}`).toMatch(/[.!?]$/)
    }
})

describe('places, evidence and suggestions', () => {
  const pack = loadPack('fixtures/packs/every-check')
  const rules = bindRules([pack])
  const ask = async (rule: string, text: string) =>
    lintDocument(
      await readSource('plan.md', new TextEncoder().encode(text)),
      rules.filter(one => one.id === `every-check/${rule}`),
      knowledge,
      {language: 'vi', topic: 'cchc-communication', level: 'province'}
    )

  test('what only finds asks other topics and levels nothing', async () => {
    const rule = rules.find(one => one.id === 'every-check/substitution')!
    const found = async (change: Partial<typeof rule>, options: Partial<LintOptions>) => {
      const text = 'KẾ HOẠCH\nTổ chức hội thao\n\nI. NỘI DUNG\n- Trang web của Sở.\n'
      const source = await readSource('plan.md', new TextEncoder().encode(text))
      return lintDocument(source, [{...rule, ...change}], knowledge, {language: 'vi', ...options}).findings
        .length
    }
    const topic = 'cchc-communication'
    expect(await found({topic}, {topic: 'other'})).toBe(0)
    expect(await found({topic}, {topic})).toBe(1)
    expect(await found({weight: {commune: 'warning'}}, {topic, level: 'province'})).toBe(0)
    expect(await found({weight: {commune: 'warning'}}, {topic, level: 'commune'})).toBe(1)
    expect(await found({weight: {commune: 'warning'}}, {topic})).toBe(0)
  })

  test('a substitution suggests the new words in the capitals of the old', async () => {
    const {findings} = await ask(
      'substitution',
      'I. NỘI DUNG\n- Trang web của Sở, trang\nweb của tỉnh.\n\nII. TRANG WEB CỦA TỈNH\n- Không có.\n'
    )
    expect(findings.map(({quote, suggestions}) => [quote, ...suggestions])).toEqual([
      ['Trang web', 'Trang thông tin điện tử'],
      ['trang web', 'trang thông tin điện tử'],
      ['TRANG WEB', 'TRANG THÔNG TIN ĐIỆN TỬ']
    ])
  })

  test('a requirement that is met shows where', async () => {
    const {checklist} = await ask('phrase-required', 'I. NỘI DUNG\n- Gọi ĐƯỜNG DÂY NÓNG của tỉnh.\n')
    expect(checklist.map(({status, evidence}) => [status, evidence[0]?.quote])).toEqual([
      ['met', 'ĐƯỜNG DÂY NÓNG']
    ])
  })

  test('text that lost its diacritics is for a person to judge, and its words are not', async () => {
    const lost =
      'I. NOI DUNG\n- Tuyen truyen sau rong cac chu truong cua Dang, chinh sach, phap luat cua Nha nuoc ve cai cach hanh chinh den can bo, cong chuc, vien chuc va nguoi dan tren dia ban; cong khai duong day nong va trang web cua tinh trong qua trinh thuc hien nhiem vu duoc giao.\n'
    expect((await ask('phrase-required', lost)).checklist.map(row => row.status)).toEqual(['unclear'])
    expect((await ask('substitution', lost)).findings).toEqual([])
  })

  test('an agency of one’s own is given a task', async () => {
    const own = bindRules([loadPack('examples/tinh-mau')]).filter(rule =>
      rule.id.endsWith('/trung-tam-bao-chi')
    )
    const source = await readSource(
      'plan.md',
      new TextEncoder().encode('I. TỔ CHỨC THỰC HIỆN\n1. Trung tâm Báo chí Tịnh Mậu: Đăng tải tin, bài.\n')
    )
    const tables = mergeKnowledge(builtInKnowledge, 'examples/tinh-mau/knowledge')
    const report = lintDocument(source, own, makeKnowledge(tables, today), {
      language: 'vi',
      topic: 'cchc-communication',
      level: 'province',
      date: '2026-02-01'
    })
    expect(report.checklist.map(row => row.status)).toEqual(['met'])
  })
})

describe('phrases that cannot be looked for', () => {
  const withPhrases = (phrases: readonly string[], ...more: (readonly string[])[]): PackData => ({
    name: 'thu',
    title: {vi: '', en: ''},
    version: '1.0.0',
    rules: [phrases, ...more].map((list, at) => {
      const rule = loadPack('examples/tinh-mau').rules.find(({id}) => id.endsWith('/noi-nhan'))!
      return {...rule, id: `thu/quy-tac-${at}`, params: {phrases: list}}
    })
  })
  const many = (count: number, name: string) =>
    Array.from({length: count}, (_, at) => `${name} ${at % 200} số ${Math.floor(at / 200)}`)
  const said = (pack: PackData) => {
    try {
      checkPhrases([pack], builtInKnowledge)
      return undefined
    } catch (error) {
      return (error as Fault).what.vi
    }
  }

  test('are said of the rule that has too many or too long ones', () => {
    expect(said(withPhrases(['Sở Nội vụ'], many(30_001, 'tổ')))).toBe(
      'Quy tắc “thu/quy-tac-1” có quá nhiều cụm từ; hãy tách thành nhiều quy tắc.'
    )
    const words = Array.from({length: 17_000}, (_, at) => `số ${at}`)
    expect(said(withPhrases(words))).toContain('“thu/quy-tac-0” có quá nhiều cụm từ')
    expect(said(withPhrases([Array(256).fill('tổ').join(' ')]))).toMatch(/^“tổ tổ.*…” dài quá 255 từ\.$/)
  })

  test('may be many in all, since rules are then looked for by themselves', () => {
    expect(said(withPhrases([Array(255).fill('tổ').join(' ')]))).toBeUndefined()
    expect(said(withPhrases(many(20_000, 'tổ'), many(20_000, 'khu')))).toBeUndefined()
  })
})

test('a name of a table that cannot be looked for has its place', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cchclint-'))
  const row = readFileSync('examples/tinh-mau/knowledge/official-terms.yaml', 'utf8')
  writeFileSync(
    path.join(folder, 'official-terms.yaml'),
    row.replace('Đội hình số cộng đồng Tịnh Mậu', Array(256).fill('đội').join(' '))
  )
  expect(() => mergeKnowledge(builtInKnowledge, folder)).toThrow(
    /official-terms\.yaml:3:9: “đội đội .*…” is longer than 255 words\.$/
  )
})

test('terms and abbreviations of one’s own are known', async () => {
  const asked = rules.filter(({id}) => /official-terms|abbreviation-defined/.test(id))
  const text = 'I. NỘI DUNG\n\n1. Giới thiệu Đội hình số công đồng Tịnh Mậu và TMD.\n'
  const source = await readSource('plan.md', new TextEncoder().encode(text))
  const found = (tables: KnowledgeTables) =>
    lintDocument(source, asked, makeKnowledge(tables, today), {language: 'vi'}).findings.map(
      one => one.message
    )
  expect(found(builtInKnowledge)).toEqual([
    'Chữ viết tắt “TMD” chưa được giải thích (dùng 1 lần); lần đầu nên viết đầy đủ, kèm “(TMD)”.'
  ])
  expect(found(mergeKnowledge(builtInKnowledge, 'examples/tinh-mau/knowledge'))).toEqual([
    '“Đội hình số công đồng Tịnh Mậu” có thể viết nhầm; cần kiểm tra, nếu đúng là cụm từ này thì viết “Đội hình số cộng đồng Tịnh Mậu”.'
  ])
})

test('names of one’s own are exact, and confusions are told, only where their row says so', async () => {
  const asked = rules.filter(({id}) => id === 'wording/official-terms')
  const text = [
    'I. NỘI DUNG',
    '1. Đội hình số, cộng đồng Tịnh Mậu hướng dẫn người dân.',
    '2. Đội hình số công dân Tịnh Mậu; Đội hình số công đồng Tịnh Mậu.'
  ].join('\n\n')
  const source = await readSource('plan.md', new TextEncoder().encode(text))
  const found = (tables: KnowledgeTables) =>
    lintDocument(source, asked, makeKnowledge(tables, today), {language: 'vi'}).findings.map(
      ({suggestions, fix}) => [suggestions[0], fix !== undefined]
    )
  const meant = 'Đội hình số cộng đồng Tịnh Mậu'
  expect(found(mergeKnowledge(builtInKnowledge, 'examples/tinh-mau/knowledge'))).toEqual([[meant, true]])
  expect(found(mergeKnowledge(builtInKnowledge, 'fixtures/packs/tables/exact'))).toEqual([
    [meant, false],
    [meant, false],
    [meant, true]
  ])
})

test('a confusion is of two different phrases', () => {
  expect(() => mergeKnowledge(builtInKnowledge, 'fixtures/packs/tables/confused')).toThrow(/has one phrase/)
})

/** What docs/viet-quy-tac.md tells people to write, written. */
test('the guide holds: its pack loads, and all its examples are right', async () => {
  const blocks = [...readFileSync('docs/viet-quy-tac.md', 'utf8').matchAll(/```yaml\n(.*?)```/gs)].map(
    one => one[1]!
  )
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'cchclint-')), 'tinh-mau')
  mkdirSync(path.join(folder, 'knowledge'), {recursive: true})
  const pack = blocks.findLast(block => block.startsWith('title:') && !block.includes('\ncheckedOn:'))!
  const rules = blocks.filter(block => block.includes('examples:'))
  writeFileSync(path.join(folder, 'pack.yaml'), pack)
  const tables = blocks.filter(block => block.startsWith('- id:'))
  for (const [at, table] of ['agencies', 'official-terms', 'abbreviations'].entries())
    writeFileSync(path.join(folder, `knowledge/${table}.yaml`), tables[at]!)
  for (const [at, rule] of rules.entries()) writeFileSync(path.join(folder, `quy-tac-${at}.yaml`), rule)
  // What is shown in part goes into a whole rule.
  const [phrases, messages] = ['phrases:', 'messages:'].map(start =>
    blocks.find(block => block.startsWith(start))!
  )
  const models = blocks.filter(block => block.startsWith('model:'))
  for (const [at, model] of models.entries())
    writeFileSync(path.join(folder, `cau-mau-${at}.yaml`), `${model}${rules[0]}`)
  const part = `with:\n  ${phrases!.trimEnd().replaceAll('\n', '\n  ')}\n${messages}`
  const whole = rules[0]!
    .replace(/with:\n.*?\n\n/s, `${part}\n`)
    .replace('Công khai đường dây nóng', 'Gọi 1800 1234')
    .replace(/- Mục .*/, '- Chưa nêu “số gọi 1800”; xem hướng dẫn của Sở Nội vụ để bổ sung.')
  writeFileSync(path.join(folder, 'mau-chu.yaml'), whole)
  expect(await testPack(folder)).toMatchObject({
    code: 0,
    err: '',
    out: expect.not.stringContaining('✖') as string
  })
  expect(rules.length).toBeGreaterThan(2)
  expect(models.length).toBeGreaterThan(1)
})

describe('a pack that needs a later program', () => {
  const rule = readFileSync('fixtures/faults/packs/needs-misspelt/quy-tac.yaml', 'utf8')
  const running = builtInPacks[0]!.version

  function packNeeding(needs: string): string {
    const folder = mkdtempSync(path.join(tmpdir(), 'cchclint-'))
    writeFileSync(path.join(folder, 'pack.yaml'), `name: thu\ntitle: Thử\nneeds: '${needs}'\n`)
    writeFileSync(path.join(folder, 'quy-tac.yaml'), rule)
    return folder
  }

  test.each(['>=99.0', '>= 99.0.1', `>=${running}1`])('%s is refused at its line', needs => {
    const wanted = needs.replace('>=', '').trim()
    const vi = `goi/pack.yaml:3:8: bộ quy tắc này cần cchclint từ bản ${wanted} trở lên, đang dùng bản ${running}.`
    expect(() => loadPack(packNeeding(needs), 'goi')).toThrow(
      expect.objectContaining({what: expect.objectContaining({vi}) as unknown}) as Error
    )
  })

  test.each(['>=0.1', '>=0.0.9', `>=${running}`])('%s is loaded', needs => {
    expect(loadPack(packNeeding(needs)).rules).toHaveLength(1)
  })
})

describe('a new rule', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'cchclint-'))

  test('is a skeleton that is valid, and fixtures of which one is to be filled', () => {
    expect(newRule(root, 'cchc/duong-day-nong')).toEqual([
      'rules/cchc/duong-day-nong.yaml',
      'fixtures/rules/cchc/duong-day-nong.md'
    ])
    const folder = path.join(root, 'rules/cchc')
    writeFileSync(path.join(folder, 'pack.yaml'), 'name: thu\ntitle: Thử\n')
    expect(loadPack(folder).rules.map(rule => rule.id)).toEqual(['thu/duong-day-nong'])
  })

  test.each([
    ['cchc/duong-day-nong', 'Quy tắc “cchc/duong-day-nong” đã có: rules/cchc/duong-day-nong.yaml.'],
    ['cchd/a', 'Không có bộ quy tắc “cchd”.'],
    ['a', '“a” không phải mã quy tắc; hãy viết dạng cchc/ten-quy-tac.'],
    ['cchc/Tên', '“cchc/Tên” không phải mã quy tắc; hãy viết dạng cchc/ten-quy-tac.']
  ])('%s is refused', (id, sentence) => {
    const said = () => {
      try {
        return newRule(root, id)
      } catch (error) {
        return (error as Fault).what.vi
      }
    }
    expect(said()).toBe(sentence)
  })
})

describe('safe patterns', () => {
  const found = (source: string, text: string) => {
    const read = readPattern(source)
    if ('objection' in read) return read.objection.vi
    return read.pattern.findAll(fold(text)).map(({start, end}) => text.slice(start, end))
  }

  test.each([
    ['mức độ [34]', 'Dịch vụ công MỨC ĐỘ 3, mức độ 4, mức độ 5', ['MỨC ĐỘ 3', 'mức độ 4']],
    ['uỷ ban', 'Ủy ban nhân dân', ['Ủy ban']],
    ['\\d{1,2}/\\d{4}', 'từ 1/2026 đến 12/2026', ['1/2026', '12/2026']],
    ['xã|xã, phường', 'các xã, phường', ['xã, phường']],
    ['quý [iv]{1,3}', 'quý I, quý III', ['quý I', 'quý III']],
    ['xa', 'xa xang xa', ['xa', 'xa']],
    ['a{2}', 'a aa aaa', ['aa']],
    ['[^a]b', 'ab cb', ['cb']],
    ['\\(kèm theo\\)', 'Phụ lục (kèm theo)', ['(kèm theo)']]
  ])('%s in “%s”', (source, text, expected) => {
    expect(found(source, text)).toEqual(expected)
  })

  test.each([
    ['a*b', 'mẫu không dùng được “*” (lặp không giới hạn); hãy viết số lần, ví dụ “{1,20}”.'],
    ['a+', 'mẫu không dùng được “+” (lặp không giới hạn); hãy viết số lần, ví dụ “{1,20}”.'],
    ['(ab)', 'mẫu không dùng được nhóm “(”; muốn tìm chính dấu ngoặc thì viết “\\(”.'],
    ['a(?=b)', 'mẫu không dùng được nhóm “(”; muốn tìm chính dấu ngoặc thì viết “\\(”.'],
    ['\\bxã', 'mẫu không dùng được “\\b”; sau “\\” chỉ viết chữ d (một chữ số) hoặc một dấu câu.'],
    ['a\\1', 'mẫu không dùng được “\\1”; sau “\\” chỉ viết chữ d (một chữ số) hoặc một dấu câu.'],
    [
      '[a-z]',
      'mẫu không dùng được khoảng “a-z”, vì chữ có dấu nằm ngoài khoảng ấy; hãy viết từng chữ, hoặc dùng “.”.'
    ],
    ['a{1,51}', 'số lần lặp phải viết dạng “{m}” hoặc “{m,n}”, với m không lớn hơn n và n từ 1 đến 50.'],
    ['a{2,}', 'số lần lặp phải viết dạng “{m}” hoặc “{m,n}”, với m không lớn hơn n và n từ 1 đến 50.'],
    ['a{1,2}{3}', 'mẫu có hai dấu lặp liền nhau; chỉ viết một.'],
    ['^a', 'dấu “^” ở vị trí này không dùng được trong mẫu; muốn tìm chính dấu ấy thì viết “\\^”.'],
    ['[abc', 'mẫu mở “[” mà chưa có “]” đóng lại.'],
    ['[]', '“[]” chưa có chữ nào.'],
    [
      'a?',
      'mẫu (hoặc một vế của “|”) có thể khớp với chỗ không có chữ nào; cần có ít nhất một chữ bắt buộc.'
    ],
    [
      'a|',
      'mẫu (hoặc một vế của “|”) có thể khớp với chỗ không có chữ nào; cần có ít nhất một chữ bắt buộc.'
    ],
    ['.{50}'.repeat(9), 'mẫu quá dài; hãy tách thành nhiều mẫu.']
  ])('%s is refused', (source, sentence) => {
    expect(found(source, 'a')).toBe(sentence)
  })

  test('time grows with the text, not with how repetitions could be shared out', async () => {
    const work = (n: number) => found(`${'a{0,50}'.repeat(7)}b`, 'a'.repeat(n))
    expect(work(1000)).toEqual([])
    expect(await growthOf(work, 1000)).toBeLessThan(linear)
  })

  test('finds what the regular expression of the language finds', () => {
    const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', 'a?', 'b{1,3}', '.{0,2}', 'đ')
    const source = fc.array(atom, {minLength: 1, maxLength: 6}).map(atoms => atoms.join(''))
    const text = fc.array(fc.constantFrom('a', 'b', 'đ', '-'), {maxLength: 12}).map(units => units.join(''))
    fc.assert(
      fc.property(source, text, (source, text) => {
        const read = readPattern(source)
        if ('objection' in read) return
        const [first] = read.pattern.findAll(text)
        const letter = /[\p{L}\p{N}]/u
        const isEdge = (at: number) => !(letter.test(text[at - 1] ?? '-') && letter.test(text[at] ?? '-'))
        const whole = new RegExp(`^(?:${source})$`, 'u')
        const all = [...text].flatMap((_, start) =>
          [...text].map((_, k) => ({start, end: k + 1})).filter(({end}) => end > start)
        )
        const expected = all
          .filter(({start, end}) => isEdge(start) && isEdge(end) && whole.test(text.slice(start, end)))
          .sort((a, b) => a.start - b.start || b.end - a.end)[0]
        expect(first).toEqual(expected)
      }),
      {numRuns: 400}
    )
  })
})
