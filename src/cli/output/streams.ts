import {statSync} from 'node:fs'

const standard = /^\/(?:dev|proc\/(?:self|\d+))\/(?:fd\/([12])|(stdout)|stderr)$/

/** What a path that is no file leads to: standard output or error by one of their names, a pipe, a device. */
export type Stream = 'out' | 'err' | 'device'

export function streamOf(absolute: string): Stream | undefined {
  const named = standard.exec(absolute)
  if (named) return named[1] === '1' || named[2] ? 'out' : 'err'
  try {
    const known = statSync(absolute)
    return known.isFile() || known.isDirectory() ? undefined : 'device'
  } catch {
    return undefined
  }
}
