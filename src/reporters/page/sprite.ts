import type {Element} from 'hast'
import {s} from 'hastscript'

type Shape = readonly [name: string, attributes: Readonly<Record<string, string>>]

const line = (d: string, width: string): Shape => [
  'path',
  {d, fill: 'none', stroke: 'currentColor', strokeWidth: width}
]
const cut = (d: string, width: string): Shape => [
  'path',
  {d, stroke: 'var(--surface,#fff)', strokeWidth: width}
]
const dot = (cy: string, r: string, fill = 'currentColor'): Shape => ['circle', {cx: '8', cy, r, fill}]
const ring = (r: string, width: string, dashes?: string): Shape => [
  'circle',
  {
    cx: '8',
    cy: '8',
    r,
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: width,
    ...(dashes === undefined ? {} : {strokeDashArray: dashes})
  }
]
const square: Shape = ['rect', {x: '1', y: '1', width: '14', height: '14', fill: 'currentColor'}]
const frame: Shape = [
  'rect',
  {
    x: '1.7',
    y: '1.7',
    width: '12.6',
    height: '12.6',
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: '1.5'
  }
]

/** The signs of statuses and severities, each of a shape of its own, so that black on grey paper tells them apart. */
const shapes: Readonly<Record<string, readonly Shape[]>> = {
  met: [ring('6.7', '1.4'), line('M4.7 8.3l2.2 2.3 4.3-5', '1.8')],
  unmet: [square, cut('M4.5 4.5l7 7m0-7l-7 7', '2')],
  'unmet-light': [frame, line('M4.9 4.9l6.2 6.2m0-6.2l-6.2 6.2', '1.6')],
  unclear: [
    line('M8 .9L15.1 8 8 15.1.9 8z', '1.5'),
    line('M6.2 6.5c0-2.4 3.6-2.4 3.6 0C9.8 7.9 8 7.8 8 9.3', '1.4'),
    dot('11.2', '.95')
  ],
  'not-applicable': [line('M3 8h10', '2')],
  'not-evaluated': [ring('6.5', '1.6', '2.6 2.5')],
  waived: [line('M4 15V1.5h9.2L10.6 5l2.6 3.6H4', '1.6')],
  error: [square, cut('M8 3.5v5.6', '2.2'), dot('12', '1.3', 'var(--surface,#fff)')],
  warning: [line('M8 1.2l7.3 13.3H.7z', '1.5'), line('M8 5.6v4.4', '1.7'), dot('12.2', '1')],
  info: [ring('6.7', '1.4'), line('M8 7.2v4.6', '1.7'), dot('4.7', '1')]
}

/** All signs, once a page; each is drawn where `drawn` names it. */
export function sprite(): Element {
  const symbols = Object.entries(shapes).map(([name, drawn]) =>
    s(
      'symbol',
      {id: `s-${name}`, viewBox: '0 0 16 16'},
      ...drawn.map(([shape, attributes]) => s(shape, attributes))
    )
  )
  return s('svg.sprite', {ariaHidden: 'true', width: '0', height: '0'}, ...symbols)
}
