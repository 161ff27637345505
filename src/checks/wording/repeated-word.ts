import {z} from 'zod'
import {Compounds} from '../../knowledge/compounds.js'
import {defineFindings} from '../define-check.js'
import {words} from '../params/phrases.js'
import type {KnowledgeTables} from '../../knowledge/tables.js'
import {doublingOf, type IsCompound} from '../../document/reading/meeting-words.js'
import {repeatedWords} from '../../document/reading/repeated-words.js'

export const repeatedWordParams = () =>
  z
    .strictObject({
      words: z.array(words()).min(1).meta({
        description: 'Từ không bao giờ viết hai lần liền nhau: “tại tại”.',
        en: 'Words that are never written twice on purpose: “tại tại”.'
      }),
      alone: z.array(words()).optional().meta({
        description:
          'Tiếng có thể là một từ riêng ngay sau từ ghép kết thúc bằng chính nó: “tàu bay bay vào”.',
        en: 'Syllables that may be words of their own behind a compound that they end: “tàu bay bay vào”.'
      }),
      doing: z.array(words()).optional().meta({
        description: 'Từ hai tiếng vừa đi với danh từ vừa nói việc mà nó làm: “đoàn kiểm tra kiểm tra”.',
        en: 'Words of two syllables that belong to a noun and say what it does: “đoàn kiểm tra kiểm tra”.'
      }),
      doers: z.array(words()).optional().meta({
        description: 'Tiếng cuối của danh từ mà những từ ấy đi cùng: “đoàn”, “cơ quan”.',
        en: 'The last syllables of nouns that such words belong to: “đoàn”, “cơ quan”.'
      }),
      acts: z.array(words()).optional().meta({
        description:
          'Hai động từ liền nhau ở đầu mệnh đề, trong đó từ trước trông giống danh từ ấy: “tổ chức hướng dẫn”.',
        en: 'Two verbs that begin a clause, of which the first looks like such a noun: “tổ chức hướng dẫn”.'
      }),
      reduplicated: z.array(words()).optional().meta({
        description: 'Tiếng được lặp có chủ ý: “song song”, “luôn luôn”.',
        en: 'Syllables that are written twice on purpose: “song song”.'
      }),
      closing: z.array(words()).optional().meta({
        description: 'Từ mà trước nó không có động từ thiếu bổ ngữ: “tàu bay bay của” là viết lặp.',
        en: 'Words that no verb without its object stands before: “tàu bay bay của” is a slip.'
      }),
      numbered: z.array(words()).optional().meta({
        description:
          'Từ đứng trước con số; viết hai lần trước một con số thì không bao giờ đúng: “ngày ngày 01/4”.',
        en: 'Words that a number follows; twice before one they are never meant: “ngày ngày 01/4”.'
      }),
      every: z.array(words()).optional().meta({
        description: 'Từ khiến từ đứng sau thuộc về nó, không thuộc con số: “mỗi tháng tháng 6”.',
        en: 'Words to which such a word belongs, and not to the number: “mỗi tháng tháng 6”.'
      }),
      except: z.array(words()).optional().meta({
        description:
          'Cụm từ khiến hai từ liền nhau là đúng: chứa cả hai (“hành vi vi phạm”), kết thúc bằng từ trước hoặc mở đầu bằng từ sau.',
        en: 'Phrases that make it right: around both (“hành vi vi phạm”), ending with the first, beginning with the second.'
      }),
      agencies: z.array(z.string()).optional().meta({
        description:
          'Loại cơ quan (theo bảng cơ quan) mà chữ đầu của tên viết hai lần là lặp: “Giám đốc Sở Sở Nội vụ”.',
        en: 'Kinds of agencies (of the table) whose first word twice is a slip: “Giám đốc Sở Sở Nội vụ”.'
      })
    })
    .meta({
      description: 'Có từ nào viết lặp hai lần liền nhau không?',
      en: 'Is a word written twice in a row?'
    })

/**
 * Is a word written twice?
 *
 * Vietnamese doubles words with good right: the end of one compound begins the next (“hành vi | vi phạm”), and
 * “thường thường” is a word. So two alike are a fault only
 *   - of a word in `words`, which makes no such compounds, or
 *   - where the same text without the second is found elsewhere in the document with the same words on both sides, and
 *     the second is never the beginning of a compound there.
 * Not across a sign, a page, a paragraph or a cell; not with a capital on one of the two only; not of numbers.
 *
 *     - Công bố công khai tại tại Bộ phận một cửa.      → tại
 *                         ^^^^^^^
 */
export const repeatedWord = defineFindings({
  found: {
    vi: 'Từ “{word}” viết lặp hai lần; cần bỏ một.',
    en: '“{word}” is written twice; once will do.'
  }
})<typeof repeatedWordParams, typeof doublingOf>({
  prepare: doublingOf,
  needs: ['diacritics'],
  phraseLists: ({except = []}) => [except],
  run({plan, prepared, knowledge, report}) {
    for (const {word, span} of repeatedWords(plan, prepared, isCompoundOf(knowledge.tables)))
      report('found', {word}, span, {suggestions: [word]})
  }
})

/** Asked only where something is written twice. */
function isCompoundOf(tables: KnowledgeTables): IsCompound | undefined {
  if (!tables.words?.loadCompounds) return undefined
  return (first, second) => Compounds.of(tables)?.has(first, second) === true
}
