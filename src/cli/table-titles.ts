import type {Wording} from '../base/wording.js'

/** What people call the tables of facts; the tables of words have one name together. */
export const tableTitles: Readonly<Record<string, Wording>> = {
  agencies: {vi: 'Cơ quan, tổ chức', en: 'Agencies'},
  indices: {vi: 'Chỉ số', en: 'Indices'},
  provinces: {vi: 'Tỉnh, thành phố', en: 'Provinces and cities'},
  'document-types': {vi: 'Loại văn bản', en: 'Types of documents'},
  documents: {vi: 'Văn bản', en: 'Documents'},
  'official-terms': {vi: 'Tên gọi, cụm từ chính thức', en: 'Official names and phrases'},
  abbreviations: {vi: 'Chữ viết tắt thông dụng', en: 'Common abbreviations'},
  'outdated-terms': {vi: 'Từ ngữ đã được thay thế', en: 'Outdated terms'},
  'foreign-words': {vi: 'Từ ngữ gốc nước ngoài', en: 'Foreign words'},
  issuers: {vi: 'Cơ quan ban hành', en: 'Issuers'},
  misspellings: {vi: 'Từ ngữ hay viết nhầm', en: 'Words often put for others'},
  misreadings: {vi: 'Chữ nhận dạng nhầm từ bản quét', en: 'Misreadings of machines'}
}

export const grammarName: Wording = {vi: 'Từ ngữ để đọc kế hoạch', en: 'Words that plans are read with'}
