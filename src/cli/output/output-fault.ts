import {Fault} from '../../base/fault.js'

/** What is wrong with a file that is to be written: then no other is begun either. */
export class OutputFault extends Fault {}

/** Standard output goes into what is judged: then nothing at all is printed. */
export class StreamFault extends OutputFault {}
