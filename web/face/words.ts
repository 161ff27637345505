import type {Language, Severity, Stage, Topic} from '../../src/base/severity.js'
import {pluralOf} from './plural.js'

/** All that the page says in its own words, in both languages. What the sheet says stands in its own table. */
export interface FaceWords {
  readonly name: string
  readonly skip: string
  readonly otherLanguage: string
  readonly private: {
    readonly title: string
    readonly lines: readonly string[]
    /** Of a page that comes from a server, which loads its own parts. */
    readonly servedLines: readonly string[]
    readonly sent: string
    readonly sentServed: string
    readonly policy: string
    readonly policyServed: string
    readonly tryIt: string
  }
  readonly empty: {
    readonly title: string
    readonly steps: readonly [string, string, string]
    readonly drag: string
    readonly choose: string
    readonly kinds: string
    readonly noFile: string
    readonly example: string
    readonly stopped: string
  }
  readonly packs: {
    readonly title: string
    readonly explained: string
    readonly choose: string
    readonly about: (folder: string, version: string, rules: number) => string
    readonly remove: (name: string) => string
    readonly removeShort: string
    readonly kept: string
    readonly notKept: string
    readonly added: (names: string) => string
    readonly removed: (name: string) => string
    readonly wrong: (name: string) => string
    readonly noPack: (name: string) => string
    readonly noPackRemedy: string
  }
  readonly working: {
    readonly title: (name: string) => string
    readonly several: (at: number, of: number) => string
    readonly reading: string
    readonly recognised: (what: string) => string
    readonly planOf: (issuer: string) => string
    readonly recognising: string
    readonly asking: string
    readonly done: (done: number, of: number) => string
    readonly stop: string
    readonly hint: string
  }
  readonly files: {
    readonly list: string
    readonly fault: string
    readonly noErrors: string
  }
  readonly result: {
    readonly again: string
    readonly readAs: (file: string, facts: string) => string
    readonly change: string
    readonly asRead: (name: string) => string
    readonly notKnown: string
    readonly level: string
    readonly stage: string
    readonly topic: string
    readonly preset: string
    readonly stages: Readonly<Record<Stage, string>>
    readonly topics: Readonly<Record<Topic, string>>
    readonly presets: Readonly<Record<'recommended' | 'advisory' | 'thorough', string>>
    readonly judgedOn: (when: string) => string
    readonly other: string
    readonly parts: string
    readonly toFindings: (count: number) => string
    readonly toPlan: string
    readonly toDownloads: string
  }
  readonly findings: {
    readonly title: string
    readonly show: string
    readonly filters: Readonly<Record<Filter, string>>
    readonly nothing: string
    readonly noneOfThese: string
    readonly inPlan: string
    readonly excepted: string
    readonly severity: Readonly<Record<Severity, string>>
    readonly keys: string
    readonly basis: string
  }
  readonly fix: {
    readonly replace: readonly [string, string]
    readonly insert: string
    readonly leaveOut: string
    readonly accept: string
    readonly accepted: string
    readonly count: (count: number) => string
    readonly undoAll: string
    readonly inPlan: (words: string) => string
  }
  readonly model: {
    readonly title: string
    readonly below: (heading: string) => string
    readonly copy: string
    readonly copied: string
    readonly notCopied: string
    readonly gaps: string
  }
  readonly downloads: {
    readonly annotated: string
    readonly mainSheet: string
    readonly fixed: string
    readonly print: string
    readonly printing: string
    readonly more: string
    readonly fixedWord: string
    readonly fixedText: string
    readonly noneAccepted: string
    readonly sheetWord: string
    readonly sheetPage: string
    readonly json: string
    readonly made: (name: string) => string
    readonly making: string
  }
  readonly plan: {
    readonly title: string
    readonly none: string
  }
  readonly faults: {
    readonly title: (faulty: number, of: number) => string
    readonly one: string
    readonly unchanged: string
    readonly done: (count: number) => string
    readonly remedy: string
    readonly choose: string
    readonly broken: string
    readonly brokenRemedy: string
    readonly copyError: string
    readonly copied: string
    readonly notCopied: string
    readonly withoutText: string
    readonly notReadable: string
    readonly notReadableRemedy: string
  }
  /** Of the page as a task pane, beside a document that is open in Word. */
  readonly word: {
    readonly title: string
    readonly steps: readonly [string, string, string]
    readonly judge: string
    readonly kept: string
    readonly network: string
    readonly again: string
    readonly comment: string
    readonly commented: (put: number, left: number) => string
    readonly notRead: string
    readonly notWritten: string
  }
  readonly noPrint: string
}

/** What of a result is shown. */
export const filters = ['todo', 'errors', 'met', 'all'] as const
export type Filter = (typeof filters)[number]

const vi: FaceWords = {
  name: 'Rà soát kế hoạch tuyên truyền cải cách hành chính',
  skip: 'Đến nội dung chính',
  otherLanguage: 'English',
  private: {
    title: 'Tệp không rời máy này',
    lines: [
      'Trang đọc tệp ngay trong trình duyệt; không có máy chủ nào nhận tệp.',
      'Trình duyệt chặn mọi kết nối của trang; ngắt mạng thì trang vẫn chạy.',
      'Trang không lưu tệp, không lưu kết quả. Chỉ bộ quy tắc riêng của cơ quan được nhớ trên máy này, và xóa được.'
    ],
    servedLines: [
      'Trang đọc tệp ngay trong trình duyệt; máy chủ chỉ đưa chính trang này, không nhận tệp.',
      'Trình duyệt chặn mọi kết nối của trang đến nơi khác.',
      'Trang không lưu tệp, không lưu kết quả. Chỉ bộ quy tắc riêng của cơ quan được nhớ trên máy này, và xóa được.'
    ],
    sent: 'Số lần trang này gửi hoặc tải qua mạng từ khi mở: ',
    sentServed: 'Số lần trang này gửi hoặc tải qua mạng từ khi mở, ngoài các phần của chính trang: ',
    policy: 'Trang yêu cầu trình duyệt chặn mọi kết nối của chính trang (Content-Security-Policy).',
    policyServed:
      'Trang yêu cầu trình duyệt chỉ tải các phần của chính trang này, không gửi gì đi (Content-Security-Policy).',
    tryIt: 'Muốn tự kiểm tra: ngắt mạng, rồi dùng trang này; mọi việc vẫn chạy.'
  },
  empty: {
    title: 'Rà soát dự thảo kế hoạch trước khi trình ký',
    steps: [
      'Thả tệp dự thảo vào khung dưới đây.',
      'Xem từng yêu cầu đạt hay chưa, và chỗ cần sửa ngay trong văn bản.',
      'In phiếu rà soát, hoặc tải bản Word có sẵn ý kiến.'
    ],
    drag: 'Kéo tệp vào đây, hoặc',
    choose: 'Chọn tệp…',
    kinds:
      'Word (.docx, .doc), PDF có chữ, .odt, .md, .txt; chọn được nhiều tệp, mỗi tệp đến 64 MB (PDF và .doc đến 32 MB).',
    noFile: 'Chưa có tệp?',
    example: 'Dùng thử với kế hoạch mẫu',
    stopped: 'Đã dừng. Tệp chưa xét xong nên không có kết quả.'
  },
  packs: {
    title: 'Bộ quy tắc riêng của cơ quan',
    explained:
      'Cơ quan có bộ quy tắc riêng (các tệp .yaml cùng pack.yaml, hoặc một tệp .zip) thì chọn ở đây, hoặc thả cả thư mục vào trang: mọi kế hoạch được xét thêm theo bộ ấy.',
    choose: 'Chọn bộ quy tắc…',
    about: (folder, version, rules) => `${folder}, bản ${version}, ${rules} quy tắc`,
    remove: name => `Xóa ${name} khỏi máy này`,
    removeShort: 'Xóa',
    kept: 'Được nhớ trên máy này, trong trình duyệt này; xóa được bất cứ lúc nào.',
    notKept: 'Trình duyệt không cho trang này nhớ; bộ quy tắc chỉ dùng đến khi đóng trang.',
    added: names => `Đã thêm bộ quy tắc: ${names}.`,
    removed: name => `Đã xóa ${name} khỏi máy này.`,
    wrong: name => `Không dùng được bộ quy tắc ${name}`,
    noPack: name => `“${name}” chưa phải một bộ quy tắc: không có tệp pack.yaml đi kèm.`,
    noPackRemedy: 'Chọn tất cả tệp .yaml của bộ quy tắc cùng với pack.yaml, hoặc thả cả thư mục.'
  },
  working: {
    title: name => `Đang xét ${name}`,
    several: (at, of) => `Tệp ${at} trong ${of} tệp.`,
    reading: 'Đọc tệp',
    recognised: what => `Nhận ra: ${what}`,
    planOf: issuer => `kế hoạch của ${issuer}`,
    recognising: 'Nhận ra cơ quan, cấp ban hành, giai đoạn',
    asking: 'Xét từng yêu cầu',
    done: (done, of) => `Đã xét ${done} trong ${of} yêu cầu`,
    stop: 'Dừng',
    hint: 'Tệp chỉ được đọc trên máy này. Tệp lớn có thể mất vài chục giây trên máy chậm; trong lúc đó vẫn cuộn và dừng được.'
  },
  files: {
    list: 'Các tệp đã xét',
    fault: 'không đọc được',
    noErrors: 'không có lỗi'
  },
  result: {
    again: 'Đang xét lại…',
    readAs: (file, facts) => `Tệp ${file}, đọc là: ${facts}.`,
    change: 'Đổi…',
    asRead: name => `${name} (tự nhận)`,
    notKnown: 'chưa xác định được',
    level: 'Cấp ban hành',
    stage: 'Giai đoạn',
    topic: 'Chủ đề',
    preset: 'Mức độ xét',
    stages: {draft: 'dự thảo', final: 'trình ký'},
    topics: {'cchc-communication': 'truyền thông cải cách hành chính', other: 'chủ đề khác'},
    presets: {
      recommended: 'theo khuyến nghị',
      advisory: 'chỉ góp ý, không có lỗi',
      thorough: 'kỹ hơn, thêm gợi ý'
    },
    judgedOn: when => `áp dụng quy định ${when}`,
    other: 'Xét tệp khác',
    parts: 'Phần của kết quả',
    toFindings: count => `Phát hiện (${count})`,
    toPlan: 'Kế hoạch',
    toDownloads: 'Tải về, in'
  },
  findings: {
    title: 'Phát hiện',
    show: 'Hiện:',
    filters: {todo: 'Cần xử lý', errors: 'Chỉ lỗi', met: 'Đạt', all: 'Tất cả'},
    nothing: 'Không có phát hiện. Người rà soát vẫn cần đọc toàn văn.',
    noneOfThese: 'Không có mục nào thuộc nhóm này.',
    inPlan: 'xem trong kế hoạch',
    excepted: 'Được miễn, được bỏ qua',
    severity: {error: 'Lỗi', warning: 'Cảnh báo', info: 'Gợi ý'},
    keys: 'F8, Shift+F8: phát hiện sau, trước.',
    basis: 'Căn cứ: '
  },
  fix: {
    replace: ['Thay ', ' bằng '],
    insert: 'Thêm ',
    leaveOut: 'Bỏ ',
    accept: 'Nhận sửa',
    accepted: 'Đã nhận (bấm để hoàn tác)',
    count: count => `Đã nhận ${count} chỗ sửa; tệp gốc không thay đổi.`,
    undoAll: 'Hoàn tác tất cả',
    inPlan: words => `Đã nhận sửa thành “${words}”.`
  },
  model: {
    title: 'Câu mẫu để bổ sung',
    below: heading => `Dưới đề mục “${heading}”:`,
    copy: 'Chép câu mẫu',
    copied: 'Đã chép câu mẫu; dán vào dự thảo rồi sửa lại cho đúng.',
    notCopied: 'Trình duyệt không cho chép; hãy bôi đen câu mẫu rồi nhấn Ctrl+C.',
    gaps: 'Chỗ “[…]” cần điền.'
  },
  downloads: {
    annotated: 'Tải bản Word có ý kiến',
    mainSheet: 'Tải phiếu rà soát (Word)',
    fixed: 'Tải bản đã nhận sửa',
    print: 'In phiếu',
    printing: 'Đang lập phiếu để in…',
    more: 'Tải khác',
    fixedWord: 'Bản Word đã nhận sửa (.docx)',
    fixedText: 'Bản đã nhận sửa',
    noneAccepted: 'chưa nhận chỗ sửa nào',
    sheetWord: 'Phiếu rà soát (.docx)',
    sheetPage: 'Phiếu rà soát (.html)',
    json: 'Kết quả cho máy (.json)',
    made: name => `Đã tải ${name}.`,
    making: 'Đang lập tệp…'
  },
  plan: {
    title: 'Nội dung kế hoạch',
    none: 'Tệp này không có nội dung để hiện.'
  },
  faults: {
    title: (faulty, of) => `Không đọc được ${faulty} trong ${of} tệp`,
    one: 'Không đọc được tệp này',
    unchanged: 'Các tệp trên máy không bị thay đổi.',
    done: count => `${count} tệp đã xét xong:`,
    remedy: 'Cách xử lý:',
    choose: 'Chọn tệp khác…',
    broken: 'Chương trình gặp lỗi khi xét tệp này; các tệp khác không bị ảnh hưởng.',
    brokenRemedy: 'lưu lại thành .docx rồi thả lại.',
    copyError: 'Chép thông tin lỗi',
    copied: 'Đã chép thông tin lỗi.',
    notCopied: 'Trình duyệt không cho chép.',
    withoutText: '(không kèm nội dung tệp)',
    notReadable: 'Trình duyệt không đọc được tệp này từ máy.',
    notReadableRemedy:
      'tệp có thể đang mở, đã bị chuyển đi, hoặc là thư mục; chép tệp ra màn hình nền rồi thả lại.'
  },
  word: {
    title: 'Rà soát văn bản đang mở trong Word',
    steps: [
      'Bấm “Rà soát văn bản đang mở”.',
      'Xem từng yêu cầu đạt hay chưa; bấm vào một chỗ thì Word chọn đúng câu chữ ấy.',
      'Ghi ý kiến vào văn bản, hoặc in phiếu rà soát.'
    ],
    judge: 'Rà soát văn bản đang mở',
    kept: 'Văn bản chỉ được đọc; chỉ khi bấm “Ghi ý kiến vào văn bản” thì ý kiến mới được thêm.',
    network: 'Văn bản không rời máy này. Ngăn này chỉ tải chính nó và thư viện Office.js.',
    again: 'Rà soát lại',
    comment: 'Ghi ý kiến vào văn bản',
    commented: (put, left) =>
      left === 0
        ? `Đã ghi ${put} ý kiến vào văn bản.`
        : `Đã ghi ${put} ý kiến vào văn bản; ${left} ý kiến không tìm được chỗ, xem trong danh sách.`,
    notRead: 'Word không đưa văn bản ra được. Cách xử lý: lưu văn bản (Ctrl+S) rồi bấm lại.',
    notWritten:
      'Word không cho ghi ý kiến. Cách xử lý: tắt chế độ bảo vệ hoặc chỉ đọc của văn bản rồi bấm lại.'
  },
  noPrint: 'Chưa có phiếu để in: thả một tệp dự thảo vào trang trước.'
}

const en: FaceWords = {
  name: 'Review of administrative-reform communication plans',
  skip: 'To the main content',
  otherLanguage: 'Tiếng Việt',
  private: {
    title: 'Files stay on this machine',
    lines: [
      'The page reads files in the browser itself; no server receives them.',
      'The browser blocks every connection of this page; it works without a network.',
      'Closing the page is the end of it: neither files nor results are kept. Only your office’s own rules are remembered on this machine, and can be removed.'
    ],
    servedLines: [
      'The page reads files in the browser itself; the server hands out this page and receives no file.',
      'The browser blocks every connection of this page to anywhere else.',
      'Closing the page is the end of it: neither files nor results are kept. Only your office’s own rules are remembered on this machine, and can be removed.'
    ],
    sent: 'Times this page has sent or loaded anything over the network since it was opened: ',
    sentServed:
      'Times this page has sent or loaded anything but its own parts over the network since it was opened: ',
    policy: 'The browser is told to block every connection of this page (Content-Security-Policy).',
    policyServed:
      'The browser is told to load the parts of this page alone, and to send nothing (Content-Security-Policy).',
    tryIt: 'To see for yourself: cut the network and use the page; all of it still works.'
  },
  empty: {
    title: 'Review a draft plan before it goes for signature',
    steps: [
      'Drop the draft into the box below.',
      'See which requirements are met, and what to mend right in the text.',
      'Print the review sheet, or save the Word file with comments.'
    ],
    drag: 'Drag files here, or',
    choose: 'Choose files…',
    kinds:
      'Word (.docx, .doc), PDF with text, .odt, .md, .txt; several at once, each up to 64 MB (PDF and .doc up to 32 MB).',
    noFile: 'No file at hand?',
    example: 'Try it with an example',
    stopped: 'Stopped. The file was not judged to its end, so there is no result.'
  },
  packs: {
    title: 'Your office’s own rules',
    explained:
      'If your office has rules of its own (.yaml files with their pack.yaml, or one .zip), choose them here or drop the whole folder onto the page: every plan is then asked them too.',
    choose: 'Choose rules…',
    about: (folder, version, rules) => `${folder}, version ${version}, ${pluralOf(rules, 'rule')}`,
    remove: name => `Remove ${name} from this machine`,
    removeShort: 'Remove',
    kept: 'Remembered on this machine, in this browser; can be removed at any time.',
    notKept: 'The browser does not let this page remember anything; the rules last until it is closed.',
    added: names => `Rules added: ${names}.`,
    removed: name => `${name} was removed from this machine.`,
    wrong: name => `The rules ${name} cannot be used`,
    noPack: name => `“${name}” is no pack of rules: there is no pack.yaml with it.`,
    noPackRemedy: 'Choose all .yaml files of the pack together with pack.yaml, or drop the whole folder.'
  },
  working: {
    title: name => `Judging ${name}`,
    several: (at, of) => `File ${at} of ${of}.`,
    reading: 'Read the file',
    recognised: what => `Recognised: ${what}`,
    planOf: issuer => `a plan of ${issuer}`,
    recognising: 'Recognise issuer, level and stage',
    asking: 'Ask each requirement',
    done: (done, of) => `${done} of ${of} requirements judged`,
    stop: 'Stop',
    hint: 'The file is read on this machine only. A large one may take some tens of seconds on a slow machine; you can scroll and stop meanwhile.'
  },
  files: {
    list: 'Files that were judged',
    fault: 'not read',
    noErrors: 'no errors'
  },
  result: {
    again: 'Judging again…',
    readAs: (file, facts) => `File ${file}, read as: ${facts}.`,
    change: 'Change…',
    asRead: name => `${name} (as read)`,
    notKnown: 'not known',
    level: 'Level',
    stage: 'Stage',
    topic: 'Topic',
    preset: 'How much is asked',
    stages: {draft: 'draft', final: 'to be signed'},
    topics: {'cchc-communication': 'communication on administrative reform', other: 'another topic'},
    presets: {
      recommended: 'as recommended',
      advisory: 'advice only, no errors',
      thorough: 'more, with suggestions'
    },
    judgedOn: when => `date of the rules: ${when}`,
    other: 'Review other files',
    parts: 'Parts of the result',
    toFindings: count => `Findings (${count})`,
    toPlan: 'Plan',
    toDownloads: 'Save, print'
  },
  findings: {
    title: 'Findings',
    show: 'Show:',
    filters: {todo: 'To do', errors: 'Errors only', met: 'Met', all: 'All'},
    nothing: 'Nothing was found. A reviewer still reads the whole text.',
    noneOfThese: 'There is nothing of this kind.',
    inPlan: 'see it in the plan',
    excepted: 'Waived and excepted',
    severity: {error: 'Error', warning: 'Warning', info: 'Suggestion'},
    keys: 'F8, Shift+F8: next, previous finding.',
    basis: 'Basis: '
  },
  fix: {
    replace: ['Replace ', ' with '],
    insert: 'Add ',
    leaveOut: 'Leave out ',
    accept: 'Accept',
    accepted: 'Accepted (press to undo)',
    count: count => `${pluralOf(count, 'change')} accepted; the file itself is left as it is.`,
    undoAll: 'Undo all',
    inPlan: words => `Accepted: “${words}”.`
  },
  model: {
    title: 'A wording to add',
    below: heading => `Below the heading “${heading}”:`,
    copy: 'Copy the wording',
    copied: 'Copied; paste it into the draft and adapt it.',
    notCopied: 'The browser does not let this page copy; select the wording and press Ctrl+C.',
    gaps: '“[…]” is to be filled in.'
  },
  downloads: {
    annotated: 'Save Word file with comments',
    mainSheet: 'Save the review sheet (Word)',
    fixed: 'Save with accepted changes',
    print: 'Print the sheet',
    printing: 'Making the sheet…',
    more: 'Save as…',
    fixedWord: 'Word file with accepted changes (.docx)',
    fixedText: 'File with accepted changes',
    noneAccepted: 'no change accepted yet',
    sheetWord: 'Review sheet (.docx)',
    sheetPage: 'Review sheet (.html)',
    json: 'Result for machines (.json)',
    made: name => `${name} was saved.`,
    making: 'Making the file…'
  },
  plan: {
    title: 'The text of the plan',
    none: 'This file has no text to show.'
  },
  faults: {
    title: (faulty, of) => `${faulty} of ${of} files could not be read`,
    one: 'This file could not be read',
    unchanged: 'The files on this machine are left as they are.',
    done: count => `${pluralOf(count, 'file')} judged:`,
    remedy: 'What to do:',
    choose: 'Choose other files…',
    broken: 'The program failed on this file; other files are not affected.',
    brokenRemedy: 'save it anew as .docx and drop it again.',
    copyError: 'Copy the error',
    copied: 'The error was copied.',
    notCopied: 'The browser does not let this page copy.',
    withoutText: '(without the text of the file)',
    notReadable: 'The browser could not read this file from the disk.',
    notReadableRemedy:
      'it may be open elsewhere, moved away, or a folder; copy it to the desktop and drop it again.'
  },
  word: {
    title: 'Review the document that is open in Word',
    steps: [
      'Press “Review the open document”.',
      'See which requirements are met; press a place, and Word selects its words.',
      'Put the findings into the document as comments, or print the review sheet.'
    ],
    judge: 'Review the open document',
    kept: 'The document is only read; comments are added only when you press “Put comments in”.',
    network: 'The document stays on this machine. This pane loads nothing but itself and Office.js.',
    again: 'Review again',
    comment: 'Put comments in',
    commented: (put, left) =>
      left === 0
        ? `${pluralOf(put, 'comment')} put into the document.`
        : `${pluralOf(put, 'comment')} put into the document; ${left} found no place, see the list.`,
    notRead: 'Word did not hand the document over. What to do: save it (Ctrl+S) and press again.',
    notWritten:
      'Word takes no comments: the document is protected, or this Word is an old one. What to do: end the protection and press again, or save the Word file with comments.'
  },
  noPrint: 'There is no sheet to print yet: drop a draft onto the page first.'
}

export const faceWords: Readonly<Record<Language, FaceWords>> = {vi, en}
