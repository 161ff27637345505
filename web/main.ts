import './engine/later-functions.js'
import {createEngine} from './engine/engine.js'
import {partsOf} from './engine/parts.js'
import {start} from './face/start.js'

start(createEngine(partsOf(document)))
