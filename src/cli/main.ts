import {isatty} from 'node:tty'
import {createSupportsHyperlinks} from 'supports-hyperlinks'
import {printable, printableLines} from '../diagnostic/printable.js'
import {cacheHome} from './cache-home.js'
import type {Io} from './io.js'
import {todayInVietNam} from '../linter/today.js'
import {run} from './program.js'
import {paceCollector} from './running/collector.js'
import {paceOptimiser} from './running/optimiser.js'

/** The command `cchclint`, once `launch.ts` has seen that this Node will do: the only file that touches the process. */
const {stdout, stderr, env} = process
const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0'
const mostInput = 64 << 20
const cwd = workingFolder()
const io: Io = {
  out: text => {
    stdout.write(text)
  },
  err: text => {
    stderr.write(text)
  },
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
  progress: text => {
    stderr.write(text)
  },
  cwd,
  env,
  cache: cacheHome(process),
  user: process.getuid?.(),
  outIsTerminal: Boolean(stdout.isTTY),
  errIsTerminal: Boolean(stderr.isTTY),
  inIsTerminal: isatty(0),
  color: forced || (Boolean(stdout.isTTY) && !env['NO_COLOR'] && env['TERM'] !== 'dumb'),
  links: Boolean(stdout.isTTY) && createSupportsHyperlinks(stdout),
  system: `Node ${process.versions.node}, ${process.platform} ${process.arch}`,
  today: todayInVietNam()
}

process.on('SIGINT', () => process.exit(130))
// A reader that closes early, such as `head`, is no fault, and changes nothing of what the exit code says.
const closed = ['EPIPE', 'EOF', 'ECONNRESET', 'ERR_STREAM_DESTROYED']
const isClosed = ({code}: NodeJS.ErrnoException) => code !== undefined && closed.includes(code)
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (isClosed(error)) return
  stderr.write(`Không ghi được kết quả ra màn hình (${error.code ?? error.message}).\n`)
  process.exit(2)
})
// There is nowhere left to say why.
stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (!isClosed(error)) process.exit(2)
})

void begin()

async function begin(): Promise<void> {
  try {
    process.exitCode = await run(process.argv.slice(2), io)
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    stderr.write(`${printable(`cchclint gặp lỗi của chương trình (internal error): ${cause}`)}\n`)
    if (env['DEBUG'] && error instanceof Error) stderr.write(`${printableLines(error.stack ?? '')}\n`)
    process.exitCode = 2
  }
}

/** A folder that was removed while somebody stood in it has no name, and no file can be told from there. */
function workingFolder(): string {
  try {
    return process.cwd()
  } catch {
    stderr.write(
      'Thư mục đang đứng không còn nữa; hãy chuyển sang thư mục khác. (The working folder is gone; go to another one.)\n'
    )
    process.exit(2)
  }
}
