import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import type * as fs from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {beforeEach, describe, expect, test, vi} from 'vitest'
import {kindsOf} from '../../src/cli/output/endings.js'
import {reporters} from '../../src/reporters/index.js'
import {run} from '../support/command.js'
import {wordOf} from '../support/word-writer.js'

/** Every command that writes a file, in every format: nothing is lost, and a file is written whole or not at all. */

/** Files that somebody has open elsewhere, as Windows refuses them: when they are opened, or when others take their place. */
const held = vi.hoisted(() => ({name: '', code: '', when: 'open' as 'open' | 'rename'}))
vi.mock('node:fs', async original => {
  const real = await original<typeof fs>()
  const refuse = (when: string, name: unknown) => {
    if (held.code !== '' && held.when === when && String(name).endsWith(`/${held.name}`))
      throw Object.assign(new Error(held.code), {code: held.code})
  }
  return {
    ...real,
    openSync: (...args: Parameters<typeof real.openSync>) => {
      if (args[1] === 'r+') refuse('open', args[0])
      return real.openSync(...args)
    },
    renameSync: (from: string, to: string) => {
      refuse('rename', to)
      real.renameSync(from, to)
    }
  }
})

const good = readFileSync('fixtures/documents/province-2026/plan.md', 'utf8')
const word = await wordOf(good)
const report = await jsonReport()
const endings: Readonly<Record<string, string>> = {
  text: '.txt',
  json: '.json',
  sarif: '.sarif',
  xml: '.xml',
  word: '.docx',
  markdown: '.md',
  html: '.html'
}
const endingFor = (format: string) => endings[kindsOf[format]![0]]!

/** How a file is written, how its name begins and how it ends, and from what. */
interface Writing {
  readonly args: (target: string) => string[]
  readonly ending: string
  readonly input: string
}

const formats = Object.keys(reporters)
const mergeable = formats.filter(format => format !== 'html' && format !== 'codeframe')
const writings: Readonly<Record<string, Writing>> = {
  ...Object.fromEntries(
    formats.flatMap((format): [string, Writing][] => [
      [
        `-f ${format} -o`,
        {args: to => ['a.md', '-f', format, '-o', to], ending: endingFor(format), input: 'a.md'}
      ],
      [
        `-f ${format}=`,
        {args: to => ['a.md', '-f', `${format}=${to}`], ending: endingFor(format), input: 'a.md'}
      ],
      [
        `checklist -f ${format} -o`,
        {args: to => ['checklist', 'a.md', '-f', format, '-o', to], ending: endingFor(format), input: 'a.md'}
      ]
    ])
  ),
  ...Object.fromEntries(
    mergeable.map(format => [
      `merge -f ${format} -o`,
      {
        args: (to: string) => ['merge', 'a.json', '-f', format, '-o', to],
        ending: endingFor(format),
        input: 'a.json'
      }
    ])
  ),
  ...Object.fromEntries(
    ['.txt', '.md', '.html', '.json', '.docx'].map(ending => [
      `checklist -o *${ending}`,
      {args: (to: string) => ['checklist', 'a.md', '-o', to], ending, input: 'a.md'}
    ])
  ),
  annotate: {args: to => ['annotate', 'a.docx', '-o', to], ending: '.docx', input: 'a.docx'},
  'annotate --fix --suggest': {
    args: to => ['annotate', 'a.docx', '--fix', '--suggest', '-o', to],
    ending: '.docx',
    input: 'a.docx'
  },
  'extract a text': {args: to => ['extract', 'a.md', '-o', to], ending: '.txt', input: 'a.md'},
  'extract a Word file': {args: to => ['extract', 'a.docx', '-o', to], ending: '.txt', input: 'a.docx'},
  '--fix-dry-run': {args: to => ['a.md', '--fix-dry-run', '-o', to], ending: '.diff', input: 'a.md'}
}
const all = Object.entries(writings)
const bytesOnly = new Set(['.docx'])

let root = ''
beforeEach(() => {
  held.code = ''
  root = mkdtempSync(path.join(tmpdir(), 'cchclint-every-'))
  mkdirSync(path.join(root, '.git'))
  put('a.md', good)
  put('a.docx', word)
  put('a.json', report)
})
const at = (name: string) => path.join(root, name)
const put = (name: string, content: string | Uint8Array) => writeFileSync(at(name), content)
const names = () =>
  readdirSync(root)
    .filter(name => name !== '.git')
    .sort()
const cchclint = async (writing: Writing, target: string, ...more: string[]) => {
  const args = writing.args(target)
  const day = args[0] === 'extract' ? [] : ['--today', '2026-11-20']
  return run([...args, ...day, ...more], {cwd: root})
}
const sources = ['a.docx', 'a.json', 'a.md']

describe.each(all)('%s', (_, writing) => {
  const target = `kq${writing.ending}`

  test('what somebody else wrote stays, unless --force is typed; what was written is known again', async () => {
    put(target, 'Ghi chú của tôi.\n')
    const {code, err} = await cchclint(writing, target)
    expect(code).toBe(2)
    expect(err).toBe(
      `“${target}” đã có nội dung, chưa chắc do cchclint tạo ra, nên không ghi đè. Hãy chọn tên khác, hoặc thêm --force để ghi đè.\n`
    )
    expect(readFileSync(at(target), 'utf8')).toBe('Ghi chú của tôi.\n')
    expect((await cchclint(writing, target, '--force')).code).toBe(0)
    const first = readFileSync(at(target))
    expect(first.includes('Ghi chú của tôi.')).toBe(false)
    const again = await cchclint(writing, target)
    expect({code: again.code, err: again.err.replace(/^Không có chỗ nào sửa tự động được\.\n/m, '')}).toEqual(
      {code: 0, err: ''}
    )
    expect(readFileSync(at(target)).equals(first)).toBe(true)
    expect(names()).toEqual([...sources, target].sort())
  })

  test('nothing takes the place of what is read, whatever names it', async () => {
    const other = `lien-ket${writing.ending}`
    const twin = `cung-tep${writing.ending}`
    symlinkSync(writing.input, at(other))
    linkSync(at(writing.input), at(twin))
    for (const name of [other, twin, path.join(root, other)]) {
      const {code, err} = await cchclint(writing, name, '--force')
      expect([name, code]).toEqual([name, 2])
      expect(err).toBe(`Tệp kết quả “${name}” trùng với tệp đang được đọc. Hãy chọn tên tệp khác.\n`)
    }
    expect(readFileSync(at('a.md'), 'utf8')).toBe(good)
    expect(readFileSync(at('a.docx')).equals(Buffer.from(word))).toBe(true)
    expect(readFileSync(at('a.json'), 'utf8')).toBe(report)
  })

  test.each(['EBUSY', 'EPERM', 'EACCES'] as const)('%s: somebody has it open', async code => {
    await cchclint(writing, target)
    const before = readFileSync(at(target))
    const isWord = writing.ending === '.docx'
    for (const when of ['open', 'rename'] as const) {
      Object.assign(held, {name: target, code, when})
      const ran = await cchclint(writing, target, '--force')
      expect([when, ran.code]).toEqual([when, 2])
      expect(ran.err.replace(/^Không có chỗ nào sửa tự động được\.\n/m, '')).toBe(
        isWord
          ? `Không ghi được “${target}” vì tệp đang mở trong Word hoặc chương trình khác. Hãy đóng tệp trong Word rồi chạy lại.\n`
          : `Không ghi được “${target}” vì tệp đang mở trong chương trình khác. Hãy đóng tệp rồi chạy lại.\n`
      )
      expect(readFileSync(at(target)).equals(before)).toBe(true)
      expect(names()).toEqual([...sources, target].sort())
    }
  })

  test.each([
    ['aux', 'Windows không cho đặt tên là “aux{}”'],
    ['CON', 'Windows không cho đặt tên là “CON{}”'],
    ['moi/lpt1', 'Windows không cho đặt tên là “lpt1{}”'],
    ['cu. /kq', 'Windows không cho tên kết thúc bằng dấu cách'],
    ['cu./kq', 'Windows không cho tên kết thúc bằng dấu chấm']
  ])('%s is no name on Windows', async (name, why) => {
    const file = `${name}${writing.ending}`
    const {code, err} = await cchclint(writing, file, '--force')
    expect(code).toBe(2)
    expect(err).toBe(`Không ghi được “${file}”: ${why.replace('{}', writing.ending)}. Hãy chọn tên khác.\n`)
    expect(names()).toEqual(sources)
  })

  test('a folder and a part of a path that is a file', async () => {
    mkdirSync(at('thu-muc'))
    const within = `a.md/kq${writing.ending}`
    expect((await cchclint(writing, within, '--force')).err).toBe(
      `Không ghi được “${within}” vì một phần của đường dẫn là tệp, không phải thư mục.\n`
    )
    expect(names()).toEqual([...sources, 'thu-muc'].sort())
  })

  test.skipIf(bytesOnly.has(writing.ending))(
    'it is UTF-8 without a mark, with line feeds, and ends in one',
    async () => {
      await cchclint(writing, target)
      const bytes = readFileSync(at(target))
      const text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
      expect(text.startsWith('\uFEFF')).toBe(false)
      expect(text.includes('\r')).toBe(false)
      if (text !== '') expect(text.endsWith('\n')).toBe(true)
    }
  )
})

describe('several files', () => {
  test.each(['EBUSY', 'EPERM', 'EACCES'])('%s: where somebody has one open, none is written', async code => {
    put('cu.json', report)
    Object.assign(held, {name: 'cu.json', code, when: 'open'})
    const args = ['a.md', '-f', 'stylish=moi.txt', '-f', 'json=cu.json', '-f', 'html=moi.html']
    const ran = await run([...args, '--today', '2026-11-20'], {cwd: root})
    expect([ran.code, existsSync(at('moi.txt')), existsSync(at('moi.html'))]).toEqual([2, false, false])
    expect(ran.err).toContain('“cu.json” vì tệp đang mở trong chương trình khác')
    expect(readFileSync(at('cu.json'), 'utf8')).toBe(report)
    expect(names()).toEqual([...sources, 'cu.json'].sort())
  })

  test('--fix of a draft that somebody has open', async () => {
    const slip = good.replace('Độc lập - Tự do - Hạnh phúc', 'Độc lập – Tự do – Hạnh phúc')
    put('a.md', slip)
    for (const when of ['open', 'rename'] as const) {
      Object.assign(held, {name: 'a.md', code: 'EBUSY', when})
      const {code, err} = await run(['a.md', '--fix', '--today', '2026-11-20'], {cwd: root})
      expect(code).toBe(2)
      expect(err).toContain(
        'Không ghi được “a.md” vì tệp đang mở trong chương trình khác. Hãy đóng tệp rồi chạy lại.\n'
      )
      expect(readFileSync(at('a.md'), 'utf8')).toBe(slip)
      expect(names()).toEqual(sources)
    }
  })

  test('the baseline, and pages in a folder', async () => {
    put('a.md', good.replace('SIPAS', 'SIPASS'))
    const known = ['.', '--suppress-all', '--reason', 'có từ trước', '--today', '2026-11-20']
    expect((await run(known, {cwd: root})).code).toBe(0)
    const before = readFileSync(at('cchclint-suppressions.json'), 'utf8')
    put('a.md', good.replace('SIPAS', 'SIPASS').replace('Độc lập - Tự do', 'Độc lập – Tự do'))
    Object.assign(held, {name: 'cchclint-suppressions.json', code: 'EPERM', when: 'open'})
    const ran = await run(known, {cwd: root})
    expect([ran.code, readFileSync(at('cchclint-suppressions.json'), 'utf8')]).toEqual([2, before])
    expect(ran.err).toContain(
      'Không ghi được “cchclint-suppressions.json” vì tệp đang mở trong chương trình khác.'
    )
    held.code = ''
    expect((await run(['checklist', 'a.md', '-o', 'aux/'], {cwd: root})).err).toBe(
      'Không ghi được “aux/index.html”: Windows không cho đặt tên là “aux”. Hãy chọn tên khác.\n'
    )
  })
})

/** The report of the draft, for `merge`. */
async function jsonReport(): Promise<string> {
  const cwd = mkdtempSync(path.join(tmpdir(), 'cchclint-report-'))
  writeFileSync(path.join(cwd, 'a.md'), good)
  return (await run(['a.md', '-f', 'json', '--today', '2026-11-20'], {cwd})).out
}
