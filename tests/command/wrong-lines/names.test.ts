import {wrongLines} from './run.js'

const plan = 'KẾ HOẠCH\n'

/** What nobody could judge is counted on the last line. */
const failed = (count: number) => `Không xét được ${count} tệp; xem lý do ở trên (mã thoát 2).`

wrongLines('names of files', [
  {
    line: ['ke hoach.md'],
    files: {'Kế hoạch.md': plan},
    code: 2,
    says: ['Không tìm thấy tệp “ke hoach.md”. Có phải ý bạn là “Kế hoạch.md”?', failed(1)]
  }
])
