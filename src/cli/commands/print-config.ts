import {sayIn} from '../../base/wording.js'
import {existsSync, statSync} from 'node:fs'
import path from 'node:path'
import {type PresetName, presets} from '../../config/config.js'
import {type Origin, sayOrigin} from '../../config/origin.js'
import {shownFile} from '../../config/shown-file.js'
import type {Settings} from '../../config/settings.js'
import {printable} from '../../diagnostic/printable.js'
import {Fault} from '../../base/fault.js'
import type {Io} from '../io.js'
import type {Options} from '../options.js'
import {makeLinter} from '../make-linter.js'

/** `--print-config FILE`: what holds for a file, and where each value comes from. @throws {Fault} */
export async function printConfigCommand(file: string, options: Options, io: Io): Promise<number> {
  if (file.trim() === '' || !existsSync(path.resolve(io.cwd, file)))
    throw new Fault({vi: `Không tìm thấy tệp “${file}”.`, en: `There is no file “${file}”.`})
  if (statSync(path.resolve(io.cwd, file)).isDirectory())
    throw new Fault(
      {vi: `“${file}” là thư mục, không phải tệp.`, en: `“${file}” is a folder, not a file.`},
      {vi: 'Hãy chỉ rõ một tệp trong thư mục.', en: 'Name a file in the folder.'}
    )
  const {language, setup} = await makeLinter(options, io).prepared()
  const {config} = setup
  const said = setup.settingsOf(file)
  const say = sayIn(language)
  const typed = (flag: string, value: unknown): Origin | undefined =>
    value === undefined ? undefined : {kind: 'command-line', flag}
  const lines: [string, string, Origin][] = [
    [
      'level',
      options.level ?? said.level ?? 'auto',
      typed('--level', options.level) ?? said.provenance.level
    ],
    [
      'topic',
      options.topic ?? said.topic ?? 'auto',
      typed('--topic', options.topic) ?? said.provenance.topic
    ],
    [
      'stage',
      options.stage ?? said.stage ?? 'auto',
      typed('--stage', options.stage) ?? said.provenance.stage
    ],
    ['lang', language, typed('--lang', options.language) ?? said.provenance.language],
    ...presetLines(said, options),
    ...ruleLines(said, options),
    ...(['packs', 'knowledge', 'ignore'] as const).flatMap(key =>
      (config?.[key] ?? []).map(({value, place}): [string, string, Origin] => [
        key,
        value,
        {kind: 'file', place}
      ])
    )
  ]
  const head = config
    ? `${say('Cấu hình', 'Configuration')}: ${shownFile(config.file, io.cwd)}`
    : say('Không có tệp cấu hình.', 'There is no configuration file.')
  const width = Math.max(...lines.map(([name]) => name.length))
  const valueWidth = Math.max(...lines.map(([, value]) => value.length))
  io.out(
    [
      head,
      `${say('Tệp', 'File')}: ${file}${options.respectIgnoreFiles && setup.ignores(file) ? say(' (bị bỏ qua)', ' (ignored)') : ''}`,
      '',
      ...lines.map(
        ([name, value, origin]) =>
          `${name.padEnd(width)}  ${value.padEnd(valueWidth)}  ${sayOrigin(origin)[language]}`
      ),
      ''
    ]
      .map(printable)
      .join('\n')
  )
  return 0
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
function ruleLines(said: Settings, options: Options): [string, string, Origin][] {
  const ids = [...new Set([...said.rules.keys(), ...options.rules.keys()])].sort()
  return ids.map(id => {
    const typed = options.rules.get(id)
    if (typed !== undefined) return [id, typed, {kind: 'command-line', flag: '--rule'}]
    const {severity, params} = said.rules.get(id)!
    const value = params ? `${severity} ${JSON.stringify(params)}` : severity
    return [id, value, said.provenance.rules.get(id)!.severity]
  })
}
