/** An expression that the analysis does not decide, or only after minutes, and why it takes linear time all the same. */
export interface BoundedExpression {
  readonly file: string
  readonly source: string
  readonly why: string
}

export const boundedExpressions: readonly BoundedExpression[] = [
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
