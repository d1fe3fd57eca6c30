import Core
import Web

extension HTML {
    /// A name with its number behind it, leading to the person where the reader may go; a number nobody has stays as it is.
    package mutating func person(_ person: NamedPerson) {
        guard let name = person.name else { return text(person.employeeID) }
        if person.isVisible {
            a(.href(Path("/people").adding(person.employeeID)), .title(person.employeeID), text: name)
        } else {
            span(.title(person.employeeID), text: name)
        }
    }
}
