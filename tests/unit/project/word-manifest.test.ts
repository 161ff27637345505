import {readFileSync} from 'node:fs'
import {OfficeAddinManifest} from 'office-addin-manifest'
import {expect, test} from 'vitest'

const file = 'editors/word/manifest.xml'

test('Microsoft’s own parser reads of the manifest of the pane in Word what it is to say', async () => {
  const manifest = await OfficeAddinManifest.readManifestFile(file)
  expect(manifest).toMatchObject({
    officeAppType: 'TaskPaneApp',
    displayName: 'Rà soát kế hoạch CCHC',
    defaultLocale: 'vi-VN',
    hosts: ['Document'],
    permissions: 'ReadWriteDocument',
    defaultSettings: {sourceLocation: 'https://cchclint.example.gov.vn/word/index.html'}
  })
  expect(manifest.id).toMatch(/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/)
  const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string}
  expect(manifest.version).toBe(`${version}.0`)
})

test('all its addresses are of the one server that an office puts in their place', () => {
  const addresses = readFileSync(file, 'utf8').match(/"https?:[^"]+"|>https?:[^<]+</g) ?? []
  const own = addresses.filter(one => !one.includes('schemas.microsoft.com') && !one.includes('www.w3.org'))
  expect(own.length).toBeGreaterThan(3)
  expect(own.filter(one => !one.slice(1).startsWith('https://cchclint.example.gov.vn'))).toEqual([])
})
