import {Fault} from '../base/fault.js'
import {readableEndings} from './formats.js'

/** Of a file whose name has no ending that is read. */
export function unread(name: string): Fault {
  return new Fault(
    {
      vi: `Không xét được “${name}”: chỉ đọc được tệp ${readableEndings.join(', ')}.`,
      en: `Cannot judge “${name}”: only ${readableEndings.join(', ')} files are read.`
    },
    {
      vi: 'Hãy lưu dự thảo thành một trong các dạng tệp đó.',
      en: 'Save the draft as one of these kinds of file.'
    }
  )
}
