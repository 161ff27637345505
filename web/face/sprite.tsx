import {sprite} from '../../src/reporters/page/sprite.js'
import {fromHast} from './from-hast.js'

/** All signs, once. */
export function Sprite() {
  return <>{fromHast(sprite(), (_, attributes) => attributes)}</>
}
