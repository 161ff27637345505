import {start} from '../face/start.js'
import type {OpenDocument} from '../word/open-document.js'
import {engine} from './fake-engine.js'

declare global {
  /** Whether the program refuses to hand its document over. */
  var refuses: boolean
}

/** A document that is open beside the page, which tells what it was asked. */
const beside: OpenDocument = {
  async read() {
    if (globalThis.refuses) throw new Error('busy')
    return {name: globalThis.answers.example, bytes: new Uint8Array([1])}
  },
  async show(place) {
    globalThis.asked.push({show: place})
    return true
  },
  async comment(comments) {
    globalThis.asked.push({comment: comments})
    return comments.length - 1
  }
}

start(engine, beside)
