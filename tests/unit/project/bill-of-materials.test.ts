import {readdirSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {Ajv} from 'ajv'
import {describe, expect, test} from 'vitest'
import {billOfMaterials} from '../../../src/maintain/bill-of-materials.js'

interface Bom {
  readonly metadata: {readonly component: {readonly name: string; readonly version: string}}
  readonly components: readonly {readonly name: string; readonly version: string; readonly purl: string}[]
}

const shipped = JSON.parse(readFileSync('dist/bom.cdx.json', 'utf8')) as Bom
const schemas = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json')),
  'res/schema'
)

describe('the list of what the bundle holds', () => {
  test('is what CycloneDX says such a list is', () => {
    const ajv = new Ajv({strict: false, validateFormats: false})
    const schema = (name: string) => JSON.parse(readFileSync(path.join(schemas, name), 'utf8')) as object
    for (const name of readdirSync(schemas).filter(file => /^(?:spdx|jsf).*\.schema\.json$/.test(file)))
      ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}`)
    const isValid = ajv.compile(schema('bom-1.6.SNAPSHOT.schema.json'))
    expect([isValid(shipped), isValid.errors]).toEqual([true, null])
  })

  test('names each package whose licence is published', () => {
    const licences = readFileSync('dist/THIRD-PARTY-LICENSES.txt', 'utf8')
    const published = [...licences.matchAll(/^-+\n\n(\S+)(?: \(in unpdf\))? (\d\S*) \(/gm)]
    expect(shipped.components.map(({name, version}) => `${name} ${version}`).sort()).toEqual(
      published.map(([, name, version]) => `${name} ${version}`).sort()
    )
    expect(shipped.components.map(({purl}) => purl)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^pkg:npm\/%40clack\/core@/),
        expect.stringMatching(/^pkg:github\/mozilla\/pdf\.js@/)
      ])
    )
  })

  test('is of this version, and the same each time', () => {
    const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string}
    expect(shipped.metadata.component).toMatchObject({name: 'cchclint', version})
    const one = {name: 'a', version: '1.0.0', licence: '(MIT AND Zlib)', text: ''}
    expect(billOfMaterials([one])).toBe(billOfMaterials([one]))
    expect(billOfMaterials([one])).toContain('"expression": "(MIT AND Zlib)"')
  })
})
