import {checks} from '../checks/checks.generated.js'
import type {Check} from '../checks/check.js'
import {table} from './markdown.js'
import {paramsOf, questionOf, takenBy} from './params-of.js'
import {meaningWithValues, nameOf} from './rule-config.js'

const begins = '<!-- checks: written by `npm run generate` from src/checks; do not edit -->\n'
const ends = '<!-- /checks -->\n'

/**
 * rules/README.md with its table of checks made anew.
 *
 * @throws Error where the marks of the table are gone
 */
export function checkTableIn(readme: string): string {
  const [from, to] = [readme.indexOf(begins), readme.indexOf(ends)]
  if (from < 0 || to < from)
    throw new Error(
      `rules/README.md: the table of checks stands between “${begins.trim()}” and “${ends.trim()}”`
    )
  const rows = checks.map(check => [`\`${check.kind}\``, asked(check), where(check), parameters(check)])
  const lines = table(['check', 'asks', 'where', 'parameters'], rows)
  return `${readme.slice(0, from)}${begins}\n${lines.join('\n')}\n\n${readme.slice(to)}`
}

function asked({kind, produces, needs = []}: Check): string {
  const notes = [
    ...(produces === 'findings' ? ['findings'] : []),
    ...(needs.includes('layout') ? ['files with layout'] : [])
  ]
  return `${questionOf(takenBy(kind)).en}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`
}

function where({kind, acceptsRuleParams}: Check): string {
  if (!takenBy(kind).item) return '**with**'
  return acceptsRuleParams ? '**either**' : '**items**'
}

function parameters({kind}: Check): string {
  const params = paramsOf(takenBy(kind))
  if (params.length === 0) return 'none'
  return params.map(param => `\`${nameOf(param)}\`: ${meaningWithValues(param, 'en')}`).join('<br>')
}
