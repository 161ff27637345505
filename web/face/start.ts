import {h, render} from 'preact'
import type {PageEngine} from '../protocol.js'
import type {OpenDocument} from '../word/open-document.js'
import {App} from './app.js'
import {Intake} from './intake.js'
import {browserStore, keptPacks} from './kept-packs.js'
import {Session} from './session.js'

/**
 * Shows the page, then loads what judges.
 *
 * @param beside the document that is open in the program beside the page, where there is one
 */
export function start(engine: PageEngine, beside?: OpenDocument): void {
  const session = new Session(engine, 'vi')
  const store = browserStore()
  const intake = new Intake(session, store, beside)
  const root = document.getElementById('trang')
  if (!root) throw new Error('the page has no place for its parts')
  render(h(App, {session, intake}), root)
  engine.warm()
  void intake.addPacks(keptPacks(store))
}
