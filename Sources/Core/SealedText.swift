/// A confidential text as it lies in the database, as the kind of an id: sealed, apart from everything else, in no search.
package enum SealedText {}
