import {spawn} from 'node:child_process'
import path from 'node:path'
import {Fault} from '../../base/fault.js'
import type {Io} from '../io.js'
import {programIn} from '../program-in.js'

/** What git may print, in bytes: the contents of all plans of a large commit, and no more than memory holds. */
const mostOutput = 512 << 20

/**
 * git in one repository, which may be a stranger’s: nothing that its configuration names is run, neither hooks nor
 * watchers of files, filters, converters, programs that show differences, nor anything that fetches. What the
 * environment says of git is left out too, but for the index that a hook is given.
 */
export class Git {
  private constructor(
    readonly program: string,
    readonly io: Io,
    readonly settings: readonly string[],
    /** The folder of the work tree. Absolute. */
    readonly root: string,
    /** The working folder, from there: “xa/2026/”, or empty. */
    readonly prefix: string,
    readonly isShallow: boolean
  ) {}

  /** @param flag what asks for git, as it was typed @throws {Fault} where there is no git, or no repository */
  static async in(io: Io, flag: string): Promise<Git> {
    const program = programIn('git', io)
    if (program === undefined)
      throw new Fault(
        {
          vi: `${flag} cần có git mà máy này chưa cài đặt.`,
          en: `${flag} needs git, which is not installed here.`
        },
        {vi: 'Hãy cài git, hoặc chỉ rõ các tệp cần xét.', en: 'Install it, or name the files.'}
      )
    const bare = new Git(program, io, always, '', '', false)
    const asked = await bare.run([
      'rev-parse',
      '--is-shallow-repository',
      '--is-inside-work-tree',
      '--show-prefix',
      '--show-toplevel'
    ])
    const [isShallow, , prefix = '', root = ''] = textOf(asked.out).split('\n')
    if (asked.code !== 0 || root === '') throw noRepository(io, flag, asked.err)
    return new Git(
      program,
      io,
      [...always, ...(await bare.#withoutFilters())],
      path.resolve(root),
      prefix,
      isShallow === 'true'
    )
  }

  /** What git prints. @throws {Fault} where it fails, with its own last words */
  async read(args: readonly [command: string, ...args: string[]], input?: string): Promise<Buffer> {
    const {code, out, err} = await this.run(args, input)
    if (code === 0) return out
    const why = err.trim().split('\n').at(-1) ?? ''
    throw new Fault({
      vi: `git ${args[0]} không chạy được: ${why}`,
      en: `git ${args[0]} failed: ${why}`
    })
  }

  /** Its exit code and what it prints. */
  run(args: readonly string[], input = ''): Promise<{code: number; out: Buffer; err: string}> {
    return new Promise((resolve, reject) => {
      const child = spawn(this.program, ['--no-pager', ...this.settings, ...args], {
        cwd: this.root === '' ? this.io.cwd : this.root,
        env: environment(this.io),
        stdio: ['pipe', 'pipe', 'pipe'],
        windowsHide: true
      })
      const out: Buffer[] = []
      const err: Buffer[] = []
      let size = 0
      child.stdout.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > mostOutput) child.kill()
        else out.push(chunk)
      })
      child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
      // It may have ended before it has read all.
      child.stdin.on('error', () => undefined)
      child.on('error', reject)
      child.on('close', code =>
        resolve({code: code ?? 128, out: Buffer.concat(out), err: textOf(Buffer.concat(err))})
      )
      child.stdin.end(input)
    })
  }

  /** A name from the top of the work tree → as the files of a run are called: from the working folder, else whole. */
  nameOf(fromTop: string): string {
    const {prefix, root} = this
    return fromTop.startsWith(prefix)
      ? fromTop.slice(prefix.length)
      : path.join(root, fromTop).split(path.sep).join('/')
  }

  /**
   * Settings that leave out every filter that the configuration names: git would run one on each file of the work tree
   * that it compares.
   */
  async #withoutFilters(): Promise<string[]> {
    const {out} = await this.run(['config', '-z', '--name-only', '--get-regexp', '^filter\\..*'])
    const drivers = new Set(
      textOf(out)
        .split('\0')
        .filter(Boolean)
        .map(key => key.slice('filter.'.length, key.lastIndexOf('.')))
    )
    const unnameable = [...drivers].find(driver => driver.includes('='))
    if (unnameable !== undefined)
      throw new Fault({
        vi: `Cấu hình git của kho có bộ lọc tên lạ “${unnameable}” nên không chạy git.`,
        en: `The git configuration names a filter “${unnameable}”, which cannot be switched off; git is not run.`
      })
    return [...drivers].flatMap(driver =>
      ['clean=', 'smudge=', 'process=', 'required=false'].flatMap(said => ['-c', `filter.${driver}.${said}`])
    )
  }
}

/** `--no-ext-diff` and `--no-textconv` are said where differences are asked for. */
const always = [
  ...['core.fsmonitor=', 'core.hooksPath=/dev/null', 'core.sshCommand=false', 'core.askPass='],
  ...[
    'credential.helper=',
    'protocol.allow=never',
    'diff.external=',
    'diff.orderFile=/dev/null',
    'core.quotePath=true'
  ]
].flatMap(said => ['-c', said])

/** Without anything that git takes as an order; in English, since its words are looked at. */
function environment(io: Io): Record<string, string> {
  const kept = Object.entries(io.env ?? {}).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].toUpperCase().startsWith('GIT_')
  )
  const index = io.env?.['GIT_INDEX_FILE']
  return {
    ...Object.fromEntries(kept),
    // `git commit -a` hands its hook an index of its own.
    ...(index ? {GIT_INDEX_FILE: index} : {}),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C'
  }
}

function noRepository({cwd}: Io, flag: string, said: string): Fault {
  if (said.includes('dubious ownership'))
    return new Fault(
      {
        vi: `${flag}: git không đọc kho này vì thư mục thuộc về người dùng khác.`,
        en: `${flag}: git does not read this repository, whose folder belongs to another user.`
      },
      {
        vi: `Nếu tin kho này, hãy chạy: git config --global --add safe.directory "${cwd}".`,
        en: `If you trust it, run: git config --global --add safe.directory "${cwd}".`
      }
    )
  return new Fault(
    {
      vi: `${flag} chỉ dùng được trong một kho git có thư mục làm việc; “${cwd}” không nằm trong kho nào.`,
      en: `${flag} works in a git repository with a work tree only; “${cwd}” is in none.`
    },
    {
      vi: 'Hãy chuyển vào thư mục của kho, hoặc chỉ rõ các tệp cần xét.',
      en: 'Go into its folder, or name the files.'
    }
  )
}

export function textOf(bytes: Buffer): string {
  return bytes.toString('utf8')
}
