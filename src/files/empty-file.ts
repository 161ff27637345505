import {Fault} from '../base/fault.js'

/** Of a file that has no text. */
export function emptyFile(name: string): Fault {
  return new Fault(isEmpty(name))
}

/** Of a file without a single byte, as what was not fetched or copied to its end leaves it. */
export function fileOfNoBytes(name: string): Fault {
  return new Fault(isEmpty(name), {
    vi: 'Tệp có thể chưa tải về hoặc chép chưa xong; hãy chép lại rồi thử lần nữa.',
    en: 'It may not have been fetched or copied to its end; copy it again.'
  })
}

const isEmpty = (name: string) => ({
  vi: `Tệp “${name}” trống, không có gì để xét.`,
  en: `“${name}” is empty: there is nothing to judge.`
})
