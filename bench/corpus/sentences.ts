import type {Rank} from './base-plans.js'
import type {Random} from './random.js'
import * as words from './words-of-plans.js'

/** Writes sentences as plans have them: no two in a thousand plans need be the same. */
export class SentenceWriter {
  readonly #random: Random
  readonly #rank: Rank
  /** The year of the plan. */
  readonly #year: number

  constructor(random: Random, rank: Rank, year: number) {
    this.#random = random
    this.#rank = rank
    this.#year = year
  }

  /** What stands in a line of a list. */
  sentence(): string {
    const write = this.#random.pick(shapes)
    const text = write(this)
    const right = `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}.`
    return this.#random.next() < shareOfSlips ? this.#random.pick(slips)(right) : right
  }

  number(least: number, most: number): string {
    const number = this.#random.between(least, most)
    return number < 10 ? `0${number}` : String(number)
  }

  of(list: readonly string[]): string {
    return this.#random.pick(list)
  }

  unit(): string {
    return this.of(words.units[this.#rank])
  }

  time(): string {
    const year = this.#year
    return this.#random.pick([
      () => `trước ngày ${this.number(10, 28)}/${this.number(3, 12)}/${year}`,
      () => `trong quý ${this.of(['I', 'II', 'III', 'IV'])} năm ${year}`,
      () => `từ tháng ${this.number(3, 6)} đến tháng ${this.number(7, 12)} năm ${year}`,
      () => `trong tháng ${this.number(3, 12)}/${year}`,
      () => 'thường xuyên trong năm'
    ])()
  }

  /** A decision of a year before, with its number and day. */
  decision(): string {
    const [day, month, year] = [this.number(10, 28), this.number(3, 12), this.#year - 1]
    return `Quyết định số ${this.number(100, 2900)}/QĐ-UBND ngày ${day}/${month}/${year}`
  }

  percent(): string {
    return `${this.#random.between(60, 98)}%`
  }
}

/** How many sentences of a draft have a slip of the pen: about five a plan of usual length. */
const shareOfSlips = 0.1

const slips: readonly ((sentence: string) => string)[] = [
  text => text.replace(', ', ' , '),
  text => text.replace(' ', '  '),
  text => text.replace(/ (\p{Ll}+) /u, ' $1 $1 '),
  text => text.replace(/ngày \d+\/\d+/, 'ngày 31/4'),
  text => text.replace(/“(.*?)”/, '“$1'),
  text => text.normalize('NFD')
]

type Shape = (write: SentenceWriter) => string

/** Kinds of sentences, from a few words to four lines. */
const shapes: readonly Shape[] = [
  w =>
    `tổ chức ${w.number(2, 40)} ${w.of(words.forms)} về ${w.of(words.subjects)} cho ${w.of(words.audiences)} tại ${w.of(words.places)}, hoàn thành ${w.time()}`,
  w =>
    `${w.unit()} chủ trì, phối hợp với ${w.unit()} tuyên truyền về ${w.of(words.subjects)} qua ${w.of(words.channels)}; nội dung phải ${w.of(words.qualities)}`,
  w =>
    `phấn đấu ${w.percent()} ${w.of(words.audiences)} được tiếp cận thông tin về ${w.of(words.subjects)} ít nhất ${w.number(2, 9)} lần trong năm`,
  w =>
    `phát ${w.number(12, 96)} ${w.of(words.products)} về ${w.of(words.subjects)} tại ${w.of(words.places)} và ${w.of(words.places)}`,
  w =>
    `duy trì chuyên mục “${w.of(words.campaigns)}” trên ${w.of(words.channels)}, mỗi tháng ${w.number(2, 12)} ${w.of(words.products)}, nhằm ${w.of(words.aims)}`,
  w =>
    `thực hiện ${w.decision()}, ${w.unit()} rà soát các ${w.of(words.products)} đã phát hành, bổ sung phần về ${w.of(words.subjects)} ${w.time()}`,
  w =>
    `lồng ghép việc giới thiệu ${w.of(words.subjects)} vào ${w.of(words.channels)}; ${w.of(words.audiences)} được hỏi ý kiến ${w.time()} để ${w.of(words.aims)}`,
  w => `yêu cầu của mỗi ${w.of(words.forms)} là ${w.of(words.qualities)}, góp phần ${w.of(words.aims)}`,
  w =>
    `phát động phong trào “${w.of(words.campaigns)}” trong ${w.of(words.audiences)}; biểu dương từ ${w.number(10, 50)} tập thể, cá nhân (${w.unit()} lập danh sách ${w.time()})`,
  w =>
    `khảo sát ${w.number(200, 1900)} ${w.of(words.audiences)} về ${w.of(words.subjects)}, công bố kết quả trên ${w.of(words.channels)} ${w.time()}`,
  w =>
    `giao ${w.unit()} biên soạn ${w.of(words.products)}, dịch ra tiếng dân tộc khi cần, gửi ${w.unit()} thẩm định rồi đăng trên ${w.of(words.channels)}`,
  w =>
    `trả lời ý kiến của ${w.of(words.audiences)} về ${w.of(words.subjects)} trong ${w.number(3, 10)} ngày làm việc; việc khó thì ${w.unit()} mời đối thoại tại ${w.of(words.places)}`,
  w =>
    `bố trí ${w.number(2, 30)} điểm hỗ trợ tại ${w.of(words.places)}, có người hướng dẫn ${w.of(words.audiences)} làm quen với ${w.of(words.subjects)}`,
  w =>
    `đổi mới cách làm: thay ${w.of(words.forms)} đông người bằng ${w.of(words.products)} đăng trên ${w.of(words.channels)}, ưu tiên ${w.of(words.audiences)}`,
  w => `không đưa tin một chiều; chú trọng ${w.of(words.subjects)} và ${w.of(words.subjects)}`,
  w =>
    `${w.unit()} theo dõi lượt xem, lượt chia sẻ của từng ${w.of(words.products)}; nơi nào đạt dưới ${w.percent()} thì điều chỉnh ${w.time()}, bảo đảm ${w.of(words.aims)}`
]
