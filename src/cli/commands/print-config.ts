import {shortened} from '../../base/shortened.js'
import {sayIn} from '../../base/wording.js'
import {existsSync, statSync} from 'node:fs'
import path from 'node:path'
import {type Config, type PresetName, presets} from '../../config/config.js'
import {type Origin, sayOrigin} from '../../config/origin.js'
import {shownFile} from '../../config/shown-file.js'
import type {Settings} from '../../config/settings.js'
import type {Language} from '../../base/severity.js'
import {printable} from '../../diagnostic/printable.js'
import {Fault} from '../../base/fault.js'
import {readBytes} from '../../engine/read-bytes.js'
import type {Io} from '../io.js'
import type {Options} from '../options.js'
import {makeLinter, typedNames} from '../make-linter.js'
import {knownIds} from '../../linter/known-rules.js'
import {resolvedRules} from '../../linter/resolved-rules.js'

/** A key, its value, and where that comes from. */
type Line = readonly [key: string, value: string, origin: Origin]

/** `--print-config FILE`: what holds for a file, and where each value comes from. @throws {Fault} */
export async function printConfigCommand(file: string, options: Options, io: Io): Promise<number> {
  refuseNoFile(file, io)
  const {language, setup} = await makeLinter(options, io).prepared(file)
  const {config} = setup
  const say = sayIn(language)
  const lines = linesOf(setup.settingsOf(file), options, language, config, knownIds(setup.packs))
  const head = config
    ? `${say('Cấu hình', 'Configuration')}: ${shownFile(config.file, io.cwd)}`
    : say('Không có tệp cấu hình.', 'There is no configuration file.')
  const isIgnored = options.respectIgnoreFiles && setup.ignores(file)
  const width = Math.max(...lines.map(([name]) => name.length))
  const valueWidth = Math.max(...lines.map(([, value]) => value.length))
  const text = [
    head,
    `${say('Tệp', 'File')}: ${file}${isIgnored ? say(' (bị bỏ qua)', ' (ignored)') : ''}`,
    '',
    ...lines.map(
      ([name, value, origin]) =>
        `${name.padEnd(width)}  ${value.padEnd(valueWidth)}  ${sayOrigin(origin)[language]}`
    ),
    ''
  ]
  io.out(text.map(printable).join('\n'))
  return 0
}

/** @throws {Fault} */
function refuseNoFile(file: string, io: Io): void {
  const place = path.resolve(io.cwd, file)
  if (file.trim() === '')
    throw new Fault({vi: `Không tìm thấy tệp “${file}”.`, en: `There is no file “${file}”.`})
  // Says also which file may have been meant.
  if (!existsSync(place)) readBytes(file, io.cwd)
  if (statSync(place).isDirectory())
    throw new Fault(
      {vi: `“${file}” là thư mục, không phải tệp.`, en: `“${file}” is a folder, not a file.`},
      {vi: 'Hãy chỉ rõ một tệp trong thư mục.', en: 'Name a file in the folder.'}
    )
}

function linesOf(
  said: Settings,
  options: Options,
  language: Language,
  config: Config | undefined,
  known: readonly string[]
): Line[] {
  const typed = (flag: string, value: unknown): Origin | undefined =>
    value === undefined ? undefined : {kind: 'command-line', flag}
  const facts = (['level', 'topic', 'stage'] as const).map((key): Line => [
    key,
    options[key] ?? said[key] ?? 'auto',
    typed(`--${key}`, options[key]) ?? said.provenance[key]
  ])
  const named = (['packs', 'knowledge', 'ignore'] as const).flatMap(key =>
    (config?.[key] ?? []).map(({value, place}): Line => [key, value, {kind: 'file', place}])
  )
  return [
    ...facts,
    ['lang', language, typed('--lang', options.language) ?? said.provenance.language],
    ...presetLines(said, options),
    ...ruleLines(said, options, known),
    ...said.exceptions.map(({rule, reason, place}): Line => [
      'exceptions',
      // The line says which exception it is; the file says the whole.
      `${rule.value}: ${shortened(reason, 60)}`,
      {kind: 'file', place}
    ]),
    ...named
  ]
}

/** The presets that hold: two may be had together. */
function presetLines(
  {cap, suggests, provenance}: Settings,
  {preset}: Options
): [string, PresetName, Origin][] {
  if (preset !== undefined) return [['preset', preset, {kind: 'command-line', flag: '--preset'}]]
  const lines: [string, PresetName, Origin][] = []
  if (cap === presets.advisory.cap) lines.push(['preset', 'advisory', provenance.cap])
  if (suggests) lines.push(['preset', 'thorough', provenance.suggests])
  return lines.length > 0 ? lines : [['preset', 'recommended', provenance.cap]]
}

/** The rules that something is said of; the others weigh what they say themselves. */
function ruleLines(said: Settings, options: Options, known: readonly string[]): Line[] {
  const typed = {severities: options.rules, only: options.only, skip: options.skip}
  return resolvedRules(said, typed, known, typedNames).map(({id, severity, params, origin}): Line => [
    id,
    params ? `${severity} ${JSON.stringify(params)}` : severity,
    origin
  ])
}
