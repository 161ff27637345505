import {isDeepStrictEqual} from 'node:util'
import {severities, type Severity} from '../base/severity.js'
import type {Wording} from '../base/wording.js'
import type {SeverityByLevel} from '../packs/rule.js'
import {isCoveredBy} from '../packs/rule-names.js'
import {withoutFirst} from '../vietnamese/without-end.js'
import type {PlanSettings, Config, ConfigException, Located, Override, RuleSaid} from './config.js'
import {ignores, insideOf, matches} from './file-patterns.js'
import {settingsIn} from './has-params.js'
import type {Hint} from './hint.js'
import {type Place, shownPlace} from './place.js'
import type {RuleSetting, Settings} from './settings.js'
import {overridesWithBefore, settingsOfLayers} from './settings-for.js'

/** What a rule weighs of itself. */
export interface RuleWeights {
  readonly id: string
  readonly weight: SeverityByLevel
  readonly preset?: 'thorough'
  readonly items: readonly {readonly id?: string | undefined; readonly weight: SeverityByLevel}[]
}

/**
 * What the configuration says in vain. `seen` are all files that the run came upon, those that were ignored too; only
 * a run over everything can tell, so the caller asks for hints where a whole folder was judged.
 */
export function hintsFor(config: Config, seen: readonly string[], rules: readonly RuleWeights[]): Hint[] {
  const weights = weightsById(config, rules)
  const hints = [
    ...unmatchedIgnores(config, seen),
    ...overrideHints(config, seen, weights),
    ...config.exceptions.flatMap(exception => exceptionHints(config, exception, seen)),
    ...ruleHints(config, weights)
  ]
  return hints.sort(
    (a, b) =>
      (a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : 0) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column
  )
}

function hint(place: Place, what: Wording): Hint {
  const where = shownPlace(place)
  return {place, what: {vi: `${where}: ${what.vi}`, en: `${where}: ${what.en}`}}
}

function unmatchedIgnores(config: Config, seen: readonly string[]): Hint[] {
  return config.ignore
    .filter(pattern => !seen.some(file => leavesOut(config, pattern, file)))
    .map(({value, place}) =>
      hint(place, {
        vi: `mẫu “${value}” của “ignore” không khớp với tệp nào; có thể bỏ.`,
        en: `“${value}” of “ignore” matches no file; it can go.`
      })
    )
}

function leavesOut(config: Config, pattern: Located<string>, file: string): boolean {
  const inside = insideOf(config, file, pattern)
  return inside !== undefined && ignores([withoutFirst(pattern.value, '!')], inside)
}

function overrideHints(config: Config, seen: readonly string[], weights: Weights): Hint[] {
  const inVain = overridesInVain(config, seen, weights)
  return config.overrides.flatMap(override => {
    const unmatched = override.files.filter(pattern => !seen.some(file => matches(config, pattern, file)))
    if (unmatched.length > 0)
      return unmatched.map(({value, place}) =>
        hint(place, {
          vi: `mẫu “${value}” của “overrides” không khớp với tệp nào; có thể bỏ.`,
          en: `“${value}” of “overrides” matches no file; it can go.`
        })
      )
    if (!inVain.has(override)) return []
    return [
      hint(override.place, {
        vi: `mục ${override.number} của “overrides” không thay đổi gì; có thể bỏ.`,
        en: `override ${override.number} changes nothing; it can go.`
      })
    ]
  })
}

/** The overrides that change nothing for any file, which one walk over all of them tells a file. */
function overridesInVain(config: Config, seen: readonly string[], weights: Weights): ReadonlySet<Override> {
  const inVain = new Set(config.overrides)
  for (const file of seen) {
    if (inVain.size === 0) break
    for (const {override, before} of overridesWithBefore(config, file))
      if (inVain.has(override) && changes(override, before, weights)) inVain.delete(override)
  }
  return inVain
}

/** Of what another configuration says for its own files, one that extends it knows nothing. */
function exceptionHints(config: Config, {files, place}: ConfigException, seen: readonly string[]): Hint[] {
  if (place.file !== config.file) return []
  return files
    .filter(pattern => !seen.some(file => matches(config, pattern, file)))
    .map(({value, place}) =>
      hint(place, {
        vi: `mẫu “${value}” của “exceptions” không khớp với tệp nào; có thể bỏ.`,
        en: `“${value}” of “exceptions” matches no file; it can go.`
      })
    )
}

/** Whether what is asked differs from what held before. */
function changes(asked: PlanSettings, before: Settings, weights: Weights): boolean {
  const differs = (['level', 'topic', 'stage'] as const).some(key => {
    const said = asked[key]?.value
    return said !== undefined && (said === 'auto' ? undefined : said) !== before[key]
  })
  return differs || asked.rules.some(said => !isSame(said, before.rules.get(said.rule), weights))
}

function ruleHints(config: Config, weights: Weights): Hint[] {
  const before = new Map<string, RuleSetting>()
  const hints: Hint[] = []
  const cap = settingsOfLayers(config).cap
  for (const said of config.layers.flatMap(layer => layer.rules)) {
    const {rule, severity, place} = said
    if (isSame(said, before.get(rule), weights))
      hints.push(
        hint(place, {
          vi: `quy tắc “${rule}” vốn đã ở mức “${severity}”; có thể bỏ dòng này.`,
          en: `the rule “${rule}” is “${severity}” anyway; this line can go.`
        })
      )
    else if (cap && severity !== 'off' && isHeavier(severity, cap))
      hints.push(
        hint(place, {
          vi: `quy tắc “${rule}” đặt ở mức “${severity}”, nhưng bộ thiết lập chỉ cho đến mức “${cap}”.`,
          en: `the rule “${rule}” is set to “${severity}”, but the preset allows no more than “${cap}”.`
        })
      )
    before.set(rule, {severity, params: said.params ?? before.get(rule)?.params})
  }
  return hints
}

function isHeavier(severity: Severity, cap: Severity): boolean {
  return severities.indexOf(severity) < severities.indexOf(cap)
}

type Weights = ReadonlyMap<string, readonly SeverityByLevel[]>

/**
 * All weights that a rule sets, and the one of each item; a rule that nobody asked for is off. What the configuration says
 * something of under another name, a pack or a pattern, has no weight of its own.
 */
function weightsById(config: Config, rules: readonly RuleWeights[]): Weights {
  const {suggests} = settingsOfLayers(config)
  const names = [...new Set(settingsIn(config).map(({rule}) => rule))]
  const all = new Map(
    rules.flatMap(({id, weight, preset, items}): [string, SeverityByLevel[]][] => {
      const own = (one: SeverityByLevel): SeverityByLevel => (preset === undefined || suggests ? one : 'off')
      return [
        [id, [own(weight), ...items.map(item => own(item.weight))]],
        ...items.flatMap((item): [string, SeverityByLevel[]][] =>
          item.id === undefined ? [] : [[`${id}/${item.id}`, [own(item.weight)]]]
        )
      ]
    })
  )
  for (const id of names) if (names.some(name => isCoveredBy(name, id))) all.delete(id)
  return all
}

function isSame(
  {rule, severity, params}: RuleSaid,
  before: RuleSetting | undefined,
  weights: Weights
): boolean {
  if (before)
    return before.severity === severity && (params === undefined || isDeepStrictEqual(params, before.params))
  const own = weights.get(rule)
  if (!own || params !== undefined) return false
  // A word on one item stands for every level, so that it changes a weight that differs by level.
  if (own.length === 1) return own[0] === severity
  return own.every(weight =>
    typeof weight === 'string'
      ? weight === severity
      : Object.values(weight).every(one => one === severity || (one === 'off' && severity !== 'off'))
  )
}
