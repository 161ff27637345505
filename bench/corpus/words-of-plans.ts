import type {Rank} from './base-plans.js'

/* What sentences of plans are made of. None of it was written for a plan that exists. */

/** Provinces that have had one name through all the years of the fixtures. */
export const provinces = [
  ...['Hưng Yên', 'Bắc Ninh', 'Phú Thọ', 'Thái Nguyên', 'Lào Cai', 'Ninh Bình', 'Quảng Trị', 'Quảng Ngãi'],
  ...['Gia Lai', 'Khánh Hòa', 'Lâm Đồng', 'Đắk Lắk', 'Đồng Nai', 'Tây Ninh', 'Vĩnh Long', 'Đồng Tháp'],
  ...['An Giang', 'Cà Mau', 'Cao Bằng', 'Lạng Sơn', 'Quảng Ninh', 'Thanh Hóa', 'Nghệ An', 'Hà Tĩnh'],
  ...['Lai Châu', 'Điện Biên', 'Sơn La', 'Tuyên Quang']
]

export const communes = [
  ...['Tân Hòa', 'Đông Phú', 'Bình Minh', 'Phước Lộc', 'Vĩnh Thuận', 'Long Mỹ', 'Thanh Bình', 'An Khê'],
  ...['Yên Lạc', 'Kim Sơn', 'Hòa Lạc', 'Phú Cường', 'Nghĩa Hưng', 'Xuân Trường', 'Đại Đồng', 'Mỹ Hiệp']
]

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô', 'Dương', 'Lý']
const middles = ['Văn', 'Thị', 'Minh', 'Quốc', 'Thanh', 'Hữu', 'Ngọc', 'Đức', 'Thu', 'Xuân', 'Hồng']
const given = ['Hải', 'Hà', 'Tùng', 'Lan', 'Phương', 'Sơn', 'Dũng', 'Bích', 'Khoa', 'Trang', 'Vinh', 'Yến']
export const nameParts = [families, middles, given]

/** Who is told to do something; names of units that did not change in those years. */
export const units: Readonly<Record<Rank, readonly string[]>> = {
  province: [
    ...['Sở Nội vụ', 'Sở Tư pháp', 'Sở Tài chính', 'Sở Y tế', 'Sở Công Thương', 'Sở Giáo dục và Đào tạo'],
    ...['Văn phòng UBND tỉnh', 'Thanh tra tỉnh', 'Công an tỉnh', 'Tỉnh đoàn', 'Hội Nông dân tỉnh']
  ],
  department: [
    ...['Văn phòng Sở', 'Thanh tra Sở', 'Phòng Kế hoạch - Tài chính', 'Công đoàn cơ quan', 'Chi đoàn Sở'],
    ...['Trung tâm Thông tin', 'Phòng Nghiệp vụ 1', 'Phòng Nghiệp vụ 2']
  ],
  district: [
    ...['Phòng Nội vụ', 'Phòng Tư pháp', 'Phòng Tài chính - Kế hoạch', 'Phòng Giáo dục và Đào tạo'],
    ...['Văn phòng HĐND và UBND huyện', 'Công an huyện', 'Huyện đoàn', 'Hội Liên hiệp Phụ nữ huyện']
  ],
  commune: [
    ...['Văn phòng HĐND và UBND xã', 'Công an xã', 'Trạm Y tế xã', 'Đoàn Thanh niên xã', 'Hội Phụ nữ xã'],
    ...['Phòng Văn hóa - Xã hội', 'Phòng Kinh tế', 'Hội Cựu chiến binh xã']
  ]
}

export const subjects = [
  ...['kết quả thực hiện dịch vụ công trực tuyến', 'cắt giảm, đơn giản hóa thủ tục hành chính'],
  ...['việc tiếp nhận và trả kết quả tại Bộ phận Một cửa', 'kỷ luật, kỷ cương hành chính', 'đạo đức công vụ'],
  ...['quyền và nghĩa vụ của người dân khi nộp hồ sơ', 'chuyển đổi số trong cơ quan nhà nước'],
  ...['cải cách chế độ công vụ', 'cải cách tài chính công', 'cải cách tổ chức bộ máy', 'chứng thực điện tử'],
  ...['thanh toán trực tuyến phí, lệ phí', 'số hóa hồ sơ, giấy tờ', 'thủ tục đất đai', 'thủ tục hộ tịch'],
  ...['đăng ký kinh doanh', 'bảo hiểm xã hội và bảo hiểm y tế', 'việc đánh giá sự hài lòng của người dân'],
  ...['định danh và xác thực điện tử', 'những mô hình, cách làm hay trong giải quyết công việc']
]

export const audiences = [
  ...['cán bộ, công chức, viên chức', 'doanh nghiệp nhỏ và vừa', 'hộ kinh doanh', 'người cao tuổi'],
  ...['đồng bào dân tộc thiểu số', 'học sinh, sinh viên', 'công nhân khu công nghiệp', 'người khuyết tật'],
  ...['nông dân, ngư dân', 'hợp tác xã', 'đoàn viên, hội viên', 'người dân vùng sâu, vùng xa', 'trưởng thôn']
]

export const forms = [
  ...['hội nghị', 'lớp tập huấn', 'buổi tọa đàm', 'buổi đối thoại', 'hội thi', 'cuộc thi viết', 'ngày hội'],
  ...['phóng sự', 'tiểu phẩm', 'chuyên mục', 'bản tin', 'bài phân tích', 'đợt ra quân', 'buổi nói chuyện']
]

export const channels = [
  ...[
    'hệ thống truyền thanh cơ sở',
    'Cổng Thông tin điện tử',
    'trang Zalo của cơ quan',
    'bảng tin công cộng'
  ],
  ...['màn hình điện tử tại nơi tiếp dân', 'sinh hoạt chi bộ', 'cuộc họp thôn, tổ dân phố', 'mạng xã hội'],
  ...['báo in và báo điện tử', 'sóng phát thanh, truyền hình', 'tờ gấp, áp phích', 'xe tuyên truyền lưu động']
]

export const places = [
  ...['nhà văn hóa', 'hội trường UBND', 'trường học', 'chợ trung tâm', 'bến xe', 'khu dân cư', 'bệnh viện'],
  ...['khu công nghiệp', 'Bộ phận Tiếp nhận và Trả kết quả', 'bưu cục', 'điểm giao dịch ngân hàng']
]

export const products = [
  ...['video hướng dẫn', 'tờ gấp', 'pa nô', 'áp phích', 'sổ tay hỏi đáp', 'bộ câu hỏi thường gặp'],
  ...[
    'tin, bài',
    'biên bản đối thoại',
    'báo cáo kết quả',
    'chuyên trang',
    'đoạn phim ngắn',
    'thông báo kết luận'
  ]
]

export const qualities = [
  ...[
    'ngắn gọn, dễ hiểu, dễ nhớ',
    'thiết thực, tiết kiệm, không phô trương',
    'đúng trọng tâm, đúng đối tượng'
  ],
  ...['kịp thời, chính xác, khách quan', 'phù hợp với đặc điểm từng vùng', 'có lượng hóa và kiểm chứng được']
]

export const aims = [
  ...['giảm số lần đi lại của người dân', 'rút ngắn thời gian giải quyết hồ sơ', 'không để hồ sơ quá hạn'],
  ...['nâng tỷ lệ hồ sơ nộp trực tuyến', 'tạo sự đồng thuận trong xã hội', 'phát hiện sớm điểm nghẽn'],
  ...['khắc phục tư tưởng ngại thay đổi', 'giúp người dân tự làm được thủ tục', 'nhân rộng cách làm tốt']
]

export const campaigns = [
  ...['Nụ cười công sở', 'Hồ sơ không chờ', 'Chính quyền gần dân', 'Công dân số', 'Một lần là xong'],
  ...['Mỗi nhà một tài khoản', 'Sáng thứ Bảy vì dân', 'Nói đi đôi với làm', 'Đúng hẹn, đúng luật']
]

/** Words of which one may stand for the other without making a plan another. */
export const alike: readonly (readonly string[])[] = [
  ['người dân', 'bà con', 'Nhân dân', 'nhân dân'],
  ['kịp thời', 'nhanh chóng', 'đúng lúc'],
  ['hướng dẫn', 'chỉ dẫn', 'giúp đỡ'],
  ['nâng cao', 'tăng cường', 'củng cố'],
  ['thực hiện', 'triển khai', 'tiến hành'],
  ['có', 'đã có', 'đang có'],
  ['và', 'cùng với', 'cũng như', 'lẫn'],
  ['các', 'những', 'từng', 'mọi'],
  ['về', 'liên quan đến', 'xung quanh'],
  ['cho', 'đến', 'dành cho'],
  ['trong', 'ở', 'bên trong'],
  ['khi', 'mỗi khi', 'lúc'],
  ['tại', 'ngay tại', 'ở'],
  ['mỗi', 'từng', 'mỗi một'],
  ['được', 'đã được', 'sẽ được'],
  ['phải', 'cần', 'cần phải'],
  ['thông tin', 'tin tức', 'tin'],
  ['nội dung', 'chủ đề', 'vấn đề'],
  ['việc', 'công việc', 'chuyện'],
  ['một', 'ít nhất một', 'từ một'],
  ['của', 'thuộc', 'do']
]
