import Core

/// One field of a form with its label, its hint and what was wrong with it.
package struct Field {
    package let name: String
    package let label: Word
    package var value: String
    package var hint: Word?
    package var error: Word?
    package var isRequired: Bool

    package init(
        _ name: String,
        _ label: Word,
        value: String = "",
        hint: Word? = nil,
        error: Word? = nil,
        required: Bool = false
    ) {
        (self.name, self.label, self.value) = (name, label, value)
        (self.hint, self.error, self.isRequired) = (hint, error, required)
    }

    fileprivate var id: String { "field-" + name }

    /// What the reader of the field hears after its label.
    fileprivate var described: Attribute {
        let ids = [error.map { _ in id + "-error" }, hint.map { _ in id + "-hint" }].compactMap { $0 }
        return .aria("describedby", ids.joined(separator: " ")).when(!ids.isEmpty)
    }
    fileprivate var invalid: Attribute { .aria("invalid", true).when(error != nil) }
}

extension HTML {
    /// A line of text, a number, a day: `type` as HTML knows it.
    package mutating func field(_ field: Field, type: StaticString = "text", autocomplete: StaticString = "off") {
        framed(field) {
            $0.input(
                .class("field__input"),
                .id(field.id),
                .name(field.name),
                .type(type),
                .value(field.value),
                .autocomplete(autocomplete),
                .required(field.isRequired),
                field.described,
                field.invalid
            )
        }
    }

    /// Several lines on ruled paper.
    package mutating func textField(_ field: Field, rows: Int = 5) {
        framed(field) {
            $0.textarea(
                .class("field__input", "paper"),
                .id(field.id),
                .name(field.name),
                .rows(rows),
                .required(field.isRequired),
                field.described,
                field.invalid,
                text: field.value
            )
        }
    }

    /// One of several; an option's value is sent, its name is read.
    package mutating func choiceField(_ field: Field, options: [(value: String, name: any Phrase)]) {
        framed(field) {
            $0.select(
                .class("field__input"),
                .id(field.id),
                .name(field.name),
                .required(field.isRequired),
                field.described,
                field.invalid
            ) { h in
                for option in options {
                    h.option(
                        .value(option.value),
                        .selected(option.value == field.value),
                        text: option.name.said(in: h.say.language)
                    )
                }
            }
        }
    }

    /// A file to send.
    package mutating func fileField(_ field: Field, accept: StaticString) {
        framed(field) {
            $0.input(
                .class("field__input"),
                .id(field.id),
                .name(field.name),
                .type("file"),
                .accept(accept),
                .required(field.isRequired),
                field.described,
                field.invalid
            )
        }
    }

    /// Yes or no.
    package mutating func tickField(_ name: String, _ label: some Phrase, isOn: Bool, value: String = "1") {
        self.label(.class("tick")) { h in
            h.input(.type("checkbox"), .name(name), .value(value), .checked(isOn))
            h.span(text: label)
        }
    }

    private mutating func framed(_ field: Field, _ control: Body) {
        div(.class("field", "field--wrong", when: field.error != nil)) { h in
            h.label(.class("field__label"), .for(field.id)) { h in
                h.text(field.label)
                if field.isRequired { h.span(.class("field__required"), text: Words.required) }
            }
            control(&h)
            if let error = field.error {
                h.isWrong(error)
                h.p(.class("field__error"), .id(field.id + "-error")) { h in
                    h.strong(text: Words.problem)
                    h.text(error)
                }
            }
            if let hint = field.hint { h.p(.class("field__hint"), .id(field.id + "-hint"), text: hint) }
        }
    }
}
