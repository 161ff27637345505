import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {gunzipSync} from 'node:zlib'
import {writePairList} from './pair-list.js'
import {pruneCompounds} from './prune-compounds.js'
import {prunePairs} from './prune-pairs.js'
import {writeSeldomPairs} from './seldom-pairs.js'

/**
 * `npm run pairs -- FOLDER`: what is kept of the counts in a folder, `syllables.tsv.gz` and `pairs.tsv.gz`, as
 * rules/language/syllable-pairs.txt, seldom-pairs.txt and compounds.txt.
 */
const [folder] = process.argv.slice(2)
const names = ['syllables.tsv.gz', 'pairs.tsv.gz'] as const
const lacking = folder === undefined ? undefined : names.find(name => !existsSync(path.join(folder, name)))
if (folder === undefined || lacking !== undefined) {
  console.error(
    folder === undefined
      ? 'npm run pairs -- FOLDER: which folder has the counts?'
      : `${folder} has no ${lacking}`
  )
  process.exit(2)
}
const [syllables, pairs] = names.map(name =>
  gunzipSync(readFileSync(path.join(folder, name))).toString('utf8')
)
const meetings = new Set(readFileSync('rules/language/no-compounds.txt', 'utf8').split('\n'))
const {counts, seldom} = prunePairs(syllables ?? '', pairs ?? '', meetings)
const comment = [
  'Syllables and pairs of them, counted on 2026-11-28 over 14.1 million syllables of public legal and administrative texts,',
  'which have no copyright (Luật Sở hữu trí tuệ, Điều 15). What stands here are counts, no text. Made by `npm run pairs`, not by',
  'hand: syllables that stand there ten times or more; pairs that do so five times or more and half as often as chance',
  'would have it. A line is a syllable, folded, its count, how often it is the first of a pair that is kept, and the second;',
  'then, behind “|”, a least count and what stands behind the syllable so often, but not twice so often. The rule wording/misspelt is asked with them.'
]
writeFileSync('rules/language/syllable-pairs.txt', writePairList(counts, comment))
const commentOfSeldom = [
  'Pairs of common syllables that stand together in the same texts more seldom than an eighth of what chance would make, and',
  'that a slip makes of a frequent pair: “phạm vị”. Made by `npm run pairs`, not by hand. A line is a syllable; then, behind',
  '“|”, how often what stands behind it, where 1 stands for less than three times.'
]
writeFileSync('rules/language/seldom-pairs.txt', writeSeldomPairs(counts, seldom, commentOfSeldom))
writeFileSync('rules/language/compounds.txt', pruneCompounds(syllables ?? '', pairs ?? '', meetings))
console.log(
  `${counts.syllables.length} syllables, ${counts.pairs.length} pairs, ${seldom.length} seldom ones`
)
