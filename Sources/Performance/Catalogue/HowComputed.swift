import Core

/// How a figure came about, in one sentence that its person can check; the same on every page.
package enum HowComputed {
    /// The formula, and whom and what it is compared with.
    package static func sentence(of measure: Measure) -> Word {
        let (texts, count) = (measure.texts, measure.minimumSample)
        return Word(
            "\(texts.formula.hans)。与同岗位同事比较，比的是同一周、同样的技能组、时段和业务类型；本人的结果不计入比较的基准。样本不到 \(count) 个时只列数，不下结论。",
            "\(texts.formula.hant)。與同職務的同事比較，比的是同一週、同樣的技能群組、時段和業務類型；本人的結果不計入比較的基準。樣本不到 \(count) 個時只列數，不下結論。",
            "\(texts.formula.english). Compared with colleagues in the same post, in the same week, on the same queues, hours "
                + "and types of contact; the person's own results are no part of what they are compared with. With fewer "
                + "than \(count), the count is shown and nothing is concluded."
        )
    }
}
