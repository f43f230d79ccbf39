package wellhouse.store;

/// Gives out connections: one writer at a time for the whole process where the database wants it so, several
/// readers beside it.
interface Connections extends AutoCloseable {

    Dialect dialect();

    /// A connection inside a new transaction that may write.
    Line write();

    /// A connection inside a new transaction that sees one picture of the database and may not write.
    Line read();

    /// Ends a transaction for good.
    void commit(Line line);

    /// Ends a transaction as if it had not been.
    void rollback(Line line);

    /// Takes a connection back, its transaction ended.
    ///
    /// @param sound whether it may be used again
    void release(Line line, boolean sound);

    @Override
    void close();
}
