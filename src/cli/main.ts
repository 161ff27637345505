import {createSupportsHyperlinks} from 'supports-hyperlinks'
import {printable, printableLines} from '../diagnostic/printable.js'
import {cacheHome} from './cache-home.js'
import type {Io} from './io.js'
import {isClosed, isFileOf, isPlain, writeWhole} from './plain-output.js'
import {todayInVietNam} from '../linter/today.js'
import {run} from './program.js'
import {paceCollector} from './running/collector.js'
import {paceOptimiser} from './running/optimiser.js'

/** The command `cchclint`, once `launch.ts` has seen that this Node will do: the only file that touches the process. */
const {env, platform} = process
const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0'
const mostInput = 64 << 20
const err = output(2, 'stderr')
const out = output(1, 'stdout')
const cwd = workingFolder()
const io: Io = {
  out,
  err,
  beforeWriting: () => {
    if (process.listenerCount('SIGTERM') > 0) return
    process.on('SIGTERM', () => process.exit(143))
    process.on('SIGHUP', () => process.exit(129))
  },
  beforeJudging: async bytes => {
    await paceOptimiser(bytes, process.versions.v8)
    await paceCollector(bytes, process.versions.v8)
  },
  stdin: async () => {
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
      chunks.push(chunk)
      size += chunk.length
      // No file may have more, and a pipe may never end.
      if (size > mostInput) break
    }
    return Buffer.concat(chunks)
  },
  streams: () => ({input: process.stdin, output: process.stdout}),
  progress: err,
  cwd,
  env,
  cache: cacheHome(process),
  user: process.getuid?.(),
  isStream: absolute => [1, 2].some(fd => isFileOf(fd, absolute)),
  outIsTerminal: isTerminal(1),
  errIsTerminal: isTerminal(2),
  inIsTerminal: isTerminal(0),
  color: forced || (isTerminal(1) && !env['NO_COLOR'] && env['TERM'] !== 'dumb'),
  links: isTerminal(1) && createSupportsHyperlinks(process.stdout),
  system: `Node ${process.versions.node}, ${process.platform} ${process.arch}`,
  today: todayInVietNam()
}

process.on('SIGINT', () => process.exit(130))
void begin()

async function begin(): Promise<void> {
  try {
    process.exitCode = await run(process.argv.slice(2), io)
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    err(`${printable(`cchclint gặp lỗi của chương trình (internal error): ${cause}`)}\n`)
    if (env['DEBUG'] && error instanceof Error) err(`${printableLines(error.stack ?? '')}\n`)
    process.exitCode = 2
  }
}

/** A folder that was removed while somebody stood in it has no name, and no file can be told from there. */
function workingFolder(): string {
  try {
    return process.cwd()
  } catch {
    err(
      'Thư mục làm việc không còn tồn tại; hãy chuyển sang thư mục khác. (The working folder is gone; go to another one.)\n'
    )
    process.exit(2)
  }
}

function isTerminal(fd: number): boolean {
  return !isPlain(fd, platform) && process.getBuiltinModule('node:tty').isatty(fd)
}

/** What writes to standard output or error, and ends the run where that fails, unless the reader has enough. */
function output(fd: number, name: 'stdout' | 'stderr'): (text: string) => void {
  const failed = (error: NodeJS.ErrnoException) => {
    if (isClosed(error)) return
    // Of standard error there is nowhere left to say why.
    if (fd === 1) err(`Không ghi được kết quả ra màn hình (${error.code ?? error.message}).\n`)
    process.exit(2)
  }
  if (!isPlain(fd, platform)) {
    // Most runs say nothing on standard error; making its stream takes longer than reading the configuration.
    let stream: NodeJS.WriteStream | undefined
    return text => {
      stream ??= process[name].on('error', failed)
      stream.write(text)
    }
  }
  return text => {
    try {
      writeWhole(fd, text)
    } catch (error) {
      failed(error as NodeJS.ErrnoException)
    }
  }
}
