import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {run} from '../../support/command.js'

/** What a clerk copies out of docs/trinh-soan-thao.md; its blocks for Neovim are tried by tests/editor. */

const page = readFileSync('docs/trinh-soan-thao.md', 'utf8')
const sections = page.split(/^## /m)
const options = [...new Set(page.match(/--[a-z][a-z-]*/g))]
const ofOthers = ['--global', '--ignore-scripts', '--health', '--version']

describe('the page about editors', () => {
  test('names options that the server has', async () => {
    const {out} = await run(['lsp', '--help'])
    expect(options.filter(one => !ofOthers.includes(one) && !out.includes(`${one} `))).toEqual([])
  })

  test('has blocks that are JSON where they say so', () => {
    const json = [...page.matchAll(/^```json\n([^`]*)^```/gm)].map(([, text]) => text!)
    expect(json.length).toBeGreaterThan(0)
    for (const text of json) expect(() => JSON.parse(text) as unknown).not.toThrow()
  })

  test('says of each recipe whether it was tried', () => {
    const recipes = sections.filter(one => /^(?:Neovim|Helix|Sublime|Zed)/.test(one))
    expect(recipes.length).toBeGreaterThan(4)
    for (const one of recipes) expect(one).toMatch(/^[^\n]+\n\n(?:Đã|Chưa) thử/)
  })
})
