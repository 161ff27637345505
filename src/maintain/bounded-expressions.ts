/** An expression that the analysis does not decide, or only after minutes, and why it takes linear time all the same. */
export interface BoundedExpression {
  readonly file: string
  readonly source: string
  readonly why: string
}

/** “Reads so many units” says that it is only asked of a slice of that length. */
export const boundedExpressions: readonly BoundedExpression[] = [
  {
    file: 'src/document/header.ts',
    source: String.raw`(?<![^ ])du thao(?: lan (?:thu )?\S+)?(?![^ ])`,
    why: 'begins at these words alone, which no word that follows them can hold'
  },
  {
    file: 'src/document/header.ts',
    source: String.raw`(?:quyet dinh|nghi quyet|ke hoach|chuong trinh|cong van|chi thi|thong bao|thong tu|nghi dinh|luat)(?: so)? ?:? ?([^ ][^ /]*\/[^ ]+ ?,? ?)?$`,
    why: 'reads 60 units'
  },
  {
    file: 'src/document/issuer.ts',
    source: String.raw`(?: thanh lap)? theo (?:quyet dinh|qd)(?!\p{L})|(?: so:?)? [^ ]*(?:\/\p{L}|\p{L}\/)`,
    why: '“[^ ]*” begins at a blank and ends before the next'
  },
  {
    file: 'src/document/issuer.ts',
    source: String.raw`(?:ban hanh|xay dung|tien hanh xay dung|trien khai) (?:\S+ ){0,2}ke hoach`,
    why: 'goes over three words from each “ban hanh”'
  },
  {
    file: 'src/knowledge/bases.ts',
    source: String.raw`số (\S+) ngày (\d{1,2})\/(\d{1,2})\/(\d{4})`,
    why: 'goes over one word from each “số”'
  },
  {
    file: 'src/vietnamese/normal-form.ts',
    source: String.raw`(\P{M}?\p{M}{31,})`,
    why: 'each mark is looked at from at most 31 places before it'
  },
  {
    file: 'src/writers/annotate/cut-runs.ts',
    source: String.raw`(\sw:id=)(["'])[^"']*\2`,
    why: '“[^"\']*” ends at any quotation mark'
  }
]
