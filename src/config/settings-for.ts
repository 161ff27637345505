import type {Language, Level, Severity, Stage, Topic} from '../base/severity.js'
import type {PlanSettings, Config, ConfigException, Override} from './config.js'
import {matches} from './file-patterns.js'
import {byDefault, type Origin} from './origin.js'
import type {Place} from './place.js'
import type {RuleSetting, Settings} from './settings.js'

/** The settings of a file: the layers in their order, then the overrides that match it in theirs. */
export function settingsFor(config: Config | undefined, file: string): Settings {
  const state = layered(config)
  for (const override of applying(config, file)) take(state, override)
  const exceptions = config?.exceptions.filter(one => appliesTo(config, one, file)) ?? []
  return {...state.settings(), exceptions}
}

/** What holds where no override does. */
export function settingsOfLayers(config: Config): Settings {
  return layered(config).settings()
}

/** Each override that matches a file, in their order, with what holds before it, until the next is asked for. */
export function* overridesWithBefore(
  config: Config,
  file: string
): Generator<{readonly override: Override; readonly before: Settings}> {
  const state = layered(config)
  for (const override of applying(config, file)) {
    yield {override, before: state.settings()}
    take(state, override)
  }
}

function applying(config: Config | undefined, file: string): readonly Override[] {
  return config?.overrides.filter(one => appliesTo(config, one, file)) ?? []
}

function take(state: State, override: Override): void {
  state.take(override, place => ({kind: 'override', number: override.number, place}))
}

function layered(config: Config | undefined): State {
  const state = new State()
  for (const layer of config?.layers ?? []) {
    const origin = (place: Place): Origin =>
      layer.preset ? {kind: 'preset', preset: layer.preset, place} : {kind: 'file', place}
    state.take(layer, origin)
    if (layer.language) state.set('language', layer.language.value, origin(layer.language.place))
    if (layer.cap) state.set('cap', layer.cap.value, origin(layer.cap.place))
    if (layer.suggests) state.set('suggests', layer.suggests.value, origin(layer.suggests.place))
  }
  return state
}

/** Whether something that is said of some files is said of this one. */
export function appliesTo(
  config: Config,
  {files}: Pick<Override | ConfigException, 'files'>,
  file: string
): boolean {
  return files.some(pattern => matches(config, pattern, file))
}

interface Values {
  level: Level | 'auto' | undefined
  topic: Topic | 'auto' | undefined
  stage: Stage | 'auto' | undefined
  language: Language | undefined
  cap: Severity | 'none' | undefined
  suggests: boolean
}

/** What has been said so far. */
class State {
  readonly #values: Values = {
    level: undefined,
    topic: undefined,
    stage: undefined,
    language: undefined,
    cap: undefined,
    suggests: false
  }
  readonly #origins: Record<keyof Values, Origin> = {
    level: byDefault,
    topic: byDefault,
    stage: byDefault,
    language: byDefault,
    cap: byDefault,
    suggests: byDefault
  }
  readonly #rules = new Map<string, RuleSetting>()
  readonly #ruleOrigins = new Map<string, {severity: Origin; params: Origin | undefined}>()

  set<Key extends keyof Values>(key: Key, value: Values[Key], origin: Origin): void {
    this.#values[key] = value
    this.#origins[key] = origin
  }

  take(asked: PlanSettings, originAt: (place: Place) => Origin): void {
    for (const key of ['level', 'topic', 'stage'] as const) {
      const said = asked[key]
      if (said) this.set(key, said.value, originAt(said.place))
    }
    for (const {rule, severity, params, place} of asked.rules) {
      const origin = originAt(place)
      // A severity alone leaves the parameters that were given before.
      this.#rules.set(rule, {severity, params: params ?? this.#rules.get(rule)?.params})
      this.#ruleOrigins.set(rule, {
        severity: origin,
        params: params ? origin : this.#ruleOrigins.get(rule)?.params
      })
    }
  }

  settings(): Settings {
    const {level, topic, stage, language, cap, suggests} = this.#values
    return {
      level: level === 'auto' ? undefined : level,
      topic: topic === 'auto' ? undefined : topic,
      stage: stage === 'auto' ? undefined : stage,
      language,
      cap: cap === 'none' ? undefined : cap,
      suggests,
      rules: this.#rules,
      exceptions: [],
      provenance: {...this.#origins, rules: this.#ruleOrigins}
    }
  }
}
