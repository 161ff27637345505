import {globSync} from 'tinyglobby'
import {expect, test} from 'vitest'
import {compare} from './lexicon-bridge.js'

/** The lexicons took a comma into a name, “UBND tỉnh, Sở Nội”, where any phrase with the same beginning had one. */
const commaInName = / “[^”]+, [^”]+” → /

test('the automaton finds what the lexicons found in every passage of the fixtures', async () => {
  const differences: string[] = []
  let hits = 0
  for (const file of globSync('fixtures/{documents,rules}/**/*.{md,txt}').sort()) {
    const compared = await compare(file)
    hits += compared.hits
    differences.push(...compared.differences.map(one => `${file}: ${one}`))
  }
  expect(differences.filter(one => !commaInName.test(one))).toEqual([])
  expect(hits).toBeGreaterThan(1000)
})
