import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {parseAllDocuments} from 'yaml'
import {run} from '../../support/command.js'
import {ciFile} from '../../../src/cli/ci/ci-blocks.js'
import {readableEndings} from '../../../src/engine/formats.js'
import {version} from '../../../src/cli/version.js'

/** What an engineer copies out of docs/ci.md. */

const page = readFileSync('docs/ci.md', 'utf8')
const blocks = [...page.matchAll(/^```(\w+)\n([^`]*)^```/gm)].map(([, language, text]) => ({
  language,
  text: text!
}))
const options = [...new Set(page.match(/--[a-z][a-z-]*/g))]
const ofOthers = [
  // npm
  ...['--global', '--prefix', '--cache', '--no-save', '--ignore-scripts'],
  // docker
  '--rm'
]

describe('the page about CI', () => {
  test('has blocks that are YAML where they say so', () => {
    // The rest are lines for within a block that stands above them.
    const isWhole = (text: string) => !text.startsWith(' ') && !text.includes('# …')
    const yaml = blocks.filter(({language, text}) => language === 'yaml' && isWhole(text))
    expect(yaml.length).toBeGreaterThan(5)
    for (const {text} of yaml)
      for (const document of parseAllDocuments(text)) expect([text, document.errors]).toEqual([text, []])
  })

  test('names options that the command has', async () => {
    const help = (await run(['--help'])).out + (await run(['init', '--help'])).out
    expect(options.filter(one => !ofOthers.includes(one) && !help.includes(`${one} `))).toEqual([])
  })

  test('names this version', () => {
    const named = [...page.matchAll(/(?:cchclint-|@v?|rev: v)(\d+\.\d+\.\d+)/g)].map(([, one]) => one)
    expect(new Set(named)).toEqual(new Set([version]))
  })

  test('names tags as the release workflow makes them', () => {
    expect(page.match(/cchclint@[^\s`)]*/g)!.every(one => one.startsWith('cchclint@v'))).toBe(true)
  })

  test('asks git only where an image has it', () => {
    for (const {text} of blocks.filter(one => one.text.includes('--since')))
      expect(text).not.toContain('-slim')
  })
})

test('the hook is run for every file that can be read, however its ending is written', () => {
  const said = [page, readFileSync('.pre-commit-hooks.yaml', 'utf8'), ciFile('pre-commit', ['.']).whole]
  const pattern = `(?i)\\.(${readableEndings.map(ending => ending.slice(1)).join('|')})$`
  expect(said.map(text => /files: '([^']*)'/.exec(text)?.[1])).toEqual([pattern, pattern, pattern])
})
