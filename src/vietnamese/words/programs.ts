import {RowFault} from './row-fault.js'

/**
 * Rows with slots are cut at them: a program joins the hits of their pieces, beginning where its first piece or tag was
 * hit. Programs run in levels, each above all whose hits it asks for, as in a cascade of chunkers.
 */
export interface Program {
  /** What a run of it that reaches its end has found. */
  readonly tag: number
  readonly table: number
  readonly steps: readonly Step[]
}

export interface Step {
  readonly op: number
  /** A tag, a table, or a number of words. */
  readonly of: number
}

export const op = {
  /** A hit of this tag. */
  tag: 1,
  /** A hit of any row of this table. */
  table: 2,
  /** One to four capitalised words. */
  name: 3,
  /** Up to so many words, not over the end of a clause. */
  gap: 4
} as const

const mostLevels = 20

/** The level of each program, from 1 on, in their order. @throws {RowFault} where rows ask for each other in a circle */
export function levelsOf(programs: readonly Program[]): ReadonlyMap<Program, number> {
  const levels = new Map(programs.map(program => [program, 1]))
  const ofTag = new Map<number, number>()
  const ofTable = new Map<number, number>()
  for (let settled = false, round = 0; !settled; round++) {
    if (round > mostLevels)
      throw new RowFault({
        vi: 'Có những dòng dẫn chiếu lẫn nhau thành vòng.',
        en: 'Some rows ask for each other in a circle.'
      })
    settled = true
    for (const program of programs) {
      const {tag, table, steps} = program
      const asked = steps.map(({op: kind, of}) =>
        kind === op.tag ? (ofTag.get(of) ?? 0) : kind === op.table ? (ofTable.get(of) ?? 0) : 0
      )
      const level = Math.max(0, ...asked) + 1
      if (level === levels.get(program) && ofTag.has(tag)) continue
      settled = false
      levels.set(program, level)
      ofTag.set(tag, Math.max(level, ofTag.get(tag) ?? 0))
      ofTable.set(table, Math.max(level, ofTable.get(table) ?? 0))
    }
  }
  return levels
}
