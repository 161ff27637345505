import type {ArtifactLocation, Location, LogicalLocation, Region} from 'sarif'
import {LineIndex} from '../../base/line-index.js'
import {findingPlaceName, hasLines} from '../../diagnostic/place-name.js'
import type {Finding, Point, ReadFileReport} from '../../diagnostic/report.js'
import type {ReporterOptions} from '../reporter.js'

/** What relative addresses are relative to: the folder of the repository. */
export const sourceRoot = '%SRCROOT%'

/** Where a file lies: relative to its repository or, outside of it, absolute. */
export function artifactLocation(
  path: string,
  index: number | undefined,
  {fromRoot}: ReporterOptions
): ArtifactLocation {
  const name = fromRoot ? fromRoot(path) : path
  const isOutside = name.startsWith('/') || name.startsWith('../') || /^[A-Za-z]:\//.test(name)
  return {
    uri:
      isOutside && !name.startsWith('../')
        ? `file://${name.startsWith('/') ? '' : '/'}${encoded(name)}`
        : encoded(name),
    ...(isOutside ? {} : {uriBaseId: sourceRoot}),
    ...(index === undefined ? {} : {index})
  }
}

/** Each step percent-encoded as UTF-8; a drive’s colon stays. */
function encoded(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map((step, at) => (at === 0 && /^[A-Za-z]:$/.test(step) ? step : encodeURIComponent(step)))
    .join('/')
}

/** The places of one file. */
export class SarifPlaces {
  readonly #file: ReadFileReport
  readonly #text: string | undefined
  readonly #options: ReporterOptions
  #lines: LineIndex | undefined

  constructor(
    file: ReadFileReport,
    readonly artifact: ArtifactLocation,
    options: ReporterOptions
  ) {
    this.#file = file
    this.#text = options.texts?.get(file.path)
    this.#options = options
  }

  /** A place in the file itself where it is text; of other files the section, the page, the paragraph, the cell. */
  location(place: Pick<Finding, 'start' | 'end' | 'where' | 'text'>): Location {
    const {start, end} = place
    const logical = this.#logical(place)
    return {
      physicalLocation: {
        artifactLocation: this.artifact,
        ...(hasLines(this.#file.format) ? {region: this.#region(start, end)} : this.#whole())
      },
      ...(logical.length > 0 ? {logicalLocations: logical} : {})
    }
  }

  /** The region between two offsets, with lines where the text is at hand; undefined in a file that is no text. */
  regionOf(start: number, end: number): Region | undefined {
    if (!hasLines(this.#file.format)) return undefined
    if (this.#text === undefined) return {charOffset: start, charLength: end - start}
    this.#lines ??= new LineIndex(this.#text)
    return withoutSnippet(this.#region(this.#lines.point(start), this.#lines.point(end)))
  }

  /** Of a file that is no text, all of its bytes: no line of the text that was read out of it is in it. */
  #whole(): {region?: Region} {
    const {size} = this.#file
    return size === null ? {} : {region: {byteOffset: 0, byteLength: size}}
  }

  #region(start: Point, end: Point): Region {
    return {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
      charOffset: start.offset,
      charLength: end.offset - start.offset,
      ...(this.#text === undefined ? {} : {snippet: {text: this.#text.slice(start.offset, end.offset)}})
    }
  }

  #logical(place: Pick<Finding, 'start' | 'where' | 'text'>): LogicalLocation[] {
    const {section, page, paragraph, table} = place.where
    const kinds: LogicalLocation[] = []
    if (section !== null) kinds.push({name: section, kind: 'section'})
    if (hasLines(this.#file.format)) return kinds
    if (page !== null) kinds.push({name: String(page), kind: 'page'})
    if (paragraph !== null) kinds.push({name: String(paragraph), kind: 'paragraph'})
    if (table !== null) kinds.push({name: `${table.number}:${table.row}:${table.column}`, kind: 'tableCell'})
    const whole = findingPlaceName(this.#file.format, place, this.#options.language)
    return kinds.map((one, at) => (at < kinds.length - 1 ? one : {...one, fullyQualifiedName: whole}))
  }
}

function withoutSnippet({snippet: _, ...region}: Region): Region {
  return region
}
