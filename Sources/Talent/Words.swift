import Core
import Performance
import Signals

/// Talent: words the pages share.
enum Words {
    static let talent = Word("人才矩阵", "人才矩陣", "Talent")
    static let job = Word("推算热情与能力", "推算意願與能力", "Reckon enthusiasm and ability")
    static let noted = Word("已记录", "已記錄", "Noted")
    static let save = Word("保存", "儲存", "Save")
    static let back = Word("返回", "返回", "Back")
    static let show = Word("查看", "檢視", "Show")
    static let exportCSV = Word("导出 CSV", "匯出 CSV", "Export CSV")
    static let exportXLSX = Word("导出 Excel", "匯出 Excel", "Export Excel")
    static let person = Word("姓名", "姓名", "Person")
    static let team = Word("班组", "組別", "Team")
    static let site = Word("职场", "據點", "Site")
    static let allSites = Word("全部职场", "全部據點", "All sites")
    static let enthusiasm = Word("热情", "意願", "Enthusiasm")
    static let ability = Word("能力", "能力", "Ability")
    static let type = Word("类型", "類型", "Type")
    static let allTypes = Word("全部类型", "全部類型", "All types")
    static let noType = Word("未分类", "未分類", "Not classified")
    static let period = Word("周期", "週期", "Four weeks")
    static let reason = Word("理由", "理由", "Reason")
}

extension TalentType {
    /// For managers and HR alone.
    var word: Word {
        switch self {
        case .one: Word("一型 重用", "一型 重用", "Type I, give more")
        case .two: Word("二型 挽留激励", "二型 慰留激勵", "Type II, win back")
        case .three: Word("三型 重点培养", "三型 重點培育", "Type III, train")
        case .four: Word("四型 限期帮扶", "四型 限期輔導", "Type IV, limited help")
        }
    }

    var sides: Word {
        switch self {
        case .one: Word("热情高、能力高", "意願高、能力高", "keen and able")
        case .two: Word("热情低、能力高", "意願低、能力高", "able, less keen")
        case .three: Word("热情高、能力低", "意願高、能力低", "keen, less able")
        case .four: Word("热情低、能力低", "意願低、能力低", "neither yet")
        }
    }
}

extension Words {
    /// What an input of either axis is called; a measure of the centre's own by the name it gave it.
    static func input(_ id: String, _ measures: MeasureCatalogue) -> Word {
        Behaviour(rawValue: id)?.word ?? measures[id]?.name ?? Word(id, id, id)
    }
}

extension Behaviour {
    var word: Word {
        switch self {
        case .optionalTraining: Word("自愿参加的培训", "自願參加的訓練", "Optional training taken")
        case .shiftForOthers: Word("替同事顶班", "支援同仁代班", "Shifts taken for others")
        case .suggestion: Word("提出的建议", "提出的建議", "Suggestions made")
        case .knowledgeEdit: Word("知识库贡献", "知識庫貢獻", "Knowledge entries written")
        case .peerHelp: Word("帮助同事", "協助同仁", "Help given to colleagues")
        case .beyondAdherence: Word("超出要求的遵时", "超出要求的遵時", "Adherence beyond what is asked")
        case .unplannedAbsence:
            Word("临时缺勤（不含病、产、丧假）", "臨時缺勤（不含病、產、喪假）", "Unplanned absence (no sick, birth or bereavement leave)")
        case .voluntaryOvertime: Word("自愿加班", "自願加班", "Voluntary overtime")
        }
    }
}
