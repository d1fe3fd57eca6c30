import Core

/// A program that asks with a token: as whom, and what for.
package struct Program: Sendable {
    package let token: String
    package let viewer: Viewer
    package let scopes: Set<APIScope>

    package init(token: String, viewer: Viewer, scopes: Set<APIScope>) {
        (self.token, self.viewer, self.scopes) = (token, viewer, scopes)
    }
}
