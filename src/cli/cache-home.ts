import path from 'node:path'
import type {CacheHome} from './io.js'

/**
 * As the XDG Base Directory Specification has it, which says that a path that is not absolute is to be passed over.
 *
 * @returns undefined where the user has no such folder
 */
export function cacheHome({
  env,
  platform,
  getuid
}: Pick<NodeJS.Process, 'env' | 'platform' | 'getuid'>): CacheHome | undefined {
  const said = platform === 'win32' ? env['LOCALAPPDATA'] : env['XDG_CACHE_HOME']
  const user = getuid?.()
  if (said && path.isAbsolute(said)) return {folder: said, user}
  const home = platform === 'win32' ? undefined : env['HOME']
  return home && path.isAbsolute(home) ? {folder: path.join(home, '.cache'), user} : undefined
}
