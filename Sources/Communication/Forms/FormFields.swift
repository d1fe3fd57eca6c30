import Core

/// The fields of the forms by kind (P3): purpose, present state, what can be done, what is expected and whether it came.
enum FormFields {
    static let (purpose, present, plan, expected, came) = ("purpose", "present", "plan", "expected", "came")
    static let (questions, wish, locked, occasion) = ("questions", "wish", "locked", "occasion")
    static let (remedy, goals) = ("remedy", "goals")
    static let (chosen, whyNot) = ("chosen", "why-not")
    static let (wants, yes, no) = ("wants", "yes", "no")

    /// Who holds the talk, those above and HR; of care, own matters, exit and first words HR alone beside the holder.
    private static func prepared(_ kind: TalkKind) -> FieldReaders {
        FieldReaders(kind.isConfidential ? [.holder, .hr] : [.holder, .above, .hr])
    }

    /// What the person may read of it, too.
    private static func shared(_ kind: TalkKind) -> FieldReaders {
        kind.isConfidential || kind == .c8 ? prepared(kind) : FieldReaders([.person, .holder, .above, .hr])
    }

    static func of(_ id: FormDefinition.ID) -> [FormField] {
        let (kind, prompts) = (id.kind, FormPrompts.of(id))
        let before = [
            FormField(purpose, FormWords.purpose, prompts.purpose, shape: .text(rows: 2), readers: shared(kind))
        ]
        let after = [
            FormField(
                questions,
                FormWords.questions,
                .ours(FormPrompts.questions(id.audience, kind)),
                shape: .questions,
                readers: FieldReaders([.holder])
            ),
            FormField(plan, FormWords.plan, prompts.plan, readers: shared(kind)),
            FormField(expected, FormWords.expected, prompts.expected, shape: .text(rows: 2), readers: shared(kind)),
            FormField(
                came,
                FormWords.came,
                FormPrompt(FormWords.camePrompt),
                shape: .choice(FormWords.cameChoices),
                readers: shared(kind),
                afterwards: true
            ),
        ]
        return before + own(id, prompts) + after
    }

    /// The present state, and what a kind asks beside it.
    private static func own(_ id: FormDefinition.ID, _ prompts: FormPrompts) -> [FormField] {
        let kind = id.kind
        let present = FormField(
            present,
            prompts.presentLabel,
            prompts.present,
            readers: shared(kind),
            needed: [.c1, .c4].contains(kind)
        )
        switch kind {
        // C1a: the review looks back and sets future goals.
        case .c1:
            return [present, FormField(goals, FormWords.goals, prompts.goals, readers: shared(kind), needed: true)]
        case .c2: return [present, remedy(kind)]
        case .c3: return [wish(kind), present, locked(kind), chosen(kind), whyNot(kind)]
        case .c4: return [occasion(kind), present]
        case .c2b, .c5, .c6, .c7, .c8: return [present]
        }
    }

    private static func remedy(_ kind: TalkKind) -> FormField {
        FormField(
            remedy,
            FormWords.remedy,
            FormPrompt(FormWords.remedyPrompt),
            shape: .choice(FormWords.remedyChoices),
            readers: shared(kind)
        )
    }

    private static func wish(_ kind: TalkKind) -> FormField {
        FormField(
            wish,
            FormWords.wish,
            FormPrompt(FormWords.wishPrompt),
            shape: .choice(FormWords.wishChoices),
            readers: shared(kind),
            needed: true
        )
    }

    private static func locked(_ kind: TalkKind) -> FormField {
        FormField(
            locked,
            FormWords.locked,
            FormPrompt(FormWords.lockedPrompt),
            shape: .choice([FormChoice(yes, FormWords.lockedYes), FormChoice("no", FormWords.lockedNo)]),
            readers: prepared(kind)
        )
    }

    /// C3b: what became of a wish, once it is decided.
    private static func chosen(_ kind: TalkKind) -> FormField {
        FormField(
            chosen,
            FormWords.chosen,
            FormPrompt(FormWords.chosenPrompt),
            shape: .choice([FormChoice(yes, FormWords.chosenYes), FormChoice(no, FormWords.chosenNo)]),
            readers: shared(kind)
        )
    }

    private static func whyNot(_ kind: TalkKind) -> FormField {
        FormField(
            whyNot,
            FormWords.whyNot,
            FormPrompt(FormWords.whyNotPrompt),
            shape: .text(rows: 2),
            readers: shared(kind)
        )
    }

    private static func occasion(_ kind: TalkKind) -> FormField {
        FormField(
            occasion,
            FormWords.occasion,
            FormPrompt(FormWords.occasionPrompt),
            shape: .choice(FormWords.occasionChoices),
            readers: prepared(kind),
            needed: true
        )
    }
}
