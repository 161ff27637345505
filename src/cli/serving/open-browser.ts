import {spawn} from 'node:child_process'
import path from 'node:path'
import type {Io} from '../io.js'
import {programIn} from '../program-in.js'

/** A program, and what it is told. */
export interface Opener {
  readonly program: string
  readonly args: readonly string[]
}

/**
 * What opens an address in the browser that a person has chosen; no shell is asked, which would read signs of it.
 * Undefined where there is nothing to see it on, or nothing that opens.
 *
 * @param platform as Node calls it
 */
export function openerFor(
  address: string,
  platform: string,
  {env = {}}: Pick<Io, 'env'>
): Opener | undefined {
  if (platform === 'win32') {
    const root = env['SystemRoot'] ?? 'C:\\Windows'
    const program = path.win32.join(root, 'System32', 'rundll32.exe')
    return {program, args: ['url.dll,FileProtocolHandler', address]}
  }
  if (platform === 'darwin') return {program: '/usr/bin/open', args: [address]}
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return undefined
  const program = programIn('xdg-open', {env})
  return program === undefined ? undefined : {program, args: [address]}
}

/** Whether the opener could be started and did not fail at once. It goes on without us. */
export function open({program, args}: Opener, {env}: Pick<Io, 'env'>): Promise<boolean> {
  return new Promise(resolve => {
    const child = spawn(program, args, {stdio: 'ignore', detached: true, env: {...env}})
    child.once('error', () => resolve(false))
    child.once('exit', code => resolve(code === 0))
    child.unref()
  })
}
