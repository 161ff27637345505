import {Linter} from '../linter/linter.js'
import {NodeHost} from '../linter/node-host.js'
import type {JudgementCache} from '../engine/lint-files.js'
import type {Io} from './io.js'
import type {OptionNames} from '../linter/options.js'
import type {Options} from './options.js'
import {judgementCache, namedCache} from './running/judgement-cache.js'
import {wordCache} from './word-cache.js'

/** The linter that the command line asks for. What it names is called as it was typed. */
export function makeLinter(options: Options, io: Io): Linter {
  const host = new NodeHost({
    cwd: io.cwd,
    wordCache: options.cache && io.cache ? wordCache(io.cache, io.cwd) : undefined,
    cache: cacheOf(options, io),
    concurrency: options.running.concurrency,
    onJudging: io.beforeJudging,
    isStream: io.isStream
  })
  const asked = {...options, severities: options.rules, today: options.today ?? io.today}
  return new Linter(asked, host, typedNames)
}

/** What the command line calls the options of a linter. */
export const typedNames: OptionNames = {
  severities: '--rule',
  only: '--only',
  skip: '--skip',
  accepted: '--suppress-rule'
}

/** What earlier runs found out: in the folder that was named, else in the user’s own, where he has one. @throws {Fault} */
function cacheOf({cache, running}: Options, io: Io): JudgementCache | undefined {
  if (!cache) return undefined
  const {cacheLocation} = running
  if (cacheLocation !== undefined) return namedCache(cacheLocation, io.user, io.cwd)
  return io.cache ? judgementCache(io.cache, io.cwd) : undefined
}
