import {useEffect, useRef} from 'preact/hooks'
import type {PageEngine} from '../protocol.js'
import {type PrintedSheet, printedSheet, watchPrinting} from './printing.js'
import type {JudgedFile} from './result.js'
import type {Session} from './session.js'

/**
 * The sheet of what is shown, made as soon as it is, so that Ctrl+P has it too.
 *
 * @returns prints it, once it is there @throws {PageFault}
 */
export function useSheetToPrint(session: Session, of: JudgedFile): () => Promise<void> {
  const ready = useRef<Promise<PrintedSheet> | undefined>(undefined)
  const sheet = useRef<PrintedSheet | undefined>(undefined)
  useEffect(() => {
    sheet.current = undefined
    const making = made(session.engine, session, of)
    ready.current = making
    making.then(
      one => {
        if (ready.current === making) sheet.current = one
      },
      () => undefined
    )
  }, [of.judged])
  useEffect(() => watchPrinting(() => sheet.current), [])
  return async () => {
    // What was stopped is asked for anew.
    sheet.current = await (ready.current ?? made(session.engine, session, of)).catch(() =>
      made(session.engine, session, of)
    )
    print()
  }
}

async function made(engine: PageEngine, session: Session, of: JudgedFile): Promise<PrintedSheet> {
  const {bytes} = await engine.make('checklist-html', of.given, session.asked(of))
  return printedSheet(new TextDecoder().decode(bytes))
}
