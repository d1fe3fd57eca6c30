import Core

/// Where a talk was held (P6): nobody is asked why; how places are spread is shown.
enum TalkPlace: String, Sendable, CaseIterable {
    case meetingRoom = "meeting-room"
    case restRoom = "rest-room"
    case office, floor, walk, video, other

    var word: Word {
        switch self {
        case .meetingRoom: Word("会议室", "會議室", "Meeting room")
        case .restRoom: Word("休息区", "休息區", "Rest area")
        case .office: Word("办公室", "辦公室", "Office")
        case .floor: Word("工位旁", "座位旁", "At the desk")
        case .walk: Word("边走边谈", "邊走邊談", "On a walk")
        case .video: Word("视频", "視訊", "By video")
        case .other: Word("其他地方", "其他地方", "Elsewhere")
        }
    }
}
