import Core

extension MeasureWords {
    static let job = Word("计算业绩", "計算績效", "Work out results")
    static let inFile = Word("文件里写明的人", "檔案裡寫明的人", "Whom the file names")
    static let noGoal = Word("尚未说明服务于什么目标", "尚未說明服務於什麼目標", "Nobody has said yet which goal it serves")
    static let noDefinition = Word(
        "这个指标是随文件导入的，还没有人写明定义。",
        "這個指標是隨檔案匯入的，還沒有人寫明定義。",
        "This measure came in with a file; nobody has written down yet what it is."
    )

    static func formula(of form: Measure.Form) -> Word {
        switch form {
        case .proportion: Word("成功数 ÷ 总数", "成功數 ÷ 總數", "Successes ÷ trials")
        case .meanOfLogs: handlingTime.formula
        case .mean: Word("数值合计 ÷ 样本数", "數值合計 ÷ 樣本數", "Sum of values ÷ count")
        case .count: Word("次数 ÷ 机会数", "次數 ÷ 機會數", "Events ÷ exposure")
        }
    }
}
