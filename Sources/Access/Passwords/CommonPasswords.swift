/// What is tried first, long enough to matter: words of twelve signs and more, and stems that figures are hung on.
enum CommonPasswords {
    static let list: Set<String> = [
        "password", "passw0rd", "p@ssw0rd", "p@ssword", "qwertyuiop", "qwerty", "qwertyuiop[]", "asdfghjkl", "zxcvbnm",
        "iloveyou", "letmein", "welcome", "administrator", "admin", "changeme", "default", "secret", "woaini",
        "woaini1314", "woaini520", "5201314", "1314520", "abcdefg", "abcd1234", "abc123", "a123456", "aa123456",
        "q1w2e3r4", "1q2w3e4r", "1qaz2wsx", "1qaz2wsx3edc", "qazwsxedc", "qazwsx", "callcenter", "callcentre",
        "contactcenter", "contactcentre", "customerservice", "kefu", "zuoxi", "zhiyin", "mima", "dragon", "monkey",
        "football", "baseball", "superman", "batman", "princess", "sunshine", "trustno1", "passwordpassword",
        "correcthorsebatterystaple", "thisismypassword", "mypassword", "newpassword", "temporary", "summer", "winter",
        "spring", "autumn", "january", "february", "taiwan", "beijing", "shanghai", "china", "zhongguo", "密码", "密碼",
    ]

    /// Keys side by side; any piece of one is common, also around its end.
    static let runs = [
        "1234567890", "0987654321", "abcdefghijklmnopqrstuvwxyz", "zyxwvutsrqponmlkjihgfedcba",
        "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "1q2w3e4r5t6y7u8i9o0p",
    ]
}
