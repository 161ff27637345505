import {spawn} from 'node:child_process'
import {mkdtempSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {expect, test} from 'vitest'
import {fixture, Folder, pack} from '../support/repository.js'

const plan = fixture('commune-2026')
const faulty = fixture('province-2023-no-indices')
const onPosix = test.skipIf(process.platform === 'win32')

/** The built command with `--watch`; `next` gives what it says up to the end of its next run. */
function watching(folder: Folder, args: readonly string[]) {
  const home = mkdtempSync(path.join(tmpdir(), 'cchclint-watch-'))
  const child = spawn(
    process.execPath,
    [path.resolve('dist/cli.js'), ...args, '--watch', '--today', '2026-11-20'],
    {
      cwd: folder.root,
      env: {...process.env, NO_COLOR: '1', XDG_CACHE_HOME: home, GITHUB_ACTIONS: '', GITLAB_CI: ''},
      stdio: ['ignore', 'pipe', 'pipe']
    }
  )
  let said = ''
  const ends = (text: string) => text.split('\n').filter(line => line.startsWith('[cchclint] Xong')).length
  let wake = () => {}
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk
      wake()
    })
  const ended = new Promise<number | null>(resolve => child.on('close', resolve))
  return {
    /** At once, so that what is done next may come while it is still busy. */
    next: async (isDone: (text: string) => boolean = () => true) => {
      while (!(ends(said) > 0 && said.endsWith('\n') && isDone(said)))
        await new Promise<void>((resolve, reject) => {
          const late = setTimeout(() => reject(new Error(`it said nothing more than: ${said}`)), 300_000)
          wake = () => {
            clearTimeout(late)
            resolve()
          }
        })
      const text = said
      said = ''
      return text
    },
    stop: async () => {
      child.kill('SIGINT')
      return ended
    }
  }
}

onPosix('judges again what changes, configuration and packs too, until it is ended', async () => {
  const folder = new Folder({'.git/': '', 'xa/a.md': plan, ...pack('bo/rieng', 'đường dây nóng')})
  const {next, stop} = watching(folder, ['xa'])
  try {
    const first = await next()
    expect(first).toMatch(/^\[cchclint\] Bắt đầu rà soát\n/)
    expect(first.split('Bắt đầu')).toHaveLength(2)
    expect(first).toContain('xa/a.md')
    expect(first).toMatch(/\[cchclint\] Xong: không có gì phải sửa; đang chờ thay đổi/)
    // No terminal is told anything.
    expect(first).not.toContain('\u001b')
    folder.write('xa/b.md', faulty)
    expect(await next(text => text.includes('xa/b.md'))).toContain('[cchclint] Xong: có chỗ cần sửa')
    folder.write('xa/b.md', 'hỏng\0')
    expect(await next(text => text.includes('chưa xét được hết'))).toContain('b.md')
    folder.write('.cchclintrc.yaml', 'levle: xa\n')
    expect(await next(text => text.includes('levle'))).toContain('chưa xét được hết')
    folder.write('xa/b.md', plan)
    folder.write('.cchclintrc.yaml', 'packs: [bo/rieng]\n')
    expect(await next(text => text.includes('rieng/cum-tu'))).toContain('Xong')
    folder.write(
      'bo/rieng/cum-tu.yaml',
      folder.read('bo/rieng/cum-tu.yaml').replace('severity: warning', 'severity: error')
    )
    expect(await next(text => text.includes('error'))).toContain('có chỗ cần sửa')
  } finally {
    expect(await stop()).toBe(130)
  }
})

onPosix('sees a configuration mended that lies elsewhere, and what it extends', async () => {
  const folder = new Folder({
    '.git/': '',
    'xa/a.md': plan,
    'chung/rieng.yml': 'levle: xa\n',
    'chung/goc.yml': 'rules: {cchc/index-coverge: off}\n'
  })
  const {next, stop} = watching(folder, ['xa', '-c', 'chung/rieng.yml'])
  try {
    expect(await next(text => text.includes('levle'))).toContain('chưa xét được hết')
    folder.write('chung/rieng.yml', 'extends: ./goc.yml\n')
    expect(await next(text => text.includes('index-coverge'))).toContain('chưa xét được hết')
    folder.write('chung/goc.yml', 'rules: {cchc/index-coverage: off}\n')
    expect(await next(text => text.includes('không có gì phải sửa'))).toContain('Bắt đầu rà soát')
    folder.write('chung/goc.yml', 'rules: {cchc/khong-co: off}\n')
    expect(await next(text => text.includes('khong-co'))).toContain('chưa xét được hết')
  } finally {
    expect(await stop()).toBe(130)
  }
})

test.each([
  [['--stdin'], '--stdin'],
  [['a.md', '--fix'], '--fix'],
  [['a.md', '-o', 'x.txt'], '--output-file'],
  [['a.md', '-f', 'json=x.json'], '--format NAME=FILE'],
  [['--staged'], '--staged'],
  [['-'], 'đầu vào chuẩn'],
  [[], 'Chưa chỉ rõ tệp cần rà soát'],
  [['khong-co'], 'Không tìm thấy tệp hay thư mục “khong-co”']
] as const)('%j is not watched', async (args, sentence) => {
  const ran = await new Folder({'a.md': plan}).run([...args, '--watch'])
  expect(ran).toMatchObject({code: 2, out: '', err: expect.stringContaining(sentence)})
})
