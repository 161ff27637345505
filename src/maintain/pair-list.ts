import {leastOf, levelOf, levels, type PairCounts} from '../vietnamese/pairs/counts.js'

/**
 * The text of rules/language/syllable-pairs.txt: a line for each syllable with how often it was counted, how often it is the
 * first of a pair and the second of one, and behind it the syllables that follow it, by how often they do so at least.
 *
 *     quy 99696 97012 65023 | 40960 định | 1280 chế trình
 */
export function writePairList({syllables, pairs}: PairCounts, comment: readonly string[]): string {
  const behind = syllables.map(() => Array.from({length: levels}, (): string[] => []))
  for (const [one, other, level] of pairs) behind[one]?.[level]?.push(syllables[other]?.syllable ?? '')
  const lines = syllables.map(({syllable, count, goesOn, goesBefore}, at) => {
    const groups = (behind[at] ?? []).flatMap((words, level) =>
      words.length > 0 ? [`${leastOf(level)} ${words.join(' ')}`] : []
    )
    return [`${syllable} ${count} ${goesOn} ${goesBefore}`, ...groups.reverse()].join(' | ')
  })
  return `${[...comment.map(line => `# ${line}`.trimEnd()), ...lines].join('\n')}\n`
}

/** @throws {SyntaxError} for a line that says something else, or a syllable that has no line */
export function readPairList(text: string): PairCounts {
  const lines = text.split('\n').filter(line => line !== '' && !line.startsWith('#'))
  const syllables = lines.map(line => {
    const [syllable = '', ...written] = line.split(' ', 4)
    const [count = NaN, goesOn = NaN, goesBefore = NaN] = written.map(Number)
    if (!(count > 0 && goesOn >= 0 && goesBefore >= 0))
      throw new SyntaxError(`no syllable with its counts: ${line}`)
    return {syllable, count, goesOn, goesBefore}
  })
  const numbers = new Map(syllables.map(({syllable}, at) => [syllable, at]))
  const pairs = lines.flatMap((line, one) =>
    line
      .split(' | ')
      .slice(1)
      .flatMap(group => {
        const [least = '', ...words] = group.split(' ')
        const level = levelOf(Number(least))
        if (leastOf(level) !== Number(least)) throw new SyntaxError(`no level: ${least}`)
        return words.map(word => {
          const other = numbers.get(word)
          if (other === undefined) throw new SyntaxError(`“${word}” has no line`)
          return [one, other, level] as const
        })
      })
  )
  return {total: syllables.reduce((sum, {count}) => sum + count, 0), syllables, pairs}
}
