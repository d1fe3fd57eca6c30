import Foundation
import Synchronization
import Testing

@testable import Notify

struct `The address of a directory` {
    @Test(arguments: [
        "ldaps://ad.example.org", "ldaps://ad.example.org:636", "ldap://ad.example.org:389", "ldap://10.1.2.3",
        "ldaps://[fd00::1]:636",
    ])
    func `is by TLS from the first byte or by StartTLS`(_ text: String) throws {
        let address = try #require(DirectoryAddress(text))
        #expect(address.text == text && address.startsTLS == text.hasPrefix("ldap:"))
        #expect(DirectoryAddress(text + "/")?.text == text)
    }

    @Test(arguments: [
        "", "ad.example.org", "http://ad.example.org", "ldapi:///", "cldap://ad.example.org", "LDAP:ad", "ldaps://",
        "ldaps://user@ad.example.org", "ldaps://user:word@ad.example.org", "ldaps://ad.example.org/dc=org",
        "ldaps://ad.example.org/?uid", "ldaps://ad.example.org#x", "ldaps://ad.example.org ldap://other.example.org",
        "ldaps://ad.example.org:0", "ldaps://ad.example.org:65536", "ldaps://-ad.example.org", "ldaps://ad_example",
    ])
    func `is nothing else`(_ text: String) {
        #expect(DirectoryAddress(text) == nil)
    }
}

struct `The filter of a directory` {
    @Test(arguments: [
        ("li.na", "li.na"), ("李娜", "李娜"), ("*", "\\2a"), ("*)(uid=*", "\\2a\\29\\28uid=\\2a"),
        ("a\\2a", "a\\5c2a"), ("a\0b", "a\\00b"), ("{login}", "{login}"), ("(&", "\\28&"),
    ])
    func `holds a login as a value and nothing more`(_ login: String, _ escaped: String) throws {
        let filter = try #require(DirectoryFilter("(|(uid={login})(mail={login}))"))
        #expect(filter.text(for: login) == "(|(uid=\(escaped))(mail=\(escaped)))")
    }

    @Test func `finds everybody who has a number, for counting`() throws {
        let filter = try #require(DirectoryFilter("(&(objectClass=user)(sAMAccountName={login}))"))
        let wanted = "(&(&(objectClass=user)(sAMAccountName=*))(employeeNumber=*))"
        #expect(filter.everybody(with: "employeeNumber") == wanted)
    }

    @Test(arguments: ["(uid={login})", "(mail={login}@example.org)", "(&(a=b)(!(uid={login})))"])
    func `takes the login where a value stands`(_ text: String) {
        #expect(DirectoryFilter(text)?.text == text)
    }

    @Test(arguments: [
        "", "uid={login}", "(uid=x)", "({login}=x)", "((uid={login})", "(uid={login}))", "(uid={login})(a=b)",
        "(&{login}(a=b))", "(&(a=b){login}=c)", "(uid={login})\n", "(a=\u{1}{login})",
    ])
    func `is refused where the login could be more`(_ text: String) {
        #expect(DirectoryFilter(text) == nil)
    }
}

struct `Names in a directory` {
    @Test(arguments: [
        ("cn=cc-heads,ou=groups,dc=example", "cc-heads"), ("CN=经理组,OU=组,DC=example", "经理组"),
        ("cn=\\E7\\BB\\84,dc=example", "组"), ("cn=a\\,b\\=c,dc=example", "a,b=c"), ("cn=a+ou=b,dc=x", "a"),
        ("cc-heads", "cc-heads"), ("经理=组", "经理=组"), ("cn=", ""), ("cn=a\\", "a\\"),
    ])
    func `begin with what the entry is called`(_ name: String, _ first: String) {
        #expect(DirectoryName.first(of: name) == first)
    }

    @Test func `of attributes have letters, figures and hyphens`() {
        for right in ["employeeNumber", "memberOf", "x-number2", "A"] { #expect(DirectoryName.isAttribute(right)) }
        for wrong in ["", "1a", "-a", "a b", "工号", "a;binary", "a)(b", "*", String(repeating: "a", count: 65)] {
            #expect(!DirectoryName.isAttribute(wrong), "\(wrong)")
        }
    }
}

struct `Threads for calls that block` {
    /// A body that ends when it is told to.
    private final class Gate: Sendable {
        private let semaphore = DispatchSemaphore(value: 0)

        func wait() { semaphore.wait() }
        func open() { semaphore.signal() }
    }

    @Test func `answer with what the body says`() async {
        let threads = BoundedThreads("test", places: 2, queue: 4)
        for number in 0..<8 {
            #expect(await threads.run(within: .seconds(600), late: -1, full: -2) { number } == number)
        }
    }

    @Test func `let nobody wait longer than told, nor begin what nobody waits for`() async {
        let threads = BoundedThreads("test", places: 1, queue: 4)
        let gate = Gate()
        let begun = Mutex(0)
        #expect(
            await threads.run(within: .milliseconds(1), late: "late", full: "full") {
                gate.wait(); return "done"
            } == "late"
        )
        let second = await threads.run(within: .milliseconds(1), late: "late", full: "full") {
            begun.withLock { $0 += 1 }
            return "done"
        }
        #expect(second == "late")
        gate.open()
        let third = await threads.run(within: .seconds(600), late: "late", full: "full") { "done" }
        #expect(third == "done" && begun.withLock { $0 } == 0)
    }

    @Test func `turn away whom the queue does not hold`() async {
        let threads = BoundedThreads("test", places: 1, queue: 1)
        let gate = Gate()
        #expect(
            await threads.run(within: .milliseconds(1), late: "late", full: "full") {
                gate.wait(); return "done"
            } == "late"
        )
        #expect(await threads.run(within: .milliseconds(1), late: "late", full: "full") { "done" } == "late")
        #expect(await threads.run(within: .seconds(600), late: "late", full: "full") { "done" } == "full")
        gate.open()
    }
}

struct `A directory that is asked` {
    private func server(account: String, password: String) throws -> DirectoryServer {
        DirectoryServer(
            address: try #require(DirectoryAddress("ldaps://127.0.0.1:1")),
            account: account,
            password: password,
            base: "dc=example",
            filter: try #require(DirectoryFilter("(uid={login})")),
            number: "employeeNumber",
            groups: nil,
            seconds: 30
        )
    }

    @Test func `is never asked without a password for the account, and is away where nobody listens`() throws {
        for (account, password) in [("", "x"), ("cn=zhiyin", "")] {
            let server = try server(account: account, password: password)
            guard case .failed(.account, _) = LDAPCall(server: server, caFile: nil).answer(.count) else {
                Issue.record("it was asked")
                return
            }
        }
        let server = try server(account: "cn=zhiyin", password: "x")
        guard case .failed(.away, _) = LDAPCall(server: server, caFile: nil).answer(.count) else {
            Issue.record("it answered")
            return
        }
    }
}
