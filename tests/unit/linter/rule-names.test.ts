import {describe, expect, test} from 'vitest'
import {fromPatternsToIds, idsNamed} from '../../../src/packs/rule-names.js'

const known = [
  'cchc/parent-plan',
  'cchc/parent-plan-year',
  'cchc/index-coverage',
  'cchc/index-coverage/papi',
  'cchc/index-coverage/pci',
  'form/signature',
  'form/signature/deputy'
]

describe('a name stands for', () => {
  test.each([
    ['cchc/parent-plan', 'cchc/parent-plan'],
    ['cchc/index-coverage/pci', 'cchc/index-coverage/pci'],
    ['form', 'form/signature'],
    ['form/*', 'form/signature'],
    ['cchc/parent*', 'cchc/parent-plan cchc/parent-plan-year'],
    ['*/*-plan', 'cchc/parent-plan'],
    ['*/p*-p*n', 'cchc/parent-plan'],
    ['*', 'cchc/parent-plan cchc/parent-plan-year cchc/index-coverage form/signature'],
    ['*/*/p*', 'cchc/index-coverage/papi cchc/index-coverage/pci'],
    ['cchc/*/papi', 'cchc/index-coverage/papi'],
    ['cchc/parent-plan*year', 'cchc/parent-plan-year'],
    ['cchc/parent-plan-*plan', ''],
    ['cchc/parent', ''],
    ['fo', ''],
    ['form/', ''],
    ['/', ''],
    ['', ''],
    ['cchc/**/papi/x', '']
  ])('%s: %s', (name, ids) => {
    expect(idsNamed(name, known).join(' ')).toBe(ids)
  })

  test('very many stars take no time', () => {
    expect(idsNamed(`cchc/${'*a'.repeat(50_000)}`, known)).toEqual([])
  })
})

test('ids come behind patterns, longer patterns behind shorter ones, and else nothing changes its place', () => {
  const said = ['cchc/parent-plan', 'form/s*', 'form', 'cchc/*', 'form/signature', 'text/*'].map(
    name => [name, 0] as const
  )
  expect(fromPatternsToIds(said).map(([name]) => name)).toEqual([
    'form',
    'cchc/*',
    'text/*',
    'form/s*',
    'cchc/parent-plan',
    'form/signature'
  ])
})
