import type {Step} from './programs.js'

/** A wording cut at its slots: runs of symbols, and what stands between them. */
export type CutWording = readonly (readonly number[] | Step)[]

/** A step that one of several pieces serves, each a run of symbols. */
export interface Alternatives {
  readonly pieces: readonly (readonly number[])[]
}

/**
 * The wordings of a row, those that differ in one piece alone made one: “<body> chủ trì” and “<body> thực hiện” take one
 * look at what stands behind a body, not two. A row of a few brackets stands for dozens of wordings.
 */
export function withAlternatives(wordings: readonly CutWording[]): (Alternatives | Step)[][] {
  let all: (Alternatives | Step)[][] = wordings.map(steps =>
    steps.map(step => ('op' in step ? step : {pieces: [step]}))
  )
  const longest = Math.max(0, ...wordings.map(steps => steps.length))
  // From the end, so that what begins a wording differs as little as it can.
  for (let at = longest - 1; at >= 0; at--) all = merged(all, at)
  return all
}

function merged(wordings: readonly (Alternatives | Step)[][], at: number): (Alternatives | Step)[][] {
  const groups = new Map<string, (Alternatives | Step)[]>()
  for (const [number, steps] of wordings.entries()) {
    const step = steps[at]
    if (step === undefined || 'op' in step) {
      groups.set(String(number), steps)
      continue
    }
    const key = JSON.stringify(steps.with(at, {pieces: []}))
    const known = groups.get(key)
    const pieces = known ? (known[at] as Alternatives).pieces : []
    groups.set(key, steps.with(at, {pieces: distinct([...pieces, ...step.pieces])}))
  }
  return [...groups.values()]
}

/** In one order, so that the same pieces are known again. */
function distinct(pieces: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const byKey = new Map(pieces.map(piece => [piece.join(' '), piece]))
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, piece]) => piece)
}
