import People
import Web

extension HTML {
    /// A form that asks whose page to show, by number where they are too many to list (nil); nothing where the reader
    /// sees one holder only.
    mutating func holderPicker(
        _ holders: [NamedPerson]?,
        chosen: NamedPerson,
        at path: Path,
        keeping fields: KeyValuePairs<String, String> = [:]
    ) {
        guard holders.map({ $0.count > 1 }) ?? true else { return }
        form(.class("toolbar"), .method(.get), .action(path), .data("behaviour", "auto-submit")) { h in
            for (name, value) in fields { h.hidden(name, value) }
            h.label(.class("visually-hidden"), .for("holder"), text: Words.holder)
            guard let holders, holders.count <= PersonField.mostListed else {
                h.input(
                    .type("search"),
                    .id("holder"),
                    .name("holder"),
                    .value(chosen.employeeID),
                    .placeholder(ArchiveWords.holderNumber),
                    .autocomplete("off")
                )
                return h.button(.class("btn"), .type("submit"), text: Words.apply)
            }
            h.select(.id("holder"), .name("holder")) { h in
                for holder in holders {
                    h.option(
                        .value(holder.employeeID),
                        .selected(holder.employeeID == chosen.employeeID),
                        text: holder.said
                    )
                }
            }
            h.button(.class("btn"), .type("submit"), .data("without-script", ""), text: Words.apply)
        }
    }
}
