import {connect, type Socket} from 'node:net'
import {createConnection, ProposedFeatures} from 'vscode-languageserver/node.js'
import {Fault} from '../../base/fault.js'
import {Server} from '../../lsp/server.js'
import {todayInVietNam} from '../../linter/today.js'
import type {Io} from '../io.js'
import type {Options} from '../options.js'
import {version} from '../version.js'
import {port as portOf} from '../typed-port.js'

export interface ServingOptions {
  readonly stdio?: boolean
  readonly socket?: string
}

/** `cchclint lsp`: serves an editor until that ends it. @throws {Fault} for a port on which nobody listens */
export async function lspCommand({stdio, socket}: ServingOptions, options: Options, io: Io): Promise<number> {
  if (stdio === true && socket !== undefined)
    throw new Fault({
      vi: 'Không dùng --stdio cùng với --socket.',
      en: 'Cannot use --stdio together with --socket.'
    })
  const {input, output} = socket === undefined ? streamsOf(io) : await socketOf(socket)
  const connection = createConnection(ProposedFeatures.all, input, output)
  new Server(connection, {
    version,
    cwd: io.cwd,
    // A server runs for days.
    linterOptions: () => ({language: options.language, today: options.today ?? todayInVietNam()}),
    pages: {folder: new URL('../docs/rules/', import.meta.url).href}
  }).listen()
  // The connection ends all.
  return new Promise(() => {})
}

function streamsOf({streams}: Io): {input: NodeJS.ReadableStream; output: NodeJS.WritableStream} {
  if (streams) return streams()
  throw new Fault({
    vi: 'Ở đây không có đầu vào và đầu ra chuẩn cho trình soạn thảo.',
    en: 'There is no standard input and output for an editor here.'
  })
}

async function socketOf(typed: string): Promise<{input: Socket; output: Socket}> {
  const port = portOf('--socket', typed)
  const socket = connect(port, '127.0.0.1')
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('error', error =>
      reject(
        new Fault({
          vi: `Không nối được với trình soạn thảo ở cổng ${port} (${(error as NodeJS.ErrnoException).code ?? error.message}).`,
          en: `No editor answers on port ${port} (${(error as NodeJS.ErrnoException).code ?? error.message}).`
        })
      )
    )
  })
  return {input: socket, output: socket}
}
