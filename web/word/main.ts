import '../engine/later-functions.js'
import {createEngine} from '../engine/engine.js'
import {partsOf} from '../engine/parts.js'
import {start} from '../face/start.js'
import {type OfficeApi, officeDocument} from './office-document.js'

/** What Office.js puts into a page; undefined where it could not be loaded, or the page is opened in a browser. */
declare const Office:
  | {
      onReady(): Promise<{readonly host: string | null}>
      readonly context: {readonly document: OfficeApi['document']}
    }
  | undefined
declare const Word: Pick<OfficeApi, 'run'>

const engine = createEngine(partsOf(document))

/** Outside of Word it is the page that files are dropped onto. */
async function begin(): Promise<void> {
  const host = typeof Office === 'undefined' ? null : (await Office.onReady()).host
  if (host !== 'Word' || typeof Office === 'undefined') return start(engine)
  const open = Office.context.document
  start(
    engine,
    officeDocument({
      document: {
        url: open.url,
        getFileAsync: (type, options, done) => open.getFileAsync(type, options, done)
      },
      run: work => Word.run(work)
    })
  )
}

void begin()
