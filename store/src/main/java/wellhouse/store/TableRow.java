package wellhouse.store;

import org.jspecify.annotations.Nullable;

/// A row of one table with a typed component for each column; the classes are generated from the migrations.
public interface TableRow {

    String table();

    /// @return in the order of the columns
    @Nullable
    Object[] values();
}
