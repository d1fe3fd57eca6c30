import Core

/// Why floor control cannot do what was asked.
enum FloorRefusal: Refusal, Hashable {
    /// The slot is gone: released, moved to another day, or the talk is no longer called for.
    case gone
    /// Somebody changed it since: who, and how it stands now.
    case changed(by: String, now: String)
    case begun
    /// P4a: once; the deadline stands.
    case heldOnce
    case reasonNeeded
    /// The old place has been given to another talk.
    case placeTaken

    var sentence: Word {
        switch self {
        case .gone: Word("这个时段已不在今天的安排里。", "這個時段已不在今天的安排裡。", "This slot is no longer in today's plan.")
        case .changed(let name, let now):
            Word(
                "\(name) 刚刚改过，现在是：\(now)。你选的没有丢，看过后再按一次。",
                "\(name) 剛剛改過，現在是：\(now)。你選的沒有丟，看過後再按一次。",
                "\(name) has changed it meanwhile; it is now: \(now). Your choice is kept: look, and press once more."
            )
        case .begun: Word("时间已到，不能再改。", "時間已到，不能再改。", "It has begun and can no longer be changed.")
        case .heldOnce:
            Word("这个面谈已暂留过一次，期限不变。", "這個面談已暫留過一次，期限不變。", "This talk was held once already; its deadline stands.")
        case .reasonNeeded: Word("请选暂留的原因。", "請選暫留的原因。", "Choose why the slot is held.")
        case .placeTaken:
            Word("原来的时段已给了别的面谈。", "原來的時段已給了別的面談。", "Another talk has the old place now.")
        }
    }
}
