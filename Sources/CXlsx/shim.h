#include <xlsxwriter.h>

// Of Linux; the C library declares it to GNU sources only, which Swift's are not.
int memfd_create(const char *name, unsigned int flags);
#define MFD_CLOEXEC 1U
