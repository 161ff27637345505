import type {MultiformatMessageString, ReportingDescriptor} from 'sarif'
import type {Severity} from '../../base/severity.js'
import {sayIn} from '../../base/wording.js'
import {faultIds} from '../../diagnostic/fault-ids.js'
import {markdownText} from '../markdown-text.js'
import type {ReporterOptions, RuleAbout} from '../reporter.js'
import {oneLine} from '../shown-findings.js'
import {sarifText} from './message.js'

export const levelOf: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note'
}

/** What GitHub sorts by. */
const problemOf: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation'
}

/** The rules that were asked, and those of the findings that no pack knows. @param found those of the findings */
export function descriptorsOf(
  found: ReadonlySet<string>,
  known: readonly RuleAbout[],
  options: ReporterOptions
): ReportingDescriptor[] {
  const ids = new Set(known.map(({id}) => id))
  const unknown = [...found].filter(id => !ids.has(id))
  return [...known.map(rule => descriptor(rule, options)), ...unknown.map(id => bareDescriptor(id, options))]
}

function descriptor(rule: RuleAbout, options: ReporterOptions): ReportingDescriptor {
  const {id, summary, why, severity, basis} = rule
  return {
    id,
    name: pascalCase(id),
    shortDescription: string(summary),
    fullDescription: string(why),
    help: help(rule, options),
    defaultConfiguration: severity === undefined ? {enabled: false} : {level: levelOf[severity]},
    properties: {
      // Its pack.
      tags: id.split('/', 1),
      basis: basis.map(oneLine),
      ...(severity === undefined ? {} : {'problem.severity': problemOf[severity]})
    }
  }
}

/** What is said of a rule in full: as text, and as Markdown. */
function help({why, mend, limits, basis}: RuleAbout, {language}: ReporterOptions): MultiformatMessageString {
  const say = sayIn(language)
  const parts: readonly (readonly [string, string | undefined])[] = [
    [say('Vì sao', 'Why'), why],
    [say('Cách sửa', 'How to mend it'), mend],
    [say('Không xét', 'What it does not look at'), limits]
  ]
  const said = parts.flatMap(([title, text]) => (text === undefined ? [] : [[title, oneLine(text)] as const]))
  const rests = say('Căn cứ', 'Basis')
  return {
    text: sarifText(
      [...said.map(([title, text]) => `${title}: ${text}`), `${rests}: ${oneLine(basis.join('; '))}`].join(
        '\n\n'
      )
    ),
    markdown: sarifText(
      [
        ...said.map(([title, text]) => `**${title}**\n\n${markdownText(text)}`),
        `**${rests}**\n\n${basis.map(one => `- ${markdownText(one)}`).join('\n')}`
      ].join('\n\n')
    )
  }
}

/** A failure of the program, or what a pack that is not at hand found. */
function bareDescriptor(id: string, {language, ruleTitles}: ReporterOptions): ReportingDescriptor {
  const title =
    id === faultIds.program
      ? sayIn(language)('Chương trình gặp lỗi khi xét một quy tắc', 'The program failed on a rule')
      : (ruleTitles[id] ?? id)
  return {
    id,
    name: pascalCase(id),
    shortDescription: string(title),
    fullDescription: string(title),
    help: string(title),
    defaultConfiguration: {level: 'error'}
  }
}

/** “cchc/parent-plan” → “CchcParentPlan”, which some readers show. */
function pascalCase(id: string): string {
  return id
    .split(/[/-]/)
    .map(part => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join('')
}

/** As long as GitHub takes it. */
const longest = 1024

function string(text: string): MultiformatMessageString {
  const line = sarifText(oneLine(text))
  return {text: line.length > longest ? `${line.slice(0, longest - 1)}…` : line}
}
