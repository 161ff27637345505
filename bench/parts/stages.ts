import path from 'node:path'
import {globSync} from 'tinyglobby'
import {digits, type Section} from '../report/section.js'
import {runInside} from '../timing/run-inside.js'
import type {Measured, Setting} from './part.js'

interface Stages {
  readonly plans: number
  readonly stages: Readonly<Record<string, number>>
  readonly rules: readonly {readonly id: string; readonly kind: string; readonly ms: number}[]
}

type Dearest = readonly {readonly name: string; readonly share: number}[]

/** What each stage does; `checks` is told by its groups. */
const stageNames: Readonly<Record<string, string>> = {
  decode: 'decode: bytes to text',
  read: 'read: text to a source document',
  plan: 'plan: its parts and facts',
  checks: 'checks, all of them',
  rows: 'rows, findings and places',
  finish: 'finish: exceptions',
  report: 'report for a terminal'
}

/** Where the time of a plan goes, inside a process that is warm; and how much garbage a plan makes. */
export function stages({corpus, isQuick}: Setting): Measured {
  const n = isQuick ? 10 : 100
  const [md, txt] = (['md', 'txt'] as const).map(kind =>
    runInside<Stages>('stages', corpus.first(n, kind), isQuick ? 1 : 5)
  ) as [Stages, Stages]
  const garbage = runInside<{megabytes: number; share: number}>('garbage', corpus.first(n, 'md'))
  const dearest = runInside<Dearest>('profile', corpus.first(n, 'md'))
  return {
    sections: [stageSection(md, txt, garbage), profileSection(dearest), ruleSection(md, txt)],
    facts: {garbage: garbage.megabytes}
  }
}

function stageSection(md: Stages, txt: Stages, garbage: {megabytes: number; share: number}): Section {
  const rooms = roomsOf()
  const groups = [...new Set(md.rules.flatMap(({kind}) => rooms.get(kind) ?? []))].sort()
  const ofGroup = ({rules}: Stages, group: string) =>
    sumOf(rules.filter(({kind}) => rooms.get(kind) === group))
  const rows = Object.entries(stageNames).flatMap(([stage, name]) => [
    rowOf(name, md.stages[stage], txt.stages[stage]),
    ...(stage === 'checks'
      ? groups.map(group => rowOf(`– checks of ${group}`, ofGroup(md, group), ofGroup(txt, group)))
      : [])
  ])
  const all = ({stages}: Stages) => Object.values(stages).reduce((sum, ms) => sum + ms, 0)
  return {
    title: 'Stages',
    about:
      `Milliseconds a plan, over ${md.plans} plans, inside a process that is warm. A Markdown plan makes ` +
      `${digits(garbage.megabytes)} MB of garbage; clearing it away takes ${Math.round(garbage.share * 100)} % of the time.`,
    head: ['', 'Markdown', 'text'],
    rows: [...rows, rowOf('all', all(md), all(txt))]
  }
}

function profileSection(dearest: Dearest): Section {
  return {
    title: 'The ten dearest functions',
    about:
      'Of a profile of Markdown plans, inside a process that is warm: their own time, without what they call.',
    head: ['function', 'of all time'],
    rows: dearest.map(({name, share}) => [`\`${name}\``, `${digits(share * 100)} %`])
  }
}

function ruleSection(md: Stages, txt: Stages): Section {
  const inText = new Map(txt.rules.map(({id, ms}) => [id, ms]))
  const all = sumOf(md.rules)
  return {
    title: 'Rules',
    about:
      'Microseconds a plan, the dearest first. What several rules share is paid by the first of them that asks for it.',
    head: ['rule', 'check', 'Markdown', 'text', 'of all checks'],
    rows: [...md.rules]
      .sort((a, b) => b.ms - a.ms)
      .map(({id, kind, ms}) => [
        id,
        kind,
        digits(ms * 1000),
        digits((inText.get(id) ?? NaN) * 1000),
        `${digits((ms / all) * 100)} %`
      ])
  }
}

const rowOf = (name: string, md: number | undefined, txt: number | undefined): string[] => [
  name,
  digits(md),
  digits(txt)
]

const sumOf = (rules: Stages['rules']): number => rules.reduce((sum, {ms}) => sum + ms, 0)

/** In which folder of `checks` each kind of check stands. What checks are helped by is none. */
function roomsOf(): ReadonlyMap<string, string> {
  return new Map(
    globSync(['src/checks/*/*.ts', '!src/checks/{params,reading}/*.ts']).map(file => [
      path.basename(file, '.ts'),
      path.basename(path.dirname(file))
    ])
  )
}
