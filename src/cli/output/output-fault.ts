import {Fault} from '../../base/fault.js'

/** What is wrong with a file that is to be written: then no other is begun either. */
export class OutputFault extends Fault {}
