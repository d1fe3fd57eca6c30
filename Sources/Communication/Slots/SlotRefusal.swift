import Core

/// Why a slot stays as it is.
enum SlotRefusal: Refusal, Hashable {
    /// No such line on the holder's list any more.
    case noLine
    /// Somebody changed it since: who, and how it stands now.
    case changed(by: String, now: String)
    case obstacle(Obstacle)
    /// Not the beginning of one of the holder's places.
    case noPlace

    var sentence: Word {
        switch self {
        case .noLine:
            Word("这一条已不在名单上。", "這一筆已不在名單上。", "This line is no longer on the list.")
        case .changed(let name, let now):
            Word(
                "\(name) 刚刚改过，现在是：\(now)。你选的没有丢，确认后再保存一次。",
                "\(name) 剛剛改過，現在是：\(now)。你選的沒有丟，確認後再儲存一次。",
                "\(name) has changed it meanwhile; it is now: \(now). Your choice is kept below: look, and save once more."
            )
        case .obstacle(let obstacle):
            Word(
                "这个时段不行：\(obstacle.word.hans)。",
                "這個時段不行：\(obstacle.word.hant)。",
                "This place is not free: \(obstacle.word.english)."
            )
        case .noPlace:
            Word("请选一个可用时段。", "請選一個可用時段。", "Choose one of the places offered.")
        }
    }
}
