import {Fault} from '../files/fault.js'
import type {AgencyRow, KnowledgeTables} from '../knowledge/schemas.js'
import {fold} from '../vietnamese/fold.js'
import {tokenize} from '../vietnamese/tokens.js'

/** What a schema cannot say: no form has two owners on one day, successors exist, rows end after they begin. */
export function checkTables({agencies, provinces}: KnowledgeTables): void {
  checkOwners(agencies)
  const ids = new Set(agencies.map(agency => agency.id))
  for (const {id, becomes, from, until} of agencies) {
    const unknown = becomes.find(next => !ids.has(next))
    if (unknown) throw fault(`agencies.yaml: “${id}” becomes “${unknown}”, which is no row`)
    if (from && until && from > until) throw fault(`agencies.yaml: “${id}” ends before it begins`)
  }
  const places = new Set(provinces.map(province => province.id))
  for (const {id, becomes} of provinces)
    if (becomes && !places.has(becomes))
      throw fault(`provinces.yaml: “${id}” becomes “${becomes}”, which is no row`)
}

function checkOwners(agencies: readonly AgencyRow[]): void {
  const owners = new Map<string, AgencyRow[]>()
  for (const agency of agencies) {
    for (const form of new Set([agency.name, ...agency.aliases].map(key))) {
      const clash = owners.get(form)?.find(other => overlap(agency, other))
      if (clash)
        throw fault(`agencies.yaml: “${form}” names both “${clash.id}” and “${agency.id}” on one day`)
      owners.set(form, [...(owners.get(form) ?? []), agency])
    }
  }
}

function key(form: string): string {
  return tokenize(fold(form.normalize('NFC')))
    .map(token => token.folded)
    .join(' ')
}

function overlap(a: AgencyRow, b: AgencyRow): boolean {
  return (a.from ?? '') <= (b.until ?? '9999') && (b.from ?? '') <= (a.until ?? '9999')
}

function fault(what: string): Fault {
  return new Fault({vi: what, en: what})
}
