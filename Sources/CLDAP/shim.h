#include <ldap.h>
#include <sys/time.h>

// Options take values of any type, and some constants are pointers, which Swift cannot see; one function for each use.

// Version 3, nobody else asked, a certificate that is checked, TLS 1.2 at least.
static inline int ldap_be_strict(LDAP *line) {
    int version = LDAP_VERSION3, trust = LDAP_OPT_X_TLS_HARD, oldest = LDAP_OPT_X_TLS_PROTOCOL_TLS1_2;
    int done = ldap_set_option(line, LDAP_OPT_PROTOCOL_VERSION, &version);
    if (done == LDAP_OPT_SUCCESS) done = ldap_set_option(line, LDAP_OPT_REFERRALS, LDAP_OPT_OFF);
    if (done == LDAP_OPT_SUCCESS) done = ldap_set_option(line, LDAP_OPT_X_TLS_REQUIRE_CERT, &trust);
    if (done == LDAP_OPT_SUCCESS) done = ldap_set_option(line, LDAP_OPT_X_TLS_PROTOCOL_MIN, &oldest);
    return done;
}
// How long a connection, and any one answer, may take.
static inline int ldap_wait_at_most(LDAP *line, long seconds) {
    struct timeval span = {seconds, 0};
    int done = ldap_set_option(line, LDAP_OPT_NETWORK_TIMEOUT, &span);
    return done == LDAP_OPT_SUCCESS ? ldap_set_option(line, LDAP_OPT_TIMEOUT, &span) : done;
}
static inline int ldap_trust_file(LDAP *line, const char *path) {
    return ldap_set_option(line, LDAP_OPT_X_TLS_CACERTFILE, path);
}
// What was set about TLS counts for this line from here on.
static inline int ldap_settle_tls(LDAP *line) {
    int client = 0;
    return ldap_set_option(line, LDAP_OPT_X_TLS_NEWCTX, &client);
}
static inline int ldap_bind_simply(LDAP *line, const char *name, const char *password, size_t length) {
    struct berval credentials = {length, (char *)password};
    return ldap_sasl_bind_s(line, name, LDAP_SASL_SIMPLE, &credentials, NULL, NULL, NULL);
}
// Entries below a base with one or two of their attributes; `second` may be NULL.
static inline int ldap_find(
    LDAP *line, const char *base, const char *filter, const char *first, const char *second, int most, long seconds,
    LDAPMessage **found
) {
    char *attributes[] = {(char *)first, (char *)second, NULL};
    struct timeval span = {seconds, 0};
    return ldap_search_ext_s(
        line, base, LDAP_SCOPE_SUBTREE, filter, attributes, 0, NULL, NULL, &span, most, found
    );
}
