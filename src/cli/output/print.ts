import type {Io} from '../io.js'
import {chunks} from './chunks.js'

/** A report to standard output, as it is made. An empty one is printed too: it was asked for. */
export function print(text: string | Iterable<string>, io: Io): void {
  if (typeof text === 'string') return io.out(text)
  let isEmpty = true
  for (const chunk of chunks(text)) {
    io.out(chunk)
    isEmpty = false
  }
  if (isEmpty) io.out('')
}
