import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {generatedFiles} from '../../../src/maintain/generated-files.js'

/** Pages, schemas and compiled words are what `npm run generate` makes of rules, tables and types today. */
test.each([...generatedFiles(process.cwd())])('%s is up to date', (file, content) => {
  // Whole files would flood the terminal; `git diff` shows what differs.
  expect(readFileSync(file).equals(Buffer.from(content)), `${file}: run \`npm run generate\``).toBe(true)
})
