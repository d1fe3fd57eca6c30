import Core

/// The words of the pages of measures.
enum CatalogueWords {
    static let title = Word("指标", "指標", "Measures")
    static let hint = Word(
        "每个指标都写明服务于什么目标、怎么算、算谁的。公式给被评的人看。",
        "每個指標都寫明服務於什麼目標、怎麼算、算誰的。公式給被評的人看。",
        "Every measure says which goal it serves, how it is computed and whose it becomes. Those it judges see the formula."
    )
    static let few = Word(
        "每个岗位最多量 \(MeasureCatalogue.mostPerPost) 个。量得太多，注意力会散；量什么，人就做什么。",
        "每個職務最多量 \(MeasureCatalogue.mostPerPost) 個。量得太多，注意力會散；量什麼，人就做什麼。",
        "At most \(MeasureCatalogue.mostPerPost) are measured of a post: too many scatter attention, and people do what is measured."
    )
    static let how = Word("怎么算的？", "怎麼算的？", "How is this computed?")
    static let goal = Word("服务的目标", "服務的目標", "Goal it serves")
    static let definition = Word("定义", "定義", "Definition")
    static let formula = Word("公式", "公式", "Formula")
    static let attribution = Word("算谁的", "算誰的", "Whose it becomes")
    static let source = Word("来源", "來源", "Source")
    static let better = Word("方向", "方向", "Better")
    static let minimum = Word("最少样本", "最少樣本", "Fewest to conclude from")
    static let step = Word("值得一谈的变化", "值得一談的變化", "Change worth a word")
    static let measuredOf = Word("量哪些岗位", "量哪些職務", "Measured of")
    static let nobody = Word("目前不量任何岗位", "目前不量任何職務", "Of no post at present")
    static let target = Word("目标值", "目標值", "Target")
    static let low = Word("至少", "至少", "At least")
    static let high = Word("至多", "至多", "At most")
    static let post = Word("岗位", "職務", "Post")
    static let isMeasured = Word("量这个岗位", "量這個職務", "Measured of this post")
    static let targetHint = Word(
        "比例写 0 到 1 之间的小数，时长写秒。留空就是不设。",
        "比例寫 0 到 1 之間的小數，時間寫秒。留空就是不設。",
        "Shares as a decimal from 0 to 1, times in seconds. Left empty, none is set."
    )
    static let save = Word("保存", "儲存", "Save")
    static let saved = Word("已保存", "已儲存", "Saved")
    static let own = Word("本中心自己的", "本中心自己的", "The centre's own")
    static let add = Word("添加自己的指标", "新增自己的指標", "Add a measure of your own")
    static let id = Word("文件里的名字", "檔案裡的名字", "Its name in files")
    static let idHint = Word(
        "小写字母、数字和 -，导入文件的“指标”一列这样写。",
        "小寫字母、數字和 -，匯入檔案的「指標」一欄這樣寫。",
        "Lower-case letters, digits and -; the column “measure” of files says it."
    )
    static let name = Word("名称", "名稱", "Name")
    static let form = Word("种类", "種類", "Kind")
    static let unit = Word("单位", "單位", "Unit")
    static let asFile = Word("导出 JSON", "匯出 JSON", "Export JSON")

    static let required = Word("请填写", "請填寫", "please fill in")
    static let badID = Word("只能用小写字母、数字和 -", "只能用小寫字母、數字和 -", "lower-case letters, digits and - only")
    static let taken = Word("已有这个指标", "已有這個指標", "there is a measure of this name")
    static let notANumber = Word("不是数字", "不是數字", "is not a number")
    static let notPositive = Word("要大于 0", "要大於 0", "must be above 0")
    static let crossed = Word("至多不能小于至少", "至多不能小於至少", "the upper end lies below the lower")
    static let tooMany = Word(
        "这个岗位已经量 \(MeasureCatalogue.mostPerPost) 个了，先去掉一个",
        "這個職務已經量 \(MeasureCatalogue.mostPerPost) 個了，先去掉一個",
        "this post already has \(MeasureCatalogue.mostPerPost); take one off first"
    )
}

extension Measure.Form {
    var word: Word {
        switch self {
        case .proportion: Word("比例", "比例", "Share")
        case .meanOfLogs: Word("时长（几何平均）", "時間（幾何平均）", "Time (geometric mean)")
        case .mean: Word("平均", "平均", "Mean")
        case .count: Word("次数比机会", "次數比機會", "Events per exposure")
        }
    }
}

extension Measure.Unit {
    var word: Word {
        switch self {
        case .share: Word("百分比", "百分比", "Per cent")
        case .points: Word("分", "分", "Points")
        case .seconds: Word("秒", "秒", "Seconds")
        case .perThousand: Word("每千次", "每千次", "Per thousand")
        case .number: Word("个", "個", "Number")
        }
    }
}

extension Measure.Better {
    var word: Word {
        switch self {
        case .up: OwnMeasure.Better.up.word
        case .down: OwnMeasure.Better.down.word
        case .within: OwnMeasure.Better.within.word
        }
    }
}

extension OwnMeasure.Better {
    var word: Word {
        switch self {
        case .up: Word("高好", "高好", "More is better")
        case .down: Word("低好", "低好", "Less is better")
        case .within: Word("在区间里好，没有方向", "在區間裡好，沒有方向", "Within a band, no direction")
        }
    }
}
