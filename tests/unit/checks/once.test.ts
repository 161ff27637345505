import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test, vi} from 'vitest'

/** The readings of a passage or a plan: each is asked by several rules. */
const readings = ['src/document/reading', 'src/checks/reading'].flatMap(folder =>
  readdirSync(folder).map(file => `${folder}/${file}`)
)

/** What was read in the plan that is linted now, by the reading and what it was given, and what it found. */
const found = new Map<string, unknown>()
/** Readings that looked again for what they had found. */
const again = new Map<string, number>()

const numbers = new WeakMap<object, number>()
let objects = 0
function nameOf(given: unknown): string {
  if (typeof given !== 'object' || given === null) return String(given)
  const known = numbers.get(given) ?? ++objects
  numbers.set(given, known)
  return `#${known}`
}

/** A plan, a passage or its words, and no place in it: what is searched from its beginning to its end. */
function isWhole(all: readonly unknown[]): boolean {
  return (
    all.some(given => isPlan(given) || given instanceof Passage || given instanceof PassageWords) &&
    all.every(given => typeof given !== 'number' && typeof given !== 'function')
  )
}

function isPlan(given: unknown): boolean {
  return typeof given === 'object' && given !== null && 'type' in given && given.type === 'plan'
}

/** The same functions, which note what they are asked. */
function noting(file: string, exported: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const note =
    (name: string, read: (...all: unknown[]) => unknown) =>
    (...all: unknown[]) => {
      const made = read(...all)
      if (!isWhole(all) || typeof made !== 'object' || made === null) return made
      const key = `${path.basename(file, '.ts')} ${name} ${all.map(nameOf).join(' ')}`
      if (found.has(key) && found.get(key) !== made) again.set(name, (again.get(name) ?? 0) + 1)
      found.set(key, made)
      return made
    }
  const isReading = (one: unknown): one is (...all: unknown[]) => unknown =>
    typeof one === 'function' && !/^class\b/.test(String(one))
  return Object.fromEntries(
    Object.entries(exported).map(([name, one]) => [name, isReading(one) ? note(name, one) : one])
  )
}

for (const file of readings)
  vi.doMock(`../../../${file}`, async original => noting(file, await original<Record<string, unknown>>()))

const {Passage} = await import('../../../src/vietnamese/passage.js')
const {PassageWords} = await import('../../../src/vietnamese/words/passage-words.js')
const {WordFinder} = await import('../../../src/vietnamese/words/word-finder.js')
const {allRules, lint} = await import('../../support/linting.js')

/** Where the words of a text were looked for, and the text: once for each passage that begins there. */
const texts: {readonly key: string; readonly start: number}[] = []
const looked = new WeakSet<object>()
const look = WordFinder.prototype.in
vi.spyOn(WordFinder.prototype, 'in').mockImplementation(function (
  this: InstanceType<typeof WordFinder>,
  text
) {
  const words = look.call(this, text)
  if (text instanceof Passage && text.length > 0 && !looked.has(words))
    texts.push({key: `${nameOf(this)} ${text.startOf(0)} ${text.value}`, start: text.startOf(0)})
  looked.add(words)
  return words
})

const folder = 'fixtures/documents'
const plans = readdirSync(folder).flatMap(name => {
  const file = `${folder}/${name}/plan.md`
  return existsSync(file) ? [file] : []
})

test.each(plans)('nothing is looked for twice in %s', async file => {
  const content = readFileSync(file)
  found.clear()
  again.clear()
  texts.length = 0
  await lint(file, content, {}, allRules)
  expect(found.size).toBeGreaterThan(100)
  expect([...again]).toEqual([])

  // The column of the issuer is put together anew of the lines above the title, which are read too.
  const title = content.toString().search(/KẾ HOẠCH|QUYẾT ĐỊNH/)
  const keys = texts.filter(({start}) => start > title).map(({key}) => key)
  expect(keys.length).toBeGreaterThan(50)
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})
