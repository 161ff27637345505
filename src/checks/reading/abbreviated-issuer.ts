import type {Plan} from '../../document/plan.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import type {Passage} from '../../vietnamese/passage.js'

/** An abbreviation that the issuer's own name begins with, and the line it stands in. */
export interface AbbreviatedIssuer {
  readonly short: string
  /** In capitals, as the table has it. */
  readonly full: string
  readonly line: Passage
}

/** @param inFull abbreviations that the issuer's own name does not begin with; its superior's may */
export function abbreviatedIssuer(
  plan: Plan,
  inFull: readonly string[],
  {tables}: Knowledge
): AbbreviatedIssuer | undefined {
  const line = ownLine(plan)
  if (!line) return undefined
  const short = firstWord(line)
  if (!inFull.includes(short)) return undefined
  const row = tables.abbreviations.find(({abbreviation}) => abbreviation === short)
  return row && {short, full: row.name.toUpperCase(), line}
}

/** The last line of the issuer's column, where it holds the issuer's whole name. */
function ownLine({header, facts}: Plan): Passage | undefined {
  const {issuer, issuerLines} = header ?? {}
  if (!issuer) return undefined
  const last = issuerLines?.at(-1) ?? 0
  const line = issuer.slice(last)
  // “VĂN PHÒNG / UBND TỈNH …” is one name on two lines.
  const isWhole = last === 0 || (facts.issuer?.startsWith(firstWord(line)) ?? false)
  return isWhole ? line : undefined
}

function firstWord({value}: Passage): string {
  const [first = ''] = value.split(' ', 1)
  return first
}
