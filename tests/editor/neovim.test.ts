import {execFileSync, spawn} from 'node:child_process'
import {once} from 'node:events'
import {chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'

/** The language server in an editor that others wrote, set up as docs/trinh-soan-thao.md tells. */

const version = neovimHere()
if (version === undefined && process.env['CCHCLINT_EDITOR'] === 'required')
  throw new Error('no Neovim on this machine')
if (version === undefined) console.warn('no Neovim on this machine: the language server is not tried in it')

const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'cchclint-neovim-')))
afterAll(() => rmSync(root, {recursive: true, force: true}))

/** [0, 7] of “NVIM v0.7.2”; undefined where there is none. */
function neovimHere(): readonly [number, number] | undefined {
  try {
    const said = execFileSync('nvim', ['--version'], {encoding: 'utf8'})
    const [, major, minor] = /^NVIM v(\d+)\.(\d+)/.exec(said) ?? []
    return major === undefined ? undefined : [Number(major), Number(minor)]
  } catch {
    return undefined
  }
}

/** The block of the page for this Neovim: those before 0.11 have no `vim.lsp.config`. */
function recipe([major, minor]: readonly [number, number]): string {
  const page = readFileSync('docs/trinh-soan-thao.md', 'utf8')
  const title = major > 0 || minor >= 11 ? '## Neovim 0.11' : '## Neovim 0.7'
  const [, block] = /```lua\n([^`]*)```/.exec(page.slice(page.indexOf(title))) ?? []
  if (block === undefined) throw new Error(`no block below ${title}`)
  return block
}

function write(name: string, content: string): string {
  const file = path.join(root, name)
  mkdirSync(path.dirname(file), {recursive: true})
  writeFileSync(file, content)
  return file
}

const slips =
  'KẾ HOẠCH\n\nI. MỤC ĐÍCH\n\n- Nâng cao nhận thức ; thực hiện Kế hoạch số 9/KH-UBND.\n- Giao Sở Nội vụ theo dõi.\n'

describe.skipIf(version === undefined)('Neovim', () => {
  test('shows what is wrong, mends it, saves it, tells what is known, and takes the server with it', async () => {
    const folder = path.join(root, 'Kế hoạch năm 2024')
    const plan = write('Kế hoạch năm 2024/kế hoạch xã.md', slips)
    write('Kế hoạch năm 2024/.cchclintrc.yaml', 'level: commune\n')
    write('Kế hoạch năm 2024/cấp trên.md', 'ỦY BAN NHÂN DÂN\nTỈNH A\n\nSố: 9/KH-UBND\n\nKẾ HOẠCH\n')
    write('config/nvim/init.lua', recipe(version!))
    const pid = path.join(root, 'pid')
    const command = [process.execPath, path.resolve('dist/cli.cjs')].map(one => `'${one}'`).join(' ')
    chmodSync(write('bin/cchclint', `#!/bin/sh\necho $$ > '${pid}'\nexec ${command} "$@"\n`), 0o755)
    const seen = path.join(root, 'seen.json')

    const editor = spawn(
      'nvim',
      ['--headless', plan, '-c', `luafile ${path.resolve('tests/editor/neovim.lua')}`],
      {
        cwd: folder,
        env: {
          ...process.env,
          PATH: `${path.join(root, 'bin')}${path.delimiter}${process.env['PATH'] ?? ''}`,
          XDG_CONFIG_HOME: path.join(root, 'config'),
          XDG_DATA_HOME: path.join(root, 'data'),
          XDG_STATE_HOME: path.join(root, 'state'),
          CCHCLINT_SEEN: seen
        },
        stdio: ['ignore', 'pipe', 'pipe']
      }
    )
    const said: Buffer[] = []
    for (const stream of [editor.stdout, editor.stderr])
      stream.on('data', (chunk: Buffer) => said.push(chunk))
    const [code] = (await once(editor, 'close')) as [number | null]

    const told = JSON.parse(readFileSync(seen, 'utf8')) as Record<string, unknown>
    expect(told, Buffer.concat(said).toString()).toMatchObject({
      missing: [],
      found: expect.arrayContaining(['wording/punctuation-spacing']),
      offered: expect.arrayContaining([
        'Tắt “wording/punctuation-spacing” cho đoạn này, với lý do',
        'Xem giải thích “wording/punctuation-spacing”'
      ]),
      hover: expect.stringContaining('Sở Nội vụ'),
      definition: 'cấp trên.md'
    })
    expect(code).toBe(0)
    expect(readFileSync(plan, 'utf8')).toBe(slips.replace(' ;', ';'))
    await gone(Number(readFileSync(pid, 'utf8')))
  })
})

/** Waits until a process is no more. */
async function gone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0)
    } catch {
      return
    }
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}
