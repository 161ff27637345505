import type {Config, RuleSaid} from './config.js'

/** Whether parameters are given at all: the functions that know them need not be loaded otherwise. */
export function hasParams(config: Config): boolean {
  return settingsIn(config).some(({params}) => params !== undefined)
}

/** All that a configuration says of rules. */
export function settingsIn(config: Config): readonly RuleSaid[] {
  return [...config.layers, ...config.overrides].flatMap(({rules}) => rules)
}
