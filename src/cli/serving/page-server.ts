import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'

/** This machine, and nobody else’s. */
const loopback = '127.0.0.1'

/**
 * What every answer says: the page may not be framed, guessed at or kept, and tells nobody where it came from. What it may
 * load is in the page itself.
 */
const always = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store'
}

/** A page that is served on this machine. */
export interface ServedPage {
  /** “http://127.0.0.1:40123/”. */
  readonly address: string
  close(): void
}

/**
 * Serves one page. No name that is asked for is ever looked for on the disk: there is the page, and nothing else. Who asks
 * for another host came by a name that somebody else gave this machine, and is sent away.
 *
 * @param port 0 for any that is free
 * @throws {NodeJS.ErrnoException} for a port that cannot be had
 */
export async function servePage(page: Uint8Array, port: number): Promise<ServedPage> {
  const server = createServer((request, response) => answer(request, response, page, portOf(server)))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({host: loopback, port, exclusive: true}, resolve)
  })
  return {address: `http://${loopback}:${portOf(server)}/`, close: () => server.close()}
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

function answer(
  {method, url = '', headers}: IncomingMessage,
  response: ServerResponse,
  page: Uint8Array,
  port: number
): void {
  const say = (code: number, text: string, more: Readonly<Record<string, string>> = {}) => {
    response.writeHead(code, {...always, 'Content-Type': 'text/plain; charset=utf-8', ...more})
    response.end(method === 'HEAD' ? undefined : text)
  }
  if (!isOurs(headers.host, port)) return say(403, 'Not this host.\n')
  if (method !== 'GET' && method !== 'HEAD') return say(405, 'GET only.\n', {Allow: 'GET, HEAD'})
  const [path] = url.split('?', 1)
  if (path !== '/') return say(404, 'There is only one page: /\n')
  response.writeHead(200, {
    ...always,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': page.length
  })
  response.end(method === 'HEAD' ? undefined : page)
}

/** By the names that this machine has for itself. */
function isOurs(host: string | undefined, port: number): boolean {
  const named = [loopback, 'localhost'].flatMap(name => [`${name}:${port}`, ...(port === 80 ? [name] : [])])
  return host !== undefined && named.includes(host.toLowerCase())
}
