/// What a browser calls itself, in words people know: `Chrome · Windows`.
enum DeviceName {
    /// The first that is found counts: most browsers also call themselves by older ones' names.
    private static let browsers = [
        ("MicroMessenger", "WeChat"), ("Edg", "Edge"), ("OPR/", "Opera"), ("QQBrowser", "QQ"), ("360", "360"),
        ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("CriOS/", "Chrome"), ("Safari/", "Safari"),
    ]
    private static let systems = [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("HarmonyOS", "HarmonyOS"),
        ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ]

    static func of(_ agent: String) -> String {
        let found = [browsers, systems].compactMap { list in list.first { agent.contains($0.0) }?.1 }
        return found.isEmpty ? "?" : found.joined(separator: " · ")
    }
}
