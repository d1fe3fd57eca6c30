import Core

/// How axes and types come about, in plain words with the numbers in force.
extension Words {
    static func nothingYetSentence(_ rules: TypeRules) -> Word {
        Word(
            "至少要有 \(rules.leastWeeks) 周的 \(rules.leastIndicators) 项业绩，以及自愿行为的记录，每四周推算一次。",
            "至少要有 \(rules.leastWeeks) 週的 \(rules.leastIndicators) 項績效，以及自願行為的紀錄，每四週推算一次。",
            "It needs \(counted(rules.leastIndicators, "outcome", "outcomes")) over "
                + "\(counted(rules.leastWeeks, "week", "weeks")) and records of voluntary behaviour; "
                + "every four weeks it is reckoned."
        )
    }

    static func computed(_ rules: TypeRules) -> [Word] {
        [ability(rules), enthusiasm(rules), change(rules), noJudgement]
    }

    private static func ability(_ rules: TypeRules) -> Word {
        let (outcomes, weeks) = (rules.leastIndicators, rules.leastWeeks)
        return Word(
            "能力：至少 \(outcomes) 项业绩、\(weeks) 周数据，按技能组、时段和类型折算，再和同岗位、同职场、相近工龄的人比；样本少的人往中间靠。通话时间只在过长或过短时扣分，快不加分。",
            "能力：至少 \(outcomes) 項績效、\(weeks) 週資料，按佇列、時段和類型折算，再和同職務、同據點、相近年資的人比；樣本少的人往中間靠。通話時間只在過長或過短時扣分，快不加分。",
            """
            Ability: at least \(counted(outcomes, "outcome", "outcomes")) over \(counted(weeks, "week", "weeks")), \
            adjusted for queue, hour and type, compared with people of the same post, site and tenure; few results pull \
            to the middle. Talk time counts against only when far too long or short; speed earns nothing.
            """
        )
    }

    private static func enthusiasm(_ rules: TypeRules) -> Word {
        let most = percent(rules.mostOvertime)
        return Word(
            "热情：自愿做的事除以有机会做的次数，加班最多占 \(most)；问卷（尤其匿名的）从不进入，病假、产假、丧假不算。",
            "意願：自願做的事除以有機會做的次數，加班最多占 \(most)；問卷（尤其匿名的）從不進入，病假、產假、喪假不算。",
            """
            Enthusiasm: what was done of one’s own will per opportunity, overtime \(most) at most; surveys never enter, \
            anonymous ones least of all, and sick, birth and bereavement leave do not count.
            """
        )
    }

    private static func change(_ rules: TypeRules) -> Word {
        let (newest, missing) = (percent(rules.newest), percent(1 - rules.leastPresent))
        let (band, dwell) = (TypeNumber.band.number.text(Int((rules.band * 100).rounded())), rules.dwell)
        return Word(
            "每四周一个分数，新的占 \(newest)。要连续 \(dwell) 个周期明显越过中间（\(band)），类型才会变；靠近中间的标“接近中间”。缺的依据超过 \(missing) 就不分类。",
            "每四週一個分數，新的占 \(newest)。要連續 \(dwell) 個週期明顯越過中間（\(band)），類型才會變；靠近中間的標「接近中間」。缺的依據超過 \(missing) 就不分類。",
            """
            A score every four weeks, the newest weighs \(newest). A type changes only after \
            \(counted(dwell, "period", "periods in a row")) clearly beyond the middle (\(band)); near it, it is called \
            borderline. With more than \(missing) of the inputs missing nothing is said.
            """
        )
    }

    private static let noJudgement = Word(
        "类型不是对人的评判，也不是任何处分的理由；它可以由人更正，写明理由和期限。",
        "類型不是對人的評判，也不是任何處分的理由；它可以由人更正，寫明理由和期限。",
        "A type is no judgement of a person and no ground for any penalty; a person may correct it, with a reason and an end."
    )

    /// For the person, who is told of no type.
    static func computedForOneself(_ rules: TypeRules) -> [Word] { [ability(rules), enthusiasm(rules), ownSay] }

    private static let ownSay = Word(
        "每一条都是和同岗同期的人比，只作面谈和帮助的依据；觉得不对，可以请求面谈。",
        "每一條都是和同職同期的人比，只作面談和協助的依據；覺得不對，可以請求面談。",
        "Each line compares with peers of the same time, and serves talks and help only; where it seems wrong, ask for a talk."
    )

    static let chanceComputed = Word(
        "把握：按平滑后的分数和它的误差算，真实水平高于同组中位的可能性；50% 就是分不出。",
        "把握：按平滑後的分數和它的誤差算，真實水準高於同儕中位的可能性；50% 就是分不出。",
        """
        The chance: how likely the true level is above the middle of the peers, from the smoothed score and its error; \
        50% is as good as unknown.
        """
    )

    static let ellipseComputed = Word(
        "图上的椭圆是误差：真实位置十次里大约有八次在椭圆之内。",
        "圖上的橢圓是誤差：真實位置十次裡大約有八次在橢圓之內。",
        "The ellipse round a point is its error: the true place lies within it about eight times of ten."
    )

    private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }
}
