import {readFileSync} from 'node:fs'
import {Enums, Models, Serialize, Spec} from '@cyclonedx/cyclonedx-library'
import type {Bundled} from './third-party-licences.js'

/**
 * `bom.cdx.json`: the packages that the bundle holds, as CycloneDX 1.6, which scanners read. Without a serial number and a
 * time, so that the same bundle has the same list.
 */
export function billOfMaterials(bundled: readonly Bundled[]): string {
  const {name, version, license} = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, string>
  const bom = new Models.Bom()
  bom.metadata.component = component(Enums.ComponentType.Application, {
    name: name!,
    version: version!,
    licence: license!
  })
  for (const one of bundled) {
    const library = component(Enums.ComponentType.Library, {...one, name: one.name.split(' ', 1)[0]!})
    bom.components.add(library)
    bom.metadata.component.dependencies.add(library.bomRef)
  }
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6))
  return `${serializer.serialize(bom, {sortLists: true, space: 2})}\n`
}

function component(
  type: Enums.ComponentType,
  {name, version, licence}: Pick<Bundled, 'name' | 'version' | 'licence'>
): Models.Component {
  // “@scope/name” as a package URL has it (purl-spec, type npm).
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
  return new Models.Component(type, name, {
    version,
    purl: name === 'pdf.js' ? `pkg:github/mozilla/pdf.js@${version}` : purl,
    bomRef: `${name}@${version}`,
    licenses: new Models.LicenseRepository([licenceOf(licence)])
  })
}

/** “MIT” is an SPDX id, “(MIT AND Zlib)” an expression. */
function licenceOf(licence: string): Models.SpdxLicense | Models.LicenseExpression {
  return licence.includes(' ') ? new Models.LicenseExpression(licence) : new Models.SpdxLicense(licence)
}
