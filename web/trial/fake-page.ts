import {start} from '../face/start.js'
import {engine} from './fake-engine.js'

start(engine)
