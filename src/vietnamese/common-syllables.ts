import {splitAtBlanks} from './letters.js'

/**
 * The syllables that administrative documents are made of: those that stand in at least three of sixty plans, reports,
 * decisions and directives, {@link fold}ed. What is written here is a word that its writer may well have meant;
 * a syllable that is not here is rarer, not wrong.
 */
export function isCommonSyllable(folded: string): boolean {
  return commonSyllables().has(folded)
}

export function commonSyllables(): ReadonlySet<string> {
  common ??= new Set(splitAtBlanks(syllables))
  return common
}

let common: ReadonlySet<string> | undefined

const syllables = `a ai an anh ba ban bao bi binh biên biến biết biển biểu biện biệt buổi buộc bà bài bàn bào bày bác
bám bán báo bãi bè bên bình bí băng bưu bước bạ bạch bạn bạo bạt bản bảng bảo bảy bất bầu bật bắc bắt
bằng bến bền bệnh bị bỏ bố bồi bổ bộ bức cai cam can cao cha chi chia chiếm chiến chiếu chiều cho chu
chung chuyên chuyển chuyện chuẩn chuỗi chánh cháy châu chí chính chóng chú chúng chăm chăn chơi chưa
chương chấm chấn chấp chất chậm chắc chặn chặt chẽ chế chỉ chỉnh chịu chọn chống chỗ chờ chợ chủ chứa
chức chứng chữ chữa coi con cung cuối cuộc cà cài càng cá các cách cán cáo cân câu cây còn có công cùng
căn cũ cũng cơ cư cương cước cười cường cạnh cả cải cảm cản cảng cảnh cấp cấu cầm cần cầu cận cập cắt cố
cốt cổ cổng cộng cờ cụ cục cụm của củng cứ cứu cử cửa cửu cực cựu danh dao di diễn diện do doanh du dung
duy duyệt dài dành dân dây dõi dùng dũng dư dương dưới dưỡng dạng dạy dấu dẫn dậy dễ dịch dụ dục dụng
dứt dừng dữ dự dựa dựng e em ghi gia giai gian giao giàu giá giác giám giáo giúp giả giải giảm giản
giảng giấy giới giờ giữ giữa gom gây gì góp gương gấp gần gắn gặp gọi gọn gốc gồm gỡ gửi hai hay hiến
hiểm hiểu hiện hiệp hiệu hoa hoặc huy huyện huấn huống hà hài hàng hành hách hình hòa hòan hòang hòm hóa
hô hùng hùynh hút hơn hư hưng hương hướng hưởng hạ hại hạn hạng hạnh hải hậu hằng hẹn hết hệ họ họa
họach họai họat học họp hỏi hỏng hồ hồi hồng hỗ hộ hội hộp hợp hủy hữu in khai khen khi khiếu kho khoa
khu khung khuyến khuôn khác khách khám kháng khánh khí khích khó khóa không khăn khơi khả khảo khấu khẩn
khẩu khắc khắp khỏan khỏang khỏe khỏi khối khởi kim kinh kiên kiếm kiến kiều kiểm kiệm kiện kèm kéo kê
kênh kích kín kính ký kế kết kể kịp kỳ kỷ kỹ la lai lan lao linh liên liền liệt liệu loa long luyện luân
luôn luận luật là làm lành lào lá lâm lâu lãng lãnh lê lên lòng lõi lùi lý lĩnh lưu lương lưới lường
lược lượng lượt lạc lại lấp lấy lần lập lậu lắng lắp lặp lẻ lề lễ lệ lệch lệnh lịch lọai lọc lối
lồng lỗi lộ lớn lớp lời lợi lục lừa lựa lực ma mang minh miễn miệng mua muộn mà màn máy mâu mã mình móc
mô môi môn mông mùa mưu mười mại mạng mạnh mạo mất mẫu mật mắc mắt mặt mẹ mẽ mềm mọi mốc mối mỗi một mới
mời mở mục mức mực mỹ nam nang nay ngang ngay nghe nghiêm nghiên nghiệm nghiện nghiệp nghèo nghĩ nghĩa
nghề nghệ nghị nguy nguyên nguyễn nguyện nguồn ngành ngày ngân ngòai ngôn ngăn ngũ ngư người ngạch ngắn
ngọai ngọc ngộ ngừa ngữ nhanh nhau nhiên nhiều nhiễm nhiễu nhiệm nhu nhuận nhà nhân nhìn nhóm nhũng như
nhưng nhạy nhất nhận nhập nhật nhắc nhằm nhịp nhỏ nhở những ninh niêm niên niềm niệm nuôi nàn nào này
nâng nên nêu nòng nói nóng nô nông năm năng nơi nước nại nạn nắm nếp nếu nền nối nổi nỗ nội nộp nụ nữ
nữa o pa phan phi phim phiên phiếu phiền phiện phong phàn phá phác pháp phát phân phê phí phích phòng
phó phóng phù phú phúc phút phương phường phạm phạt phải phản phấn phần phẩm phận phố phối phổ phụ phục
phủ phức qua quan quang quay quen qui quy quyết quyền quá quán quân quả quản quảng quầy quận quốc qúy
qũy ra riêng ro rà ràng rác rãi rèn rôn rõ rút rơi rối rộng rủi sa sai sang sao sau sinh so song sung
suy suất suốt sàng sách sáng sáp sát sáu sân sâu sóat sóc sóng sót sông sĩ sơ sơn sư sạch sản sảnh sắc
sắm sắp sẵn sẻ sẽ sọan số sống sổ sớm sở sức sử sửa sự ta tai tay thai tham thanh thao thay theo thi
thiên thiết thiếu thiểu thiện thiệp thiệu thu thuê thuẫn thuận thuật thuế thuốc thuộc thành thác thách
thái tháng tháo tháp thân thêm thì thí thích thóat thói thôn thông thù thúc thơ thư thương thước thường
thưởng thạo thải thảo thấp thất thấy thần thẩm thập thật thắng thẻ thế thể thị thịnh thọ thọai thỏa
thống thời thụ thủ thủy thứ thức thử thực tin tinh tiên tiêu tiến tiếng tiếp tiết tiềm tiền tiểu tiễn
tiện to tra trang tranh trao treo tri triển triệt triệu trong trung truy truyền trà trào trách trái
tránh trên trì trình trí trò trùng trú trúc trưng trương trước trường trưởng trại trạm trạng trả trải
trấn trần trận trật trắc trẻ trễ trị trọng trồng trở trợ trụ trục trừ trữ trực tu tuy tuyên tuyến tuyển
tuyệt tuân tuần tuệ tuổi ty tài tàu tày tác tái tâm tân tây tên tìm tình tích tín tính tòa tòan tóan tô
tôn tù túc túy tăng tư tương tướng tưởng tượng tạc tại tạm tạo tạp tả tải tảng tấm tấn tất tầm tần tầng
tận tập tật tắc tắt tế tệ tỉnh tịch tọa tỏa tố tốc tối tốt tồn tổ tổng tộc tội tới tờ tụ tục tụy tức từ
từng tử tự tỷ uy uống vai vay ven vi vinh viên viết viễn việc viện việt vu và vàng vào vân vì ví vùng
văn vĩnh vũ vướng vượt vấn vẫn vận vật về vệ vị vọng vốn với vụ vừa vững vực xa xe xem xin xong xuyên
xuân xuất xuống xác xâm xây xã xóa xúc xảy xấu xếp xứng xử y yên yêu yết yếu án ánh áp âm ích ít ô ý ăn
đa đai đang đe đi điền điều điểm điển điện điệp đo đu đua đài đàm đàn đào đáng đánh đáo đáp đây đã đãi
đình đích đính đòan đó đóng đô đôn đông đúng đăng đơn đưa đường được đại đạo đạt đảm đảng đảo đất
đấu đầu đầy đẩy đẳng đặc đặt đếm đến đề đều để địa định đọan đọc đọng đốc đối đồ đồng đổi đỗ độ độc
đội động đột đời đỡ đợt đủ đức đứng ưu ương ước ảnh ấn ấp ổ ổn ở ủng ủy ứng`
