import {existsSync, mkdirSync, symlinkSync, unlinkSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import type {FileReport} from '../../src/diagnostic/report.js'
import {Linter} from '../../src/linter/disk-linter.js'
import {fileOf, fixture, Folder, GitFolder, reportOf} from '../support/repository.js'
import {wordOf} from '../support/word-writer.js'

const plan = fixture('province-2025-old-duties')
const name = 'cchclint-suppressions.json'

interface Entry {
  file: string
  rule: string
  item?: string
  text: string
  reason: string | null
  owner: string | null
  until: string | null
  fingerprint: string
}

function entriesOf(folder: Folder, file = name): Entry[] {
  return (JSON.parse(folder.read(file)) as {findings: Entry[]}).findings
}

async function accepted(...args: readonly string[]): Promise<Folder> {
  const folder = new Folder({'kho/.git/': '', 'kho/a.md': plan})
  const ran = await folder.run(['.', '--suppress-all', ...args], {cwd: 'kho'})
  expect(ran.code).toBe(0)
  return folder
}

const edited = (folder: Folder, change: (entries: Entry[]) => void) => {
  const entries = entriesOf(folder, `kho/${name}`)
  change(entries)
  folder.write(`kho/${name}`, `${JSON.stringify({version: 1, findings: entries}, null, 2)}\n`)
}

describe('--suppress-all', () => {
  test('writes a file that is sorted, readable and the same each time', async () => {
    const folder = await accepted('--reason', 'kế hoạch cũ', '--owner', 'Phòng CCHC', '--until', '2026-12-31')
    const text = folder.read(`kho/${name}`)
    expect(text).toContain('  "version": 1,\n')
    expect(text.endsWith('}\n')).toBe(true)
    expect(entriesOf(folder, `kho/${name}`)).toMatchObject([
      {file: 'a.md', item: 'finance', reason: 'kế hoạch cũ', owner: 'Phòng CCHC', until: '2026-12-31'},
      {file: 'a.md', item: 'information'}
    ])
    const again = await folder.run(['.', '--suppress-all', '--reason', 'lý do khác'], {cwd: 'kho'})
    expect(again).toMatchObject({code: 0})
    expect(again.err).toContain('không có gì thay đổi')
    expect(folder.read(`kho/${name}`)).toBe(text)
  })

  test('after which the old plan passes and says how much is hidden, and a new one fails', async () => {
    const folder = await accepted()
    const ran = await folder.run(['.'], {cwd: 'kho'})
    expect(ran).toMatchObject({code: 0, err: ''})
    expect(ran.out).toContain('2 phát hiện đã ghi nhận tồn đọng nên không hiện')
    expect((await folder.run(['.', '--lang', 'en'], {cwd: 'kho'})).out).toContain(
      '2 findings of the baseline not shown'
    )
    folder.write('kho/b.md', plan.replaceAll('2025', '2026').replaceAll('2024', '2025'))
    const failed = await folder.run(['.', '--format', 'json'], {cwd: 'kho'})
    expect(failed.code).toBe(1)
    expect(fileOf(failed, 'a.md').findings.every(({suppressed}) => suppressed?.kind === 'baseline')).toBe(
      true
    )
    expect(fileOf(failed, 'b.md').findings.some(({suppressed}) => suppressed === null)).toBe(true)
  })

  test('tells the report who answers for what is left, and leaves the requirement unmet', async () => {
    const folder = await accepted('--reason', 'chờ sắp xếp', '--owner', 'Sở Nội vụ', '--until', '2026-12-31')
    const file = fileOf(await folder.run(['a.md', '--format', 'json'], {cwd: 'kho'}), 'a.md')
    expect(file.findings[0]!.suppressed).toEqual({
      kind: 'baseline',
      reason: 'chờ sắp xếp',
      owner: 'Sở Nội vụ',
      until: '2026-12-31'
    })
    const row = file.checklist.find(({item}) => item === 'finance')!
    expect(row.status).toBe('unmet')
    expect(row.reason).toContain('Đã ghi nhận tồn đọng: chờ sắp xếp (Sở Nội vụ, đến hết 31/12/2026).')
    expect((await folder.run(['checklist', 'a.md'], {cwd: 'kho'})).out).toContain('chờ sắp xếp')
  })

  test('keeps what was edited by hand, and adds what is new', async () => {
    const folder = await accepted()
    edited(folder, entries =>
      Object.assign(entries[0]!, {reason: 'sửa tay', owner: 'Bà Lan', until: '2027-01-31'})
    )
    folder.write('kho/b.md', plan.replaceAll('2025', '2026').replaceAll('2024', '2025'))
    await folder.run(['.', '--suppress-all', '--reason', 'mới'], {cwd: 'kho'})
    const entries = entriesOf(folder, `kho/${name}`)
    expect(entries.find(({file, item}) => file === 'a.md' && item === 'finance')).toMatchObject({
      reason: 'sửa tay',
      owner: 'Bà Lan',
      until: '2027-01-31'
    })
    expect(entries.filter(({file}) => file === 'b.md').every(({reason}) => reason === 'mới')).toBe(true)
  })

  test('hides nothing under the name of another rule or item', async () => {
    const folder = await accepted()
    edited(folder, entries => {
      entries[0]!.item = 'press'
      entries[1]!.rule = 'form/title'
    })
    const ran = await folder.run(['.'], {cwd: 'kho'})
    expect(ran.code).toBe(2)
    expect(ran.out).toContain('cchc/responsibility/finance')
    expect(ran.out).toContain('cchc/responsibility/information')
    expect(ran.err).toContain('2 mục không còn phát hiện tương ứng')
  })

  test('keeps what it keeps in $schema', async () => {
    const folder = await accepted()
    const entries = entriesOf(folder, `kho/${name}`)
    folder.write(`kho/${name}`, JSON.stringify({$schema: './s.json', version: 1, findings: entries}))
    folder.write('kho/b.md', plan.replaceAll('2025', '2026'))
    await folder.run(['.', '--suppress-all'], {cwd: 'kho'})
    expect(folder.read(`kho/${name}`)).toContain('"$schema": "./s.json"')
  })

  test('renews an entry past its day with another day only', async () => {
    const folder = await accepted('--until', '2026-12-31')
    const at = (args: readonly string[]) => folder.run(args, {cwd: 'kho'})
    edited(folder, entries => entries.forEach(entry => (entry.until = '2026-11-19')))
    const back = await at(['.'])
    expect(back.code).toBe(1)
    expect(back.err).toContain('Có 2 phát hiện hiện lại vì đã hết hạn ghi nhận')
    const kept = await at(['.', '--suppress-all'])
    expect(kept.code).toBe(1)
    expect(kept.err).toContain('muốn gia hạn, hãy thêm --until')
    expect((await at(['.', '--suppress-all', '--until', '2027-06-30'])).code).toBe(0)
    expect(entriesOf(folder, `kho/${name}`).map(({until}) => until)).toEqual(['2027-06-30', '2027-06-30'])
  })

  test('writes nothing where there is nothing to write', async () => {
    const folder = new Folder({'kho/.git/': '', 'kho/a.md': fixture('province-2026')})
    const {code} = await folder.run(['.', '--suppress-all', '--only', 'cchc/parent-plan'], {cwd: 'kho'})
    expect(code).toBe(0)
    expect(existsSync(folder.at(`kho/${name}`))).toBe(false)
  })
})

describe('--suppress-rule', () => {
  test('takes a rule or an item, and the others stay', async () => {
    const folder = new Folder({'kho/.git/': '', 'kho/a.md': plan})
    const ran = await folder.run(['.', '--suppress-rule', 'cchc/responsibility/finance'], {cwd: 'kho'})
    expect(ran.code).toBe(1)
    expect(entriesOf(folder, `kho/${name}`).map(({item}) => item)).toEqual(['finance'])
    const whole = await folder.run(['.', '--suppress-rule', 'cchc/responsibility'], {cwd: 'kho'})
    expect(whole.code).toBe(0)
  })

  test.each([
    ['cchc/responsibilty', 'Có phải ý bạn là “cchc/responsibility”?'],
    ['cchc/responsibility/finanse', 'Có phải ý bạn là “cchc/responsibility/finance”?']
  ])('says of %s: %s', async (id, hint) => {
    const folder = new Folder({'a.md': plan})
    const {code, err} = await folder.run(['a.md', '--suppress-rule', id])
    expect(code).toBe(2)
    expect(err).toContain(`--suppress-rule: không có quy tắc “${id}”.`)
    expect(err).toContain(hint)
    expect(existsSync(folder.at(name))).toBe(false)
  })
})

describe('what is found no more', () => {
  async function mended(): Promise<Folder> {
    const folder = await accepted()
    folder.write(
      'kho/a.md',
      plan.replace('### 3. Văn phòng', '### 3. Sở Tài chính\n\n- Bố trí kinh phí.\n\n### 4. Văn phòng')
    )
    return folder
  }

  test('is named, with code 2, and removed by --prune-suppressions', async () => {
    const folder = await mended()
    const ran = await folder.run(['a.md'], {cwd: 'kho'})
    expect(ran.code).toBe(2)
    expect(ran.err).toContain(
      'có 1 mục không còn phát hiện tương ứng; đầu tiên: “a.md”, cchc/responsibility/finance'
    )
    expect(ran.err.trimEnd().endsWith('Tệp ghi nhận có 1 mục thừa (mã thoát 2).')).toBe(true)
    const passed = await folder.run(['a.md', '--pass-on-unpruned-suppressions'], {cwd: 'kho'})
    expect(passed.code).toBe(0)
    expect(passed.err).toContain('--prune-suppressions')
    expect((await folder.run(['.', '--prune-suppressions'], {cwd: 'kho'})).code).toBe(0)
    expect(entriesOf(folder, `kho/${name}`).map(({item}) => item)).toEqual(['information'])
    expect(await folder.run(['.'], {cwd: 'kho'})).toMatchObject({code: 0, err: ''})
  })

  test.each([
    [['.', '--only', 'cchc/responsibility']],
    [['.', '--skip', 'form/title']],
    [['.', '--shard', '1/1']],
    [['.', '--rule', 'cchc/responsibility/finance=off']],
    [['.', '--fix-dry-run']]
  ])('is not judged by %s', async args => {
    const {code, err} = await (await mended()).run(args, {cwd: 'kho'})
    expect(err).not.toContain('mục không còn')
    expect(code).toBe(0)
  })

  test('is not judged on standard input', async () => {
    const folder = await mended()
    const ran = await folder.run(['--stdin-filename', 'a.md'], {cwd: 'kho', input: folder.read('kho/a.md')})
    expect(ran).toMatchObject({code: 0, err: ''})
  })

  test('is not judged of what git selects', async () => {
    const folder = new GitFolder({'a.md': plan})
    await folder.run(['.', '--suppress-all'])
    folder.write(
      'a.md',
      plan.replace('### 3. Văn phòng', '### 3. Sở Tài chính\n\n- Bố trí kinh phí.\n\n### 4. Văn phòng')
    )
    folder.git('add', '-A')
    const path = {PATH: process.env['PATH'] ?? ''}
    expect((await folder.run(['--since', 'HEAD'], {env: path})).err).not.toContain('mục không còn')
    expect((await folder.run(['--staged'], {env: path})).err).not.toContain('mục không còn')
    expect((await folder.run(['.'])).code).toBe(2)
  })

  test('of a file that is gone is judged where its folder was, and not else', async () => {
    const folder = new Folder({
      'kho/.git/': '',
      'kho/tinh/a.md': plan,
      'kho/xa/b.md': fixture('commune-2026')
    })
    await folder.run(['.', '--suppress-all'], {cwd: 'kho'})
    unlinkSync(folder.at('kho/tinh/a.md'))
    folder.write('kho/tinh/khac.md', fixture('province-2026'))
    for (const args of [['xa'], ['tinh/khac.md'], ['xa/*.md']])
      expect((await folder.run(args, {cwd: 'kho'})).err).not.toContain('mục không còn')
    for (const args of [['.'], ['tinh'], ['./tinh/']])
      expect((await folder.run(args, {cwd: 'kho'})).err).toContain('có 2 mục không còn phát hiện tương ứng')
    expect((await folder.run(['..'], {cwd: 'kho/xa'})).err).toContain(
      'có 2 mục không còn phát hiện tương ứng'
    )
    expect((await folder.run(['.'], {cwd: 'kho/xa'})).err).not.toContain('mục không còn')
  })
})

describe('it is applied everywhere', () => {
  test('to standard input by its name, below the folder of the repository, and by the library', async () => {
    const folder = await accepted()
    const input = await folder.run(['--stdin-filename', 'a.md', '--format', 'json'], {
      cwd: 'kho',
      input: plan
    })
    expect(reportOf(input).summary).toMatchObject({errors: 0, suppressed: 2})
    folder.write('kho/x/', '')
    expect((await folder.run(['../a.md'], {cwd: 'kho/x'})).code).toBe(0)
  })

  test('to a text that an editor holds, by the name of its file', async () => {
    const folder = await accepted()
    const linter = new Linter({cwd: folder.at('kho'), today: '2026-11-20'})
    const loud = (report: FileReport) =>
      report.fault ? undefined : report.findings.filter(({suppressed}) => !suppressed).length
    expect(loud(await linter.lintText(plan, {path: 'a.md', isFile: false}))).toBe(0)
    expect(loud(await linter.lintText(plan, {path: 'b.md', isFile: false}))).toBe(2)
    expect((await linter.lintFiles(['.'])).summary).toMatchObject({errors: 0, suppressed: 2})
    const without = new Linter({cwd: folder.at('kho'), today: '2026-11-20', baseline: false})
    expect(loud(await without.lintText(plan, {path: 'a.md'}))).toBe(2)
  })

  test('to the comments in a Word file', async () => {
    const folder = new Folder({'kho/.git/': '', 'kho/a.docx': await wordOf(plan)})
    const at = {cwd: 'kho'}
    const before = await folder.run(['annotate', 'a.docx', '-o', 'moi.docx'], at)
    expect(before.code).toBe(1)
    expect((await folder.run(['a.docx', '--suppress-all'], at)).code).toBe(0)
    const after = await folder.run(['annotate', 'a.docx', '-o', 'moi.docx'], at)
    expect(after.code).toBe(0)
    expect(after.out).toBe('Đã ghi 0 ý kiến vào “moi.docx”.\n')
    expect(after.err).toContain('phát hiện đã ghi nhận tồn đọng nên không hiện')
  })

  test('to what --fix leaves, and --fix mends what stands in it', async () => {
    const text = plan.replace('## I. MỤC ĐÍCH', 'Nâng cao nhận thức ; trách nhiệm.\n\n## I. MỤC ĐÍCH')
    const folder = new Folder({'kho/.git/': '', 'kho/a.md': text})
    const at = {cwd: 'kho'}
    expect((await folder.run(['.', '--suppress-all'], at)).code).toBe(0)
    const fixed = await folder.run(['.', '--fix'], at)
    expect(folder.read('kho/a.md')).toContain('nhận thức; trách nhiệm')
    expect(fixed.code).toBe(2)
    expect(fixed.err).toContain('có 1 mục không còn phát hiện tương ứng')
  })

  test('from where --suppressions-location says', async () => {
    const folder = new Folder({'kho/.git/': '', 'kho/ke-hoach/a.md': plan, 'kho/ci/': ''})
    const at = ['--suppressions-location', 'ci/ton-dong.json']
    const missing = await folder.run(['.', ...at], {cwd: 'kho'})
    expect(missing.code).toBe(2)
    expect(missing.err).toBe(
      'Không có tệp ghi nhận “ci/ton-dong.json”. Hãy tạo bằng --suppress-all hoặc --suppress-rule.\n'
    )
    expect((await folder.run(['.', '--suppress-all', ...at], {cwd: 'kho'})).code).toBe(0)
    expect(entriesOf(folder, 'kho/ci/ton-dong.json')[0]!.file).toBe('../ke-hoach/a.md')
    expect((await folder.run(['.', ...at], {cwd: 'kho'})).code).toBe(0)
    expect((await folder.run(['.'], {cwd: 'kho'})).code).toBe(1)
    folder.write('kho/ke-hoach/a.md', fixture('commune-2026'))
    expect((await folder.run(['ke-hoach', ...at, '--prune-suppressions'], {cwd: 'kho'})).err).toContain(
      'Đã bỏ 2 mục'
    )
  })
})

describe('beside exceptions', () => {
  const survey =
    '3. Khảo sát nhanh mức độ hiểu biết của người dân sau mỗi đợt tuyên truyền để rút kinh nghiệm.'
  const misspelt = '4. Tổ chức tuyên tuyền lưu động tại các chợ phiên vùng cao của tỉnh.'
  const comment = (more: string) =>
    `<!-- cchclint-disable-next-line wording/official-terms ${more}-- tên riêng -->`
  const text = (...lines: readonly string[]) =>
    plan.replace(survey, [survey, ...lines, misspelt].join('\n\n'))
  const rules = (folder: Folder) => entriesOf(folder, `kho/${name}`).map(({rule}) => rule)

  test('what an exception covers needs no entry, and an entry for it is too much', async () => {
    const folder = new Folder({'kho/.git/': '', 'kho/a.md': text(comment(''))})
    await folder.run(['.', '--suppress-all'], {cwd: 'kho'})
    expect(rules(folder)).not.toContain('wording/official-terms')
    folder.write('kho/a.md', text())
    await folder.run(['.', '--suppress-all'], {cwd: 'kho'})
    expect(rules(folder)).toContain('wording/official-terms')
    folder.write('kho/a.md', text(comment('')))
    const {code, err} = await folder.run(['.'], {cwd: 'kho'})
    expect(err).toContain('đầu tiên: “a.md”, wording/official-terms, “tuyên tuyền”')
    expect(code).toBe(2)
  })

  test('what is wrong with an exception cannot be accepted', async () => {
    const folder = new Folder({'kho/.git/': '', 'kho/a.md': text(comment('until=2026-11-19 '))})
    const ran = await folder.run(['.', '--suppress-all'], {cwd: 'kho'})
    expect(ran.code).toBe(1)
    expect(ran.out).toContain('exception/expired')
    expect(rules(folder)).toContain('wording/official-terms')
    expect(rules(folder)).not.toContain('exception/expired')
  })
})

describe('what goes ill together is refused', () => {
  test.each([
    [['--suppress-all', '--suppress-rule', 'cchc/parent-plan'], '--suppress-all cùng với --suppress-rule'],
    [['--suppress-all', '--prune-suppressions'], '--suppress-all cùng với --prune-suppressions'],
    [['--suppress-all', '--fix-dry-run'], '--suppress-all cùng với --fix-dry-run'],
    [['--prune-suppressions', '--only', 'cchc/parent-plan'], '--prune-suppressions cùng với --only'],
    [['--prune-suppressions', '--shard', '1/2'], '--prune-suppressions cùng với --shard'],
    [['--reason', 'vì'], '--reason chỉ có tác dụng cùng với'],
    [['--suppress-all', '--reason', ' '], 'Giá trị của --reason để trống'],
    [['--suppress-all', '--until', '2026-13-01'], 'Giá trị “2026-13-01” của --until không phải ngày hợp lệ'],
    [['--suppress-all', '--until', '2026-11-19'], 'Ngày “2026-11-19” của --until đã qua'],
    [['--prune-suppressions'], `Không có tệp ghi nhận “${name}”`],
    [['--suppress-all', '--format', `json=${name}`], 'trùng với tệp đang được đọc'],
    [['--suppress-all', '--suppressions-location', 'ghi-nhan.docx'], 'đuôi .docx là của Word']
  ])('%s', async (args, said) => {
    const folder = new Folder({'a.md': plan})
    const {code, err} = await folder.run(['a.md', ...args])
    expect(err).toContain(said)
    expect(code).toBe(2)
    expect(existsSync(folder.at(name))).toBe(false)
  })

  test('also standard input', async () => {
    const folder = new Folder()
    for (const args of [['-'], ['--stdin'], ['--stdin-filename', 'a.md']])
      expect((await folder.run([...args, '--suppress-all'], {input: plan})).code).toBe(2)
  })
})

describe('a file that is broken, or not ours, is one sentence', () => {
  const entry = (more: object) => ({
    file: 'a.md',
    rule: 'cchc/parent-plan',
    severity: 'error',
    section: null,
    text: '',
    reason: null,
    owner: null,
    until: null,
    fingerprint: '0'.repeat(32),
    context: '0'.repeat(32),
    plan: '000000.000000.000000',
    ...more
  })
  const written = (...entries: object[]) => JSON.stringify({version: 1, findings: entries}, null, 2)
  test.each([
    ['{"version": 1,', `${name}:1:15: tệp JSON viết chưa đúng`],
    [
      '{"version": 1, // vì\n"findings": []}',
      `${name}:1:16: tệp JSON viết chưa đúng: tệp này không được có chú thích`
    ],
    ['[]', `${name}:1:1: đây không phải tệp ghi nhận của cchclint`],
    ['{"scripts": {}}', `${name}:1:1: đây không phải tệp ghi nhận của cchclint`],
    ['', `${name}:1:1: `],
    ['{"version": 2, "findings": []}', `${name}:1:13: cchclint này chỉ đọc được phiên bản 1`],
    ['{"version": "1", "findings": []}', `${name}:1:13: “version” phải là số`],
    ['{"version": 1}', `${name}:1:1: thiếu trường “findings”`],
    [written(entry({reson: 'x'})), 'không có trường “reson” ở đây. Có phải ý bạn là “reason”?'],
    [
      written(entry({until: '2026-02-30'})),
      `${name}:12:16: giá trị “2026-02-30” của “until” phải là ngày có thật`
    ],
    [written(entry({until: 'mai'})), 'của “until” phải là ngày có thật'],
    [written(entry({reason: ''})), `${name}:10:17: giá trị “” của “reason” không được để trống`],
    [written(entry({severity: 'lỗi'})), 'giá trị “lỗi” của “severity” không hợp lệ'],
    [
      written(entry({}), entry({rule: 'form/title'})),
      `${name}:17:5: phát hiện này của tệp “a.md” đã được ghi nhận ở trên`
    ],
    ['['.repeat(5000), 'lồng vào nhau quá sâu'],
    ['{"version": 1, "version": 1, "findings": []}', 'trường “version” được viết hai lần'],
    ['{"version": 1, "findings": [], "__proto__": {}}', 'không có trường “__proto__” ở đây']
  ])('%j', async (text, said) => {
    const folder = new Folder({'a.md': plan, [name]: text})
    for (const args of [['a.md'], ['a.md', '--suppress-all'], ['checklist', 'a.md']]) {
      const {code, out, err} = await folder.run(args)
      expect(err).toContain(said)
      expect(err.trimEnd().split('\n')).toHaveLength(1)
      expect({code, out}).toEqual({code: 2, out: ''})
      expect(folder.read(name)).toBe(text)
    }
  })

  test('a folder, a link, a link that leads nowhere, and UTF-16', async () => {
    const said = async (make: (target: string) => void) => {
      const folder = new Folder({'a.md': plan, 'khac.json': written()})
      make(folder.at(name))
      const {code, err} = await folder.run(['a.md', '--suppress-all'])
      expect(code).toBe(2)
      expect(folder.read('khac.json')).toBe(written())
      return err
    }
    expect(await said(target => mkdirSync(target))).toContain('phải là tệp, không phải thư mục')
    expect(await said(target => symlinkSync('khac.json', target))).toContain(
      'là liên kết nên không được dùng'
    )
    expect(await said(target => symlinkSync('khong-co.json', target))).toContain(
      'là liên kết nên không được dùng'
    )
    const folder = new Folder({'a.md': plan, [name]: Buffer.from('{}', 'utf16le')})
    folder.write(name, Buffer.from([0xff, 0xfe, 0x7b, 0]))
    expect((await folder.run(['a.md'])).err).toContain('không được lưu với mã hóa UTF-8')
  })

  test('one with a byte order mark is read', async () => {
    const folder = await accepted()
    folder.write(`kho/${name}`, `\uFEFF${folder.read(`kho/${name}`)}`)
    expect((await folder.run(['.'], {cwd: 'kho'})).code).toBe(0)
  })
})

describe('hostile names and words', () => {
  const hostile = 'tuyên tuyền \u202e::error::\u001b[31m</script>]]>'
  const evil = 'kế ::hoạch\u202e]]>.md'

  test('break neither the file nor what is said of it', async () => {
    const folder = new Folder({
      'kho/.git/': '',
      [`kho/${evil}`]: `${plan}\n\nPhụ lục: ${hostile} tuyên tuyền.\n`
    })
    expect((await folder.run(['.', '--suppress-all', '--reason', hostile], {cwd: 'kho'})).code).toBe(0)
    const entries = entriesOf(folder, `kho/${name}`)
    expect(entries.every(({file, reason}) => file === evil.normalize('NFC') && reason === hostile)).toBe(true)
    expect(entries.every(({text}) => !/[\u0000-\u001f\u202e]/.test(text))).toBe(true)
    expect((await folder.run(['.'], {cwd: 'kho'})).code).toBe(0)
    folder.write(`kho/${evil}`, fixture('province-2026'))
    const {err, out} = await folder.run(['.'], {cwd: 'kho'})
    expect(err).toContain('không còn phát hiện tương ứng')
    expect(err + out).not.toMatch(/[\u001b\u202e]/)
    expect(err.split('\n').some(line => line.startsWith('::'))).toBe(false)
  })

  test('a name that is stored decomposed is the name that is composed', async () => {
    const folder = new Folder({'kho/.git/': '', [`kho/${'kế-hoạch.md'.normalize('NFD')}`]: plan})
    await folder.run(['.', '--suppress-all'], {cwd: 'kho'})
    expect(entriesOf(folder, `kho/${name}`)[0]!.file).toBe('kế-hoạch.md'.normalize('NFC'))
    expect(await folder.run(['.'], {cwd: 'kho'})).toMatchObject({code: 0, err: ''})
  })
})
