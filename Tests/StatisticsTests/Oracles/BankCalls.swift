import Statistics

/// 24 agents of a bank's call centre, February 1999: calls, those under 10 and over 300 seconds.
///
/// Source: counted from the Technion's "AnonymousBank" records (Guedj and Mandelbaum 2000), calls of 0 s left out.
enum BankCalls {
    private static let counts = [
        (198, 1200, 136), (19, 881, 223), (8, 1736, 494), (34, 1164, 142), (43, 1135, 124), (11, 515, 131),
        (23, 1047, 202), (7, 508, 217), (11, 143, 14), (50, 614, 75), (80, 1953, 138), (38, 1693, 325),
        (94, 1117, 157), (187, 1281, 198), (226, 1223, 252), (7, 502, 103), (0, 40, 23), (42, 1674, 148),
        (26, 602, 49), (38, 1043, 197), (163, 1679, 199), (61, 1901, 220), (17, 1791, 257), (7, 1144, 303),
    ]

    static let short = counts.compactMap { Proportion($0.0, of: $0.1) }
    static let long = counts.compactMap { Proportion($0.2, of: $0.1) }
}
