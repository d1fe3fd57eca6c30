import Notify

/// The directory of a company for the people of one site, as an administrator set it.
struct CompanyDirectory: Sendable, Hashable {
    static let secondsAllowed = 1...30

    var id = ""
    var site = ""
    /// What its button says.
    var name = ""
    var address = ""
    /// The entry people are looked up as.
    var account = ""
    /// Its password; empty where the key it is sealed with is away.
    var secret = ""
    var base = ""
    var search = ""
    /// The attribute that holds the employee number.
    var numberAttribute = ""
    /// The attribute that holds the groups; empty where they do not matter.
    var groupAttribute = ""
    var posts = ""
    var seconds = 5

    /// What is asked; nil where its password is away, for nobody is asked without one.
    var server: DirectoryServer? {
        guard !secret.isEmpty, let address = DirectoryAddress(address), let filter = DirectoryFilter(search) else {
            return nil
        }
        return DirectoryServer(
            address: address,
            account: account,
            password: secret,
            base: base,
            filter: filter,
            number: numberAttribute,
            groups: groupAttribute.isEmpty ? nil : groupAttribute,
            seconds: seconds
        )
    }
}

/// Which groups of a directory may come in with which post, in the names a directory gives them.
///
/// A line may hold a whole distinguished name or what it begins with, `cc-heads` of `cn=cc-heads,ou=groups,dc=example`;
/// directories make no difference between large and small letters.
enum DirectoryGroups {
    static func posts(_ text: String) -> CompanyPosts? { CompanyPosts(text.lowercased()) }

    static func names(_ groups: [String]) -> [String] {
        groups.flatMap { [$0.lowercased(), DirectoryName.first(of: $0).lowercased()] }
    }
}

/// When a refusal is said: at the next whole beat, so that how soon it was known tells nothing about the account.
enum RefusalBeat {
    /// | spent | beat | waits |
    /// | --- | --- | --- |
    /// | 0.2 s | 1 s | 0.8 s |
    /// | 1.2 s | 1 s | 0.8 s |
    /// | 1.0 s | 1 s | 0 s |
    /// | any | 0 s | 0 s |
    static func pause(after spent: Duration, beat: Duration) -> Duration {
        guard beat > .zero, spent > .zero else { return beat }
        let beats = Int64((spent / beat).rounded(.up))
        return max(.zero, beat * beats - spent)
    }
}
