import {table} from '../markdown.js'
import type {Planted} from './planting.js'

/** What became of the slips, a row for each kind, under the rule that is the first to say it, and one for all. */
export function tableOf(all: readonly Planted[]): string {
  const kinds = new Map<string, Planted[]>()
  for (const one of all) {
    const key = `${one.kind.rules[0]} | ${one.kind.name}`
    kinds.set(key, [...(kinds.get(key) ?? []), one])
  }
  const rows = [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, some]) => [...key.split(' | '), ...figures(some)])
  return table(
    ['rule', 'slip', 'planted', 'found', 'share', 'corrected', 'rightly', 'said beside'],
    [...rows, ['all', '', ...figures(all)]]
  ).join('\n')
}

function figures(planted: readonly Planted[]): string[] {
  const found = planted.filter(({finding}) => finding)
  const corrected = planted.filter(({isCorrected}) => isCorrected !== undefined)
  return [
    planted.length,
    found.length,
    planted.length === 0 ? '' : `${Math.round((100 * found.length) / planted.length)} %`,
    corrected.length,
    corrected.filter(({isCorrected}) => isCorrected).length,
    planted.reduce((sum, {others}) => sum + others.length, 0)
  ].map(String)
}
