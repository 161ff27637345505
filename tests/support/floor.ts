/**
 * What browsers have learnt after Chrome 109, as far as a program can ask for it, by where it stands; taken away, a later
 * browser lacks it too. Syntax cannot be taken away: it is parsed as of that time instead.
 */
const later: Readonly<Record<string, readonly string[]>> = {
  'Array.prototype': ['toReversed', 'toSorted', 'toSpliced', 'with'],
  'Object.getPrototypeOf(Int8Array.prototype)': ['toReversed', 'toSorted', 'with'],
  Array: ['fromAsync'],
  'String.prototype': ['isWellFormed', 'toWellFormed'],
  Object: ['groupBy'],
  Map: ['groupBy'],
  'Map.prototype': ['getOrInsert', 'getOrInsertComputed'],
  'WeakMap.prototype': ['getOrInsert', 'getOrInsertComputed'],
  'Set.prototype': [
    'union',
    'intersection',
    'difference',
    'symmetricDifference',
    'isSubsetOf',
    'isSupersetOf',
    'isDisjointFrom'
  ],
  Promise: ['withResolvers', 'try'],
  'ArrayBuffer.prototype': [
    'transfer',
    'transferToFixedLength',
    'resize',
    'resizable',
    'maxByteLength',
    'detached'
  ],
  Iterator: ['from', 'concat'],
  'Object.getPrototypeOf(Object.getPrototypeOf([].values()))': [
    'map',
    'filter',
    'take',
    'drop',
    'flatMap',
    'reduce',
    'toArray',
    'forEach',
    'some',
    'every',
    'find'
  ],
  JSON: ['rawJSON', 'isRawJSON'],
  Math: ['f16round', 'sumPrecise'],
  RegExp: ['escape'],
  Error: ['isError'],
  Uint8Array: ['fromBase64', 'fromHex'],
  'Uint8Array.prototype': ['toBase64', 'toHex', 'setFromBase64', 'setFromHex'],
  URL: ['canParse', 'parse'],
  AbortSignal: ['any'],
  ReadableStream: ['from'],
  'ReadableStream.prototype': ['values'],
  'Blob.prototype': ['bytes', 'textStream'],
  'Response.prototype': ['bytes'],
  'HTMLElement.prototype': ['showPopover', 'hidePopover', 'togglePopover'],
  'Document.prototype': ['startViewTransition', 'caretPositionFromPoint'],
  'Element.prototype': ['checkVisibility', 'moveBefore', 'getHTML', 'setHTMLUnsafe'],
  globalThis: [
    'Iterator',
    'Float16Array',
    'SuppressedError',
    'DisposableStack',
    'AsyncDisposableStack',
    'scheduler',
    'CloseWatcher',
    'Temporal',
    'ImageDecoder'
  ]
}

/** A script that makes the thread that runs it one of Chrome 109. */
const asOfTheFloor = Object.entries(later)
  .map(
    ([where, names]) =>
      `try { const at = ${where}; for (const name of ${JSON.stringify(names)}) delete at[name] } catch {}`
  )
  .join('\n')

/** The same for a page and every worker that it begins, to be run before anything of the page. */
export const pageOfTheFloor = `
${asOfTheFloor}
globalThis.Blob = class extends Blob {
  constructor(parts, how) {
    super(how?.type === 'text/javascript' ? [${JSON.stringify(asOfTheFloor)}, '\\n', ...parts] : parts, how)
  }
}
`
