import {sha256Of} from '../../base/sha256.js'
import type {Root} from 'hast'
import {toHtml} from 'hast-util-to-html'
import type {Language} from '../../base/severity.js'
import {clippedTitle} from './title.js'
import {type Content, el, elWith} from './elements.js'
import {sprite} from './sprite.js'
import {stamped} from '../sheet/stamp.js'

export interface Page {
  readonly language: Language
  readonly title: string
  /** Style sheets, and rules for printing made of fixed words and hex digits. */
  readonly css: string
  readonly version: string
  readonly skips: readonly (readonly [href: string, text: string])[]
  readonly body: readonly Content[]
}

/**
 * One file that asks for nothing else: no script, no font, no picture. Its policy lets a browser load nothing, and
 * apply no style but this one, whatever a document’s text might have smuggled in.
 */
export function pageText({language, title, css, version, skips, body}: Page): string {
  const head = el(
    'head',
    elWith('meta', {charSet: 'utf-8'}),
    elWith('meta', {httpEquiv: 'Content-Security-Policy', content: policyFor(css)}),
    elWith('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
    elWith('meta', {name: 'color-scheme', content: 'light dark'}),
    elWith('meta', {name: 'referrer', content: 'no-referrer'}),
    elWith('meta', {name: 'generator', content: `cchclint ${version}`}),
    el('title', clippedTitle(title)),
    el('style', css)
  )
  const links = skips.map(([href, text]) => elWith('a.skip', {href}, text))
  const html = elWith('html', {lang: language}, '\n', head, '\n', el('body', sprite(), links, ...body), '\n')
  const root: Root = {type: 'root', children: [{type: 'doctype'}, {type: 'text', value: '\n'}, html]}
  return stamped(`${toHtml(root, {upperDoctype: true, closeEmptyElements: true, tightSelfClosing: true})}\n`)
}

function policyFor(css: string): string {
  const bytes = sha256Of(css).replace(/../g, digits => String.fromCharCode(parseInt(digits, 16)))
  return `default-src 'none'; style-src 'sha256-${btoa(bytes)}'; base-uri 'none'; form-action 'none'`
}
