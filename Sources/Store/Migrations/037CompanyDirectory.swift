extension Migration {
    /// The directory (LDAP) of a company whose passwords open accounts of one site.
    static let companyDirectory = Migration(
        37,
        "company directory",
        [
            """
            CREATE TABLE company_directory (
                directory_id TEXT NOT NULL PRIMARY KEY,
                site TEXT NOT NULL REFERENCES site (site),
                name TEXT NOT NULL,
                address TEXT NOT NULL,
                account TEXT NOT NULL,
                secret TEXT NOT NULL,
                base TEXT NOT NULL,
                search TEXT NOT NULL,
                number_attribute TEXT NOT NULL,
                group_attribute TEXT NOT NULL,
                posts TEXT NOT NULL,
                seconds BIGINT NOT NULL CHECK (seconds BETWEEN 1 AND 30),
                made_at BIGINT NOT NULL,
                made_by TEXT NOT NULL,
                ended_at BIGINT
            )
            """,
            "CREATE UNIQUE INDEX company_directory_site ON company_directory (site) WHERE ended_at IS NULL",
        ]
    )
}
