/// A company's directory as it is asked: where it is, as whom, and what in it says who somebody is.
package struct DirectoryServer: Sendable, Hashable {
    package let address: DirectoryAddress
    /// The entry we look people up as, and its password.
    package let account: String
    package let password: String
    /// Everybody stands below it.
    package let base: String
    package let filter: DirectoryFilter
    /// Holds the employee number.
    package let number: String
    /// Holds the groups; nil where they do not matter.
    package let groups: String?
    /// An answer that takes longer is none.
    package let seconds: Int

    package init(
        address: DirectoryAddress,
        account: String,
        password: String,
        base: String,
        filter: DirectoryFilter,
        number: String,
        groups: String?,
        seconds: Int
    ) {
        (self.address, self.account, self.password) = (address, account, password)
        (self.base, self.filter, self.number, self.groups, self.seconds) = (base, filter, number, groups, seconds)
    }
}

/// What a directory is asked.
package enum DirectoryQuestion: Sendable, Hashable {
    /// Whether a login and a password fit, and who that is.
    case enter(login: String, password: String)
    /// How many there are that could come in.
    case count
}

/// What a directory answers.
package enum DirectoryAnswer: Sendable, Hashable {
    case entry(DirectoryEntry)
    /// One answer for nobody, more than one, and a wrong password.
    case wrong
    /// So many, and whether there are more that it would not tell.
    case counted(Int, more: Bool)
    case failed(DirectoryTrouble, why: String)
}

/// What a directory says of somebody whose password it took.
package struct DirectoryEntry: Sendable, Hashable {
    package let numbers: [String]
    package let groups: [String]

    package init(numbers: [String], groups: [String]) { (self.numbers, self.groups) = (numbers, groups) }
}

/// Why a directory answers nothing that could be used.
package enum DirectoryTrouble: String, Sendable, Hashable {
    /// Away, too slow, or not who it should be by its certificate.
    case away
    /// It does not take the account we look people up as.
    case account
    /// It cannot search where or as it was told.
    case search
    /// Too many ask at once.
    case busy
}
