import {Linter} from '../linter/linter.js'
import {NodeHost} from '../linter/node-host.js'
import type {Io} from './io.js'
import type {Options} from './options.js'
import {wordCache} from './word-cache.js'

/** The linter that the command line asks for. What it names is called as it was typed. */
export function makeLinter(options: Options, io: Io): Linter {
  const host = new NodeHost({
    cwd: io.cwd,
    wordCache: options.cache && io.cache ? wordCache(io.cache, io.cwd) : undefined
  })
  return new Linter({...options, severities: options.rules, today: options.today ?? io.today}, host, {
    severities: '--rule',
    only: '--only',
    skip: '--skip',
    accepted: '--suppress-rule'
  })
}
