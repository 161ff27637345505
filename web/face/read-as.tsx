import type {PresetName} from '../../src/config/config.js'
import {levelNames} from '../../src/base/names.js'
import {type Level, levels, type Stage, stages, type Topic, topics} from '../../src/base/severity.js'
import {shown} from '../../src/reporters/sheet/shown-text.js'
import {useFace} from './context.js'
import type {DroppedFile} from './dropped.js'
import {OwnPacks} from './own-packs.js'
import {judgedOn, kindOf} from './read-facts.js'
import type {JudgedFile} from './result.js'

const presets: readonly PresetName[] = ['recommended', 'advisory', 'thorough']

/** What the page took the plan for, in one line that opens into choices. */
export function ReadAs({
  of: {id, name, judged, changes, asRead},
  onFiles
}: {
  readonly of: JudgedFile
  readonly onFiles: (files: readonly DroppedFile[]) => void
}) {
  const {session, language, words, sheetWords} = useFace()
  const {result} = words
  const {plan} = judged.file
  const when = result.judgedOn(judgedOn(plan, sheetWords, language))
  const read = asRead ?? plan
  const levelName = (level: Level) => levelNames[level].choice[language]
  return (
    <details class="opts">
      <summary>
        {result.readAs(shown(name), `${kindOf(plan, words, language)}; ${when}`)}{' '}
        <span class="as-link">{result.change}</span>
      </summary>
      <div class="grid">
        <Choice
          label={result.level}
          value={changes.level}
          asRead={read.level ? levelName(read.level) : result.notKnown}
          choices={levels.map(one => [one, levelName(one)])}
          onChange={level => void session.say(id, {level: level as Level | undefined})}
        />
        <Choice
          label={result.stage}
          value={changes.stage}
          asRead={result.stages[read.stage]}
          choices={stages.map(one => [one, result.stages[one]])}
          onChange={stage => void session.say(id, {stage: stage as Stage | undefined})}
        />
        <Choice
          label={result.topic}
          value={changes.topic}
          asRead={read.topic ? result.topics[read.topic] : result.notKnown}
          choices={topics.map(one => [one, result.topics[one]])}
          onChange={topic => void session.say(id, {topic: topic as Topic | undefined})}
        />
        <label>
          {result.preset}
          <select
            value={changes.preset ?? 'recommended'}
            onChange={({currentTarget: {value}}) =>
              void session.say(id, {preset: value === 'recommended' ? undefined : (value as PresetName)})
            }
          >
            {presets.map(one => (
              <option key={one} value={one}>
                {result.presets[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <OwnPacks onFiles={onFiles} />
    </details>
  )
}

function Choice({
  label,
  value,
  asRead,
  choices,
  onChange
}: {
  readonly label: string
  readonly value: string | undefined
  readonly asRead: string
  readonly choices: readonly (readonly [string, string])[]
  readonly onChange: (value: string | undefined) => void
}) {
  const {words} = useFace()
  return (
    <label>
      {label}
      <select
        value={value ?? ''}
        onChange={({currentTarget}) => onChange(currentTarget.value === '' ? undefined : currentTarget.value)}
      >
        <option value="">{words.result.asRead(asRead)}</option>
        {choices.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
