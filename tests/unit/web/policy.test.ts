import {expect, test} from 'vitest'
import {hashOf, policyOf} from '../../../web/build/policy.js'

const directives = (policy: string) =>
  Object.fromEntries(policy.split('; ').map(one => [one.split(' ')[0], one.split(' ').slice(1)]))

test('a page runs its own scripts and asks nobody anything', () => {
  const {
    'script-src': scripts,
    'connect-src': asked,
    'default-src': rest
  } = directives(policyOf(['a', 'b'], 'c'))
  expect(scripts).toEqual([`'${hashOf('a')}'`, `'${hashOf('b')}'`])
  expect([asked, rest]).toEqual([["'none'"], ["'none'"]])
})

test('the pane in Word takes scripts from one place more, and asks nobody anything either', () => {
  const place = 'https://appsforoffice.microsoft.com'
  const page = directives(policyOf(['a'], 'c'))
  const pane = directives(policyOf(['a'], 'c', place))
  expect(pane).toEqual({...page, 'script-src': [...page['script-src']!, place]})
})
