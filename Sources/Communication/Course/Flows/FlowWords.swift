import Core

/// The words of the flows' settings.
enum FlowWords {
    static let title = Word("沟通流程", "面談流程", "Flows of talks")
    static let hint = Word(
        "每类沟通的步骤。改动从新开始的沟通起用，进行中的沟通按原来的流程走完。",
        "每類面談的步驟。改動從新開始的面談起用，進行中的面談按原來的流程走完。",
        "The steps of each kind of talk. A change holds for talks begun from then on; those on their way keep theirs."
    )
    static let flow = Word("流程", "流程", "Flow")
    static let steps = Word("步骤", "步驟", "Steps")
    static let inForce = Word("现在使用", "目前使用", "In force")
    static let ours = Word("系统自带", "系統內建", "As delivered")
    static func version(_ number: Int) -> Word {
        Word("本职场第 \(number) 版", "本據點第 \(number) 版", "The site’s version \(number)")
    }
    static func step(_ number: Int) -> Word { Word("第 \(number) 步", "第 \(number) 步", "Step \(number)") }
    static let newStep = Word("新增一步", "新增一步", "A new step")
    static let order = Word("顺序", "順序", "Order")
    static let hans = Word("简体名称", "簡體名稱", "Name in simplified Chinese")
    static let hant = Word("繁体名称", "繁體名稱", "Name in traditional Chinese")
    static let english = Word("英文名称", "英文名稱", "Name in English")
    static let actor = Word("由谁来做", "由誰來做", "Taken by")
    static let need = Word("怎样算完成", "怎樣算完成", "Done when there is")
    static let each = Word("每人各做一次", "每人各做一次", "Once for each person")
    static let skips = Word(
        "可以跳过的原因（一个不选就不能跳过）",
        "可以略過的原因（一個不選就不能略過）",
        "May be skipped because (none: never)"
    )
    static let never = Word("不能跳过", "不能略過", "never skipped")
    static let ends = Word("可以提前结束的原因", "可以提前結束的原因", "May be ended early because")
    static let emptyHint = Word("清空三个名称就删除这一步", "清空三個名稱就刪除這一步", "Empty all three names to take a step out")
    static let save = Word("保存为新版本", "儲存為新版本", "Keep as a new version")
    static let versions = Word("历次版本", "歷次版本", "Versions")
    static let changed = Word(
        "流程刚刚被别人改过，您的改动还没有保存。请核对后再保存。",
        "流程剛剛被別人改過，您的改動還沒有儲存。請核對後再儲存。",
        "Somebody has changed the flow meanwhile, and yours was not kept. Compare, then keep it again."
    )
    static let readOnly = Word("只有管理员可以修改", "只有管理員可以修改", "Only administrators change it")
}
