package wellhouse.intake;

/// Is told how far an import has come.
@FunctionalInterface
public interface Progress {

    /// Called often and from the importing thread.
    ///
    /// @param file what is being read
    /// @param bytes read of all sources so far
    /// @param total bytes of all sources; 0 if unknown
    /// @param acknowledged what is safely in the store
    /// @return false to end the import; what is acknowledged stays
    boolean at(String file, long bytes, long total, Import.Count acknowledged);
}
