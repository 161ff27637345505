import {whole} from '../../src/diagnostic/files.js'
import type {Finding} from '../../src/diagnostic/report.js'
import {bytesHost} from '../../src/linter/bytes-host.js'
import type {Host} from '../../src/linter/host.js'
import {Linter, type LintRun, type RunOptions} from '../../src/linter/linter.js'
import type {LinterOptions} from '../../src/linter/options.js'
import {builtInKnowledge, builtInPacks} from '../../src/packs/built-in.js'
import {today} from './linting.js'

/** Files by their paths from the top of a repository. */
export type Files = Readonly<Record<string, string>>

/** A repository that lies in memory, with a baseline or without. */
export class Repository {
  constructor(
    readonly files: Files,
    readonly baseline?: string,
    readonly options: Partial<LinterOptions> = {}
  ) {}

  /** The same with other files. */
  with(files: Files): Repository {
    return new Repository(files, this.baseline, this.options)
  }

  /** The same on another day, or asked in another way. */
  asked(options: Partial<LinterOptions>): Repository {
    return new Repository(this.files, this.baseline, {...this.options, ...options})
  }

  linter(): Linter {
    return new Linter({today, ...this.options}, this.#host())
  }

  run(options: RunOptions = {}, patterns: readonly string[] = ['.']): Promise<LintRun> {
    return this.linter().run(patterns, options)
  }

  /** The same with the findings of now in its baseline. */
  async accepted(how: {reason?: string; owner?: string; until?: string; rules?: readonly string[]} = {}) {
    const {reason = null, owner = null, until = null, rules = 'all'} = how
    const {made} = await this.run({baseline: {rules, reason, owner, until}})
    return new Repository(this.files, made!.text, this.options)
  }

  /** The same with a baseline that has nothing too much. */
  async pruned(): Promise<Repository> {
    return new Repository(this.files, (await this.run({baseline: 'prune'})).made!.text, this.options)
  }

  /** `file: rule/item “text”` of what is told, in order. */
  async loud(patterns?: readonly string[]): Promise<string[]> {
    return told(await this.run({}, patterns), ({suppressed}) => !suppressed)
  }

  /** The same of what is hidden. */
  async quiet(): Promise<string[]> {
    return told(await this.run(), ({suppressed}) => suppressed !== null)
  }

  /** `file: rule/item “text”` of the entries without a finding. */
  async stale(patterns?: readonly string[]): Promise<string[]> {
    const {stale} = await this.run({}, patterns)
    return stale.map(({file, ...entry}) => nameOf(file, entry))
  }

  #host(): Host {
    const names = Object.keys(this.files)
    const plain = (name: string) =>
      name
        .split('/')
        .filter(part => part !== '.' && part !== '')
        .join('/')
    return {
      ...bytesHost(builtInPacks, builtInKnowledge),
      select: async patterns => ({
        files: names.filter(name =>
          patterns.some(pattern => `${name}/`.startsWith(plain(pattern) && `${plain(pattern)}/`))
        ),
        found: new Set(),
        passed: [],
        seen: names,
        isWhole: patterns.includes('.'),
        idle: [],
        faults: []
      }),
      read: async name => new TextEncoder().encode(this.files[name]),
      baseline: () => ({
        file: '/repository/cchclint-suppressions.json',
        shown: 'cchclint-suppressions.json',
        text: this.baseline,
        keyOf: plain,
        exists: key => Object.hasOwn(this.files, key)
      })
    }
  }
}

function told({report}: LintRun, isWanted: (finding: Finding) => boolean): string[] {
  return whole(report).files.flatMap(file =>
    file.fault ? [] : file.findings.filter(isWanted).map(finding => nameOf(file.path, finding))
  )
}

function nameOf(
  file: string,
  {rule, item, text}: Pick<Finding, 'rule' | 'text'> & {item?: string | undefined}
) {
  return `${file}: ${item === undefined ? rule : `${rule}/${item}`} “${text}”`
}
