import {existsSync, mkdtempSync, mkdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {makeRuns} from './formats/make-reports.js'
import {validators} from './formats/validators.js'

/**
 * `npm run formats`: makes reports of all whole plans, of hostile ones and of runs that fail, and holds each format to what
 * others wrote of it. `npm run formats -- --into FOLDER` only makes them, for validators that are not at hand here.
 */
const schemas = '../shared/schemas'
const [flag, folder] = process.argv.slice(2)

if (flag === '--into' && folder !== undefined) {
  mkdirSync(folder, {recursive: true})
  for (const {name, code} of makeRuns(path.resolve(folder))) console.log(`${name}: exit code ${code}`)
} else if (flag !== undefined) {
  console.error('npm run formats takes no argument, or --into FOLDER.')
  process.exitCode = 2
} else if (!existsSync(schemas)) {
  console.error(`The schemas of others are not there (${schemas}), so that no format can be held to them.`)
  process.exitCode = 2
} else process.exitCode = await validateAll()

async function validateAll(): Promise<number> {
  const into = mkdtempSync(path.join(tmpdir(), 'cchclint-formats-'))
  const held = validators(schemas)
  let faulty = 0
  for (const run of makeRuns(into)) {
    const said: string[] = []
    for (const [format, validate] of Object.entries(held)) {
      const faults = await validate(run)
      faulty += faults.length
      said.push(`${format} ${faults.length === 0 ? '✔' : '✖'}`)
      for (const fault of faults.slice(0, 10)) console.error(`${run.name}.${format}: ${fault}`)
    }
    console.log(`${run.name} (exit code ${run.code}): ${said.join(', ')}`)
  }
  rmSync(into, {recursive: true})
  console.log(faulty === 0 ? 'Every format is as others say.' : `${faulty} faults.`)
  return faulty === 0 ? 0 : 1
}
