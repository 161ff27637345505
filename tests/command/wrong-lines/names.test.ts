import {failed, wrongLines} from './run.js'

const plan = 'KẾ HOẠCH\n'

wrongLines('names of files', [
  {
    line: ['ke hoach.md'],
    files: {'Kế hoạch.md': plan},
    code: 2,
    says: ['Không tìm thấy tệp “ke hoach.md”. Có phải ý bạn là “Kế hoạch.md”?', failed(1)]
  }
])
